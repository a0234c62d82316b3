import { randomUUID } from 'node:crypto'
import type { Poster, PostOutcome } from '../outgoing-post.ts'
import { isRetried, readConnectionOverride } from './connection-override.ts'
import type { ConnectionOverride } from './connection-override.ts'
import { signTwilioWebhook, withoutFragment } from './webhook-signature.ts'

export type WebhookSender = (url: string, params: Readonly<Record<string, string>>) => Promise<PostOutcome>

/** Posts a signed form as Twilio does, again at once when the URL's connection override says so (the wait between is left out). */
export function createWebhookSender(deps: { readonly poster: Poster; readonly authToken: string }): WebhookSender {
  return async (url, params) => {
    const override = readConnectionOverride(url)
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      'User-Agent': 'TwilioProxy/1.1',
      'X-Twilio-Signature': signTwilioWebhook(deps.authToken, url, params),
      'I-Twilio-Idempotency-Token': randomUUID(),
    }
    const body = new URLSearchParams(params).toString()
    for (let tries = 0; ; tries += 1) {
      const outcome = await deps.poster.post(withoutFragment(url), headers, body, override.readTimeoutMs)
      if (tries >= override.retries || !failedRetryably(override, outcome)) return outcome
    }
  }
}

function failedRetryably(override: ConnectionOverride, outcome: PostOutcome): boolean {
  switch (outcome.kind) {
    case 'timeout':
      return isRetried(override, 'rt')
    case 'unreachable':
      return isRetried(override, 'ct')
    case 'answered':
      if (outcome.status >= 500) return isRetried(override, '5xx')
      return outcome.status >= 400 && isRetried(override, '4xx')
  }
}
