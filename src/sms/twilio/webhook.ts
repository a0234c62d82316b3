import type { IncomingHttpHeaders } from 'node:http'
import { errorFacts, type Log } from '../../lib/log.ts'
import { isSignedByTwilio } from './signature.ts'

/** One POST of Twilio's, read whole. */
export interface WebhookRequest {
  /** As it came: not decoded, without the query. */
  path: string
  /** As it came, without the question mark. */
  query: string
  headers: IncomingHttpHeaders
  rawBody: Buffer
}

export interface WebhookResponse {
  status: number
  headers: Record<string, string>
  body: string
}

export interface WebhookDeps {
  authToken: string
  /** Without a slash at its end. */
  publicUrl: string
  log: Log
  /** A request was rightly signed. */
  onSigned?: () => void
}

export function emptyResponse(status: number): WebhookResponse {
  return { status, headers: {}, body: '' }
}

/**
 * Lets `take` have a form that Twilio signed, and nothing else. What `take` throws is a 503: Twilio tries again where it can.
 * It answers 200 only after what it stores is committed.
 */
export async function takeWebhook(
  { authToken, publicUrl, log, onSigned }: WebhookDeps,
  request: WebhookRequest,
  take: (form: URLSearchParams) => Promise<WebhookResponse>,
): Promise<WebhookResponse> {
  const { path, query, headers, rawBody } = request
  const signature = headers['x-twilio-signature']
  if (typeof signature !== 'string' || signature === '') return emptyResponse(403)
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const encoding = headers['content-encoding'] ?? 'identity'
  if (type !== 'application/x-www-form-urlencoded' || encoding !== 'identity') return emptyResponse(415)
  const form = new URLSearchParams(rawBody.toString('utf8'))
  const url = publicUrl + path + (query === '' ? '' : `?${query}`)
  // Names and values are signed run together, so that a name within a value could be read as a field of its own. Twilio names no field twice.
  const isAmbiguous = new Set(form.keys()).size !== form.size
  if (isAmbiguous || !isSignedByTwilio(authToken, { url, form, signature })) {
    log.warn('webhook_not_signed', { route: path.split('/').slice(0, 3).join('/') })
    return emptyResponse(403)
  }
  onSigned?.()
  try {
    return await take(form)
  } catch (error) {
    log.error('webhook_failed', errorFacts(error))
    return emptyResponse(503)
  }
}
