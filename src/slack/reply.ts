import type { types } from '@slack/bolt'

/** What Slack is answered, only to whoever asked; shown as an ephemeral message. */
interface Answer {
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

/** What Slack takes as the answer to a submitted form: errors under its fields, another form in its place, or all of them closed. */
export type FormAnswer =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: types.ModalView }
  | { response_action: 'clear' }

/** Who did what where, as Slack's payloads tell it. */
export interface Interaction {
  userId: string
  channelId: string
  /** Good for three seconds, once. */
  triggerId: string
  /** Good for five answers in half an hour. */
  responseUrl: string | null
}
