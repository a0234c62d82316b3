import { webApi } from '@slack/bolt'

/** What a failed call to Slack's Web API proves. */
export type SlackFault =
  | { kind: 'slow_down'; retryAfterMs: number }
  /** No connection was made: Slack has not seen the call. */
  | { kind: 'not_reached'; code: string }
  /** Slack may have acted on the call. */
  | { kind: 'no_answer'; why: string }
  /** Slack has said no, with its code. */
  | { kind: 'answered'; code: string }

/** What Node's resolver, sockets and undici call a connection that never was. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Slack's own troubles; of fatal_error and internal_error it says that part of the operation may have succeeded. */
const undecided = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
])

/** 429 without a number in Retry-After, and the same said in a body. */
const slowDownMs = 30_000

/** Reads what the SDK threw. Nothing of Slack's answer but a well-formed code gets through. */
export function readSlackFault(error: unknown): SlackFault {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'slow_down', retryAfterMs: Math.max(1, error.retryAfter) * 1000 }
  }
  if (error instanceof webApi.WebAPIPlatformError) return readCode(error.data.error)
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'no_answer', why: `http_${error.statusCode}` }
  if (error instanceof webApi.WebAPIRequestError) return readNetworkFault(error.original)
  return { kind: 'no_answer', why: error instanceof Error ? error.name : 'unknown' }
}

/** The SDK puts a body that is no JSON where the code would be. */
function readCode(code: unknown): SlackFault {
  if (typeof code !== 'string' || !/^\w{1,60}$/.test(code)) return { kind: 'no_answer', why: 'malformed' }
  if (undecided.has(code)) return { kind: 'no_answer', why: code }
  return code === 'ratelimited' || code === 'rate_limited' || code === 'message_limit_exceeded'
    ? { kind: 'slow_down', retryAfterMs: slowDownMs }
    : { kind: 'answered', code }
}

function readNetworkFault(original: Error): SlackFault {
  const { cause } = original
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : original.name
  return neverConnected.has(code) ? { kind: 'not_reached', code } : { kind: 'no_answer', why: code }
}
