import type { Poster, PostOutcome } from '../outgoing-post.ts'
import { signSlackRequest } from './request-signature.ts'

/** Slack waits this long for the app's answer to a command, a press or an event. */
export const DEADLINE_MS = 3000

/** How the app took what a person did. */
export interface Ack {
  /** HTTP status; null when it did not answer in time or could not be reached. */
  readonly status: number | null
  /** JSON when it is JSON, else the text; '' for an empty ack. */
  readonly body: unknown
  readonly ackMs: number
  readonly timedOut: boolean
}

export interface AppLink {
  form(fields: Readonly<Record<string, string>>): Promise<Ack>
  json(value: unknown, headers?: Readonly<Record<string, string>>): Promise<Ack>
}

/** Signed requests to the app's one address, under Slack's deadline. Signatures carry the machine's time, as the app checks it. */
export function createAppLink(deps: {
  readonly poster: Poster
  readonly signingSecret: string
  readonly eventsUrl: () => string | null
  readonly deadlineMs: number
}): AppLink {
  const post = async (contentType: string, body: string, extra: Readonly<Record<string, string>>): Promise<Ack> => {
    const url = deps.eventsUrl()
    if (url === null) throw new Error('the Slack stand-in has no eventsUrl: call setEventsUrl first')
    const timestamp = String(Math.floor(Date.now() / 1000))
    const headers = {
      'Content-Type': contentType,
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': signSlackRequest(deps.signingSecret, timestamp, body),
      ...extra,
    }
    return readAck(await deps.poster.post(url, headers, body, deps.deadlineMs))
  }
  return {
    form: (fields) => post('application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), {}),
    json: (value, headers = {}) => post('application/json', JSON.stringify(value), headers),
  }
}

function readAck(outcome: PostOutcome): Ack {
  if (outcome.kind !== 'answered') {
    return { status: null, body: '', ackMs: outcome.ms, timedOut: outcome.kind === 'timeout' }
  }
  return { status: outcome.status, body: parseBody(outcome.body), ackMs: outcome.ms, timedOut: false }
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}
