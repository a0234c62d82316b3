const apiOrigin = 'https://api.twilio.com'

export interface MediaHome {
  accountSid: string
  /** Stands in for Twilio's API; null for Twilio's own. */
  apiUrl: string | null
}

/**
 * The address of a Media resource of our account, if the URL is one: of Twilio's API (or what stands in for it), same scheme, host and port,
 * no credentials, no query. Null for anything else, so that our credentials go nowhere else.
 * https://www.twilio.com/docs/messaging/api/media-resource
 */
export function parseMediaAddress(url: string, { accountSid, apiUrl }: MediaHome): URL | null {
  const base = new URL(apiUrl ?? apiOrigin)
  const address = parse(url)
  if (address === null || address.origin !== base.origin || hasMore(address)) return null
  const prefix = `${base.pathname.replace(/\/$/, '')}/2010-04-01/Accounts/${accountSid}/Messages/`
  if (!address.pathname.startsWith(prefix)) return null
  const isMedia = /^(SM|MM)[0-9a-f]{32}\/Media\/ME[0-9a-f]{32}$/.test(address.pathname.slice(prefix.length))
  return isMedia ? address : null
}

/**
 * Where Twilio sends us for the picture itself: its own delivery network by HTTPS, or its bucket of before HTTP authentication was asked for.
 * Where the API's base is on this computer, so may be the picture. Null for anything else.
 * https://help.twilio.com/articles/223183748
 */
export function parseMediaRedirect(location: string, from: URL, { apiUrl }: MediaHome): URL | null {
  const address = parse(location, from)
  if (address === null || address.username !== '' || address.password !== '') return null
  if (apiUrl !== null && isLoopback(new URL(apiUrl)) && isLoopback(address)) return address
  if (address.protocol !== 'https:' || address.port !== '') return null
  const isBucket =
    address.hostname === 's3-external-1.amazonaws.com' && address.pathname.startsWith('/media.twiliocdn.com/')
  return isBucket || address.hostname.endsWith('.twiliocdn.com') ? address : null
}

function parse(url: string, base?: URL): URL | null {
  return URL.canParse(url, base?.href) ? new URL(url, base) : null
}

function hasMore({ username, password, search, hash }: URL): boolean {
  return username !== '' || password !== '' || search !== '' || hash !== ''
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
  )
}
