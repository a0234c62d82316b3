import { webApi } from '@slack/bolt'
import type { Log } from '../lib/log.ts'

export type SlackClient = webApi.WebClient

/**
 * A client that tells its caller at once what became of a call: no retries of its own (the SDK's would go on for half
 * an hour), a 429 as an error, one deadline for the whole call.
 */
export function createWebClient(options: {
  token: string
  /** Ends in a slash; null for Slack's own. */
  apiUrl: string | null
  timeoutMs: number
  log: Log
  /** Told of every call how it ended. */
  onCalled?: (method: string, ok: boolean, seconds: number) => void
}): SlackClient {
  return new TimedClient(options.onCalled ?? (() => {}), options.token, {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    timeout: options.timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger(options.log),
  })
}

class TimedClient extends webApi.WebClient {
  readonly #onCalled: (method: string, ok: boolean, seconds: number) => void

  constructor(
    onCalled: (method: string, ok: boolean, seconds: number) => void,
    ...args: ConstructorParameters<typeof webApi.WebClient>
  ) {
    super(...args)
    this.#onCalled = onCalled
  }

  override async apiCall(method: string, options?: Record<string, unknown>): Promise<webApi.WebAPICallResult> {
    const began = performance.now()
    let ok = false
    try {
      const result = await super.apiCall(method, options)
      ok = true
      return result
    } finally {
      this.#onCalled(method, ok, (performance.now() - began) / 1000)
    }
  }
}

/**
 * The SDK logs whole requests and answers when it debugs, words and names with them. Of all it says only the place
 * that Slack found fault with in a message comes through (`[json-pointer:/blocks/0/text]`).
 */
export function quietLogger(log: Log): webApi.Logger {
  const onlyPointer = (...said: unknown[]) => {
    const pointer = /\[json-pointer:([\w/]{1,100})\]/.exec(said.map(String).join(' '))?.[1]
    if (pointer !== undefined) log.warn('slack.fault_in_message', { pointer })
  }
  return {
    debug() {},
    info() {},
    warn: onlyPointer,
    error: onlyPointer,
    setLevel() {},
    getLevel: () => webApi.LogLevel.ERROR,
    setName() {},
  }
}
