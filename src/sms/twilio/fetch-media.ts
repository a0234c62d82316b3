import { request, type Dispatcher } from 'undici'
import type { FetchedPhoto, Later, PhotoSource } from '../../conversations/photo-source.ts'
import { type MediaHome, parseMediaAddress, parseMediaRedirect } from './media-address.ts'

export interface MediaSourceOptions extends MediaHome {
  authToken: string
  /** For one photo with all its redirects. */
  timeoutMs: number
  /** More than this is not fetched: Twilio's own limit is 5 MB for a whole message, in either direction less than this. */
  maxBytes?: number
}

const defaultMaxBytes = 10 * 1024 * 1024
const maxRedirects = 3
/** What a 429 without a number asks for. */
const slowDownMs = 10_000

/**
 * Twilio as the place where photos are kept. Our credentials go to its API alone, for Media resources of our own account; the redirect to the
 * picture is followed without them, and only to where Twilio keeps pictures.
 */
export function createMediaSource(options: MediaSourceOptions): PhotoSource {
  const { accountSid, authToken, timeoutMs, maxBytes = defaultMaxBytes } = options
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`

  async function follow(first: URL, signal: AbortSignal): Promise<FetchedPhoto> {
    let address = first
    for (let hops = 0; hops <= maxRedirects; hops++) {
      const response = await request(address, { signal, headers: hops === 0 ? { authorization } : {} })
      const { statusCode, headers, body } = response
      if (statusCode === 200) return readWhole(response, maxBytes)
      await body.dump()
      if (statusCode < 300 || statusCode > 399) return failed(statusCode, headers)
      const next = parseMediaRedirect(String(headers['location'] ?? ''), address, options)
      if (next === null) return { kind: 'refused', reason: 'not_the_carriers' }
      address = next
    }
    return { kind: 'refused', reason: 'not_the_carriers' }
  }

  return {
    async fetch(url) {
      const address = parseMediaAddress(url, options)
      if (address === null) return { kind: 'refused', reason: 'not_the_carriers' }
      return follow(address, AbortSignal.timeout(timeoutMs)).catch(unreachable)
    },
    async remove(url) {
      const address = parseMediaAddress(url, options)
      // Nothing of ours is kept there.
      if (address === null) return { kind: 'removed' }
      address.pathname += '.json'
      try {
        const signal = AbortSignal.timeout(timeoutMs)
        const { statusCode, headers, body } = await request(address, {
          method: 'DELETE',
          signal,
          headers: { authorization },
        })
        await body.dump()
        const outcome = statusCode < 300 ? null : failed(statusCode, headers)
        return outcome?.kind === 'later' ? outcome : { kind: 'removed' }
      } catch (error) {
        return unreachable(error)
      }
    },
  }
}

/** The picture, unless it turns out larger than the limit, whatever its length was said to be. */
async function readWhole({ headers, body }: Dispatcher.ResponseData, maxBytes: number): Promise<FetchedPhoto> {
  const chunks: Buffer[] = []
  let length = 0
  const tooLarge: FetchedPhoto = { kind: 'refused', reason: 'too_large' }
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    // A body that is given up emits an error, which nobody else waits for.
    body.on('error', () => {})
    body.destroy()
    return tooLarge
  }
  // Leaving the loop early destroys the body, and with it the connection.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) return tooLarge
    chunks.push(chunk)
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) }
}

/** The short-lived address of a picture answers 403 when it has run out: asked again, Twilio makes another. */
function failed(statusCode: number, headers: Dispatcher.ResponseData['headers']): { kind: 'absent' } | Later {
  if (statusCode === 404 || statusCode === 410) return { kind: 'absent' }
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  const asked = Number.isFinite(seconds) ? seconds * 1000 : slowDownMs
  return { kind: 'later', why: `http_${statusCode}`, retryAfterMs: statusCode === 429 ? asked : 0 }
}

function unreachable(error: unknown): Later {
  const code =
    error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown'
  return { kind: 'later', why: code, retryAfterMs: 0 }
}
