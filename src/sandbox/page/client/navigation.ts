/** What of the page is looked at. */
export interface Navigation {
  /** On a narrow screen, which of the two halves. */
  readonly half: 'slack' | 'phones'
  /** A channel's id, or `home` for the app's Home; null on a narrow screen: the list of channels. */
  readonly channel: string | null
  /** The `ts` of the open thread's first message. */
  readonly thread: string | null
  /** The message that a link led to. */
  readonly message: string | null
  /** What the tour writes for a phone, until somebody sends or changes it. */
  readonly draft: { readonly number: string; readonly body: string } | null
  /** The number of the open phone; null: the list, or all of them side by side. */
  readonly phone: string | null
  readonly phones: 'one' | 'all'
  readonly step: number | null
}

export const start: Navigation = {
  half: 'slack',
  channel: null,
  thread: null,
  message: null,
  draft: null,
  phone: null,
  phones: 'one',
  step: null,
}

const permalink = /^https:\/\/[^/]*slack\.com\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?|$)/

/** The channel and `ts` that a link to a message names; null for another address. */
export function readPermalink(href: string): { channel: string; ts: string } | null {
  const [, channel, seconds, micros] = permalink.exec(href) ?? []
  return channel === undefined ? null : { channel, ts: `${seconds ?? ''}.${micros ?? ''}` }
}
