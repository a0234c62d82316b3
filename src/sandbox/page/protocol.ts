/**
 * What the page and the sandbox's server say to one another, all of it over HTTP on the sandbox's port:
 *
 * - `GET /api/state?as=USER` answers a `PageState`. Without `as`, or with somebody unknown: the first teacher's.
 * - `GET /api/changes` is a stream of server-sent events, `data: {"version":N}` after every change: fetch the state again.
 * - `POST /api/act?as=USER` takes an `Act` as `application/json` and answers an `Answer`; 400 with `{ ok: false, trouble }`
 *   where it is not one.
 * - `GET /api/files/FILE` is the bytes of a file in Slack, and so of an image block's `slack_file.id`; a picture on a phone is at
 *   the address in its bubble.
 *
 * Types only: the page is built for browsers and the server for Node, and neither imports the other.
 */

/** Block Kit as the bot sent it, completed as Slack does (every block has a `block_id`, every element an `action_id`). */
export type Block = Readonly<Record<string, unknown>>

export interface PageState {
  /** Rises with every change. */
  readonly version: number
  readonly bot: 'starting' | 'running' | 'restarting' | 'failed'
  /** `phone` is the office's as families dial it, `texting` the number that texts come from. */
  readonly school: {
    readonly name: string
    readonly timezone: string
    readonly phone: string
    readonly texting: string
  }
  /** School time, an ISO instant; it runs on from there. */
  readonly now: string
  readonly people: readonly Person[]
  /** Whose Slack this is. */
  readonly me: string
  /** The channels and DMs that `me` is in, channels first. */
  readonly channels: readonly PageChannel[]
  /** Open modals of `me`, the topmost last. */
  readonly modals: readonly Modal[]
  /** Null before it was opened once (`openHome`). */
  readonly home: { readonly blocks: readonly Block[] } | null
  /** For completion of what begins with `/`. */
  readonly commands: readonly Command[]
  readonly shortcuts: readonly { readonly callbackId: string; readonly name: string }[]
  readonly phones: readonly Phone[]
  readonly troubles: Readonly<Record<TroubleId, boolean>>
  readonly tourSeen: boolean
}

export interface Person {
  readonly id: string
  readonly name: string
  /** Without the `@`. */
  readonly handle: string
  readonly role: 'teacher' | 'coordinator'
}

export interface PageChannel {
  readonly id: string
  /** Without the `#`; the bot's name for the DM with it. */
  readonly name: string
  readonly kind: 'channel' | 'im'
  readonly isPrivate: boolean
  readonly isArchived: boolean
  readonly unread: number
  /** Oldest first, answers in threads among them (they have a `threadTs` other than their own `ts`). */
  readonly messages: readonly PageMessage[]
  /** Seen by `me` alone, oldest first. */
  readonly ephemerals: readonly PageEphemeral[]
}

export interface PageMessage {
  readonly ts: string
  readonly user: string
  readonly userName: string
  readonly fromBot: boolean
  /** mrkdwn, with Slack's escapes (`<@U…>`, `&lt;`). */
  readonly text: string
  readonly blocks: readonly Block[]
  /** What was chosen in its menus, as `state.values` of Slack has it: `[block][action]`. */
  readonly state: EnteredState
  readonly threadTs: string | null
  /** Set for a thread's first message only. */
  readonly replyCount?: number
  readonly edited: boolean
  readonly files: readonly PageFile[]
  readonly reactions: readonly { readonly name: string; readonly users: readonly string[] }[]
}

export interface PageEphemeral {
  readonly ts: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly state: EnteredState
  readonly threadTs: string | null
}

export interface PageFile {
  readonly id: string
  readonly name: string
  readonly mimetype: string
  readonly url: string
}

/** Slack's `state.values`: by block and action, `{ type, value | selected_option | … }`. */
export type EnteredState = Readonly<Record<string, Readonly<Record<string, Block>>>>

export interface Modal {
  readonly id: string
  readonly callbackId: string
  readonly title: string
  /** Null: nothing to submit. */
  readonly submit: string | null
  readonly close: string
  readonly submitDisabled: boolean
  readonly blocks: readonly Block[]
  readonly state: EnteredState
  /** Words under an input block, by its id: what the bot answered to the last submission. */
  readonly errors: Readonly<Record<string, string>>
}

export interface Command {
  /** `/family update` */
  readonly command: string
  /** What may follow it: `[TEXT]`. */
  readonly usage: string
  readonly description: string
}

export interface Phone {
  /** E.164 */
  readonly number: string
  /** `(202) 555-0101` */
  readonly display: string
  readonly name: string
  readonly relationship: string
  readonly children: readonly { readonly name: string; readonly classroom: string }[]
  readonly language: string
  /** In English. */
  readonly languageName: string
  readonly dir: 'ltr' | 'rtl'
  /** What is special about it, in a few words; empty for most. */
  readonly note: string
  /** Texts that came since `readPhone`. */
  readonly unread: number
  /** Oldest first. */
  readonly bubbles: readonly Bubble[]
}

export interface Bubble {
  readonly id: string
  readonly at: string
  /** From the phone's side: `in` came from the school. */
  readonly direction: 'in' | 'out'
  readonly body: string
  /** Twilio's word: `queued`, `sent`, `delivered`, `undelivered`… Only what is `delivered` or `sent` came to the phone. */
  readonly status: string
  readonly errorCode?: number
  readonly segments: number
  readonly media: readonly { readonly url: string; readonly contentType: string }[]
}

export type TroubleId =
  | 'twilioSlow'
  | 'twilioRefusing'
  | 'twilioHanging'
  | 'twilioLosingAnswers'
  | 'slackBusy'
  | 'slackDown'
  | 'callbacksDoubled'
  | 'callbacksReordered'
  | 'callbacksLost'

/** What a person puts into an element: words, an option's value, an id, `YYYY-MM-DD`, `HH:mm`, several of these, or null for nothing. */
export type Entered = string | number | readonly string[] | null

/** By block: the value of its one element, or one for each action. */
export type Values = Readonly<Record<string, Entered | Readonly<Record<string, Entered>>>>

/** A message or an ephemeral (`ts`), an open modal, or Home. */
export type Place =
  | { readonly channel: string; readonly ts: string }
  | { readonly view: string }
  | { readonly home: true }

/** `value` tells buttons of one `action_id` apart. */
export type ElementAt = Place & { readonly actionId: string; readonly blockId?: string; readonly value?: string }

export type Act =
  | { readonly kind: 'command'; readonly channel: string; readonly line: string }
  | {
      readonly kind: 'say'
      readonly channel: string
      readonly text: string
      readonly threadTs?: string
      readonly file?: { readonly name: string; readonly content: string }
    }
  /** `state` is chosen first, silently. Confirmations are the page's to ask. */
  | ({ readonly kind: 'press'; readonly state?: Values } & ElementAt)
  | ({ readonly kind: 'choose'; readonly entered: Entered } & ElementAt)
  | { readonly kind: 'fill'; readonly view: string; readonly blockId: string; readonly entered: Entered }
  | { readonly kind: 'submitView'; readonly view: string; readonly values: Values }
  | { readonly kind: 'closeView'; readonly view: string }
  | { readonly kind: 'shortcut'; readonly callbackId: string }
  | { readonly kind: 'openHome' }
  | { readonly kind: 'markRead'; readonly channel: string }
  /** A phone texts in; `photo` sends a picture along. */
  | { readonly kind: 'text'; readonly number: string; readonly body: string; readonly photo?: boolean }
  | { readonly kind: 'readPhone'; readonly number: string }
  /** Exactly one of them: to an instant, on by minutes, or to the next instant at which the bot has something due. */
  | { readonly kind: 'clock'; readonly to: string }
  | { readonly kind: 'clock'; readonly plusMinutes: number }
  | { readonly kind: 'clock'; readonly next: true }
  | { readonly kind: 'trouble'; readonly id: TroubleId; readonly on: boolean }
  /** Switches every trouble off. */
  | { readonly kind: 'calm' }
  | { readonly kind: 'tourSeen' }
  /** Forgets everything and begins again with the demo school. */
  | { readonly kind: 'reset' }

export type Answer =
  /** `errors`: words under input blocks, which stand in the modal too. `reply`: a sentence for the person, as "Nothing is due." */
  | { readonly ok: true; readonly reply?: string; readonly errors?: Readonly<Record<string, string>> }
  /** What the person would see go wrong: Slack's code (`operation_timeout`, `dispatch_failed`…) or a sentence. */
  | { readonly ok: false; readonly trouble: string }
