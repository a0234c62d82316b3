import { createHmac } from 'node:crypto'

/**
 * X-Twilio-Signature: HMAC-SHA1 over the URL followed by every parameter, sorted by name, name and value run together;
 * a repeated parameter gives its distinct values sorted. A connection override (`#rc=5`) is no part of the signed URL.
 */
export function signTwilioWebhook(
  authToken: string,
  url: string,
  params: Readonly<Record<string, string | readonly string[]>>,
): string {
  const signed = Object.keys(params)
    .toSorted()
    .map((name) => {
      const value = params[name] ?? ''
      const values: readonly string[] = typeof value === 'string' ? [value] : [...new Set(value)].toSorted()
      return values.map((one) => name + one).join('')
    })
    .join('')
  return createHmac('sha1', authToken)
    .update(withoutFragment(url) + signed, 'utf8')
    .digest('base64')
}

export function withoutFragment(url: string): string {
  const at = url.indexOf('#')
  return at === -1 ? url : url.slice(0, at)
}
