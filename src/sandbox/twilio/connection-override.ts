/** What the fragment of a webhook's URL asks of Twilio: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
export interface ConnectionOverride {
  /** How often a failed post is tried again (0-5). */
  readonly retries: number
  /** Which failures count: 4xx and 5xx answers, connection (ct) or read (rt) timeouts. */
  readonly policies: ReadonlySet<string>
  readonly readTimeoutMs: number
}

export function readConnectionOverride(url: string): ConnectionOverride {
  const at = url.indexOf('#')
  const wishes = new URLSearchParams(at === -1 ? '' : url.slice(at + 1))
  return {
    retries: Math.min(Number(wishes.get('rc') ?? 1) || 0, 5),
    policies: new Set((wishes.get('rp') ?? 'ct').split(',')),
    readTimeoutMs: Math.min(Number(wishes.get('rt') ?? 15_000) || 15_000, 15_000),
  }
}

export function isRetried(override: ConnectionOverride, failure: '4xx' | '5xx' | 'ct' | 'rt'): boolean {
  return override.policies.has('all') || override.policies.has(failure)
}
