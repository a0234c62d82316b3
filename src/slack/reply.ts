import type { types } from '@slack/bolt'

/** What Slack is answered, only to whoever asked; shown as an ephemeral message. */
export interface Answer {
  text: string
  blocks?: types.KnownBlock[]
}

/**
 * How a command, button or form is answered. What changes anything is committed before this is returned: it is
 * then acknowledged. `afterwards` runs then and may fail without anything being lost.
 */
export interface Reply<Ack = Answer> {
  ack?: Ack
  afterwards?: () => Promise<void>
}

/** Who did what where, as Slack's payloads tell it. */
export interface Interaction {
  userId: string
  channelId: string
  /** Good for three seconds, once. */
  triggerId: string
  /** Good for five answers in half an hour. */
  responseUrl: string | null
}
