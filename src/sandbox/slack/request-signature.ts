import { createHmac } from 'node:crypto'

/** X-Slack-Signature of version 0: HMAC-SHA256 over `v0:timestamp:body`, the timestamp in Unix seconds. */
export function signSlackRequest(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}
