import type { Hit, Trigger } from './tripwire.ts'

/** What the process of the stand-ins does when it is asked; everything is JSON. */
export interface Outside {
  open(setting: OutsideSetting): Promise<Addresses>
  /** Where the bots listen; webhooks go to them in turn. */
  setBots(ports: number[]): Promise<void>
  arm(trigger: Trigger | null): Promise<void>
  /** Passes on what was held back. */
  release(): Promise<void>
  /** Twilio and Slack begin to fail, and are well again; what they lost stays lost. */
  stir(troubles: Troubles): Promise<void>
  calm(): Promise<void>
  /** Ties a room's channel to its classroom. */
  link(room: number): Promise<void>
  /** The coordinator welcomes everybody. */
  welcome(): Promise<void>
  /** A teacher writes a command; resolves with the preview that it leads to. */
  write(room: number, line: string): Promise<Shown>
  /** Presses Send on it, again and again while Slack shows trouble. */
  press(shown: Shown): Promise<void>
  /** A teacher writes so many messages, and presses Send on each one to four times, over all bots. Returns how often it was pressed. */
  pressMany(drafts: number): Promise<number>
  /** A phone writes; resolves with the answer to the webhook. */
  receive(from: string, body: string): Promise<number | null>
  ledger(): Promise<LedgerLine[]>
  /** Every POST that arrived, whatever became of it; `at` as in the ledger. */
  posts(): Promise<{ attempt: string; at: number }[]>
  /** What phones wrote in the threads of a room, as they read, in order, by thread. */
  threads(room: number): Promise<ThreadLine[]>
  /** How many callbacks and inbound webhooks nobody took. */
  counts(): Promise<{ posts: number; callbacks: number; callbacksLost: number }>
  close(): Promise<void>
}

export interface OutsideSetting {
  seed: number
  bots: number
  rooms: number
}

export interface Troubles {
  twilio: boolean
  /** Chance that Slack carries out a call and its answer is lost. */
  slackLosesAnswers: number
}

export interface Addresses {
  publicUrl: string
  slackUrl: string
  /** One for each bot, so that it is known whose request it is. */
  twilioUrls: string[]
}

/** A preview that a teacher sees. */
export interface Shown {
  channel: string
  ts: string
}

/** A text that Twilio has accepted. */
export interface LedgerLine {
  to: string
  body: string
  sid: string
  attempt: string
  /** When its POST arrived at the earliest, milliseconds. */
  at: number
}

interface ThreadLine {
  thread: string
  text: string
}

export type Say =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id: number; why: string }
  | { kind: 'hit'; hit: Hit }

export interface Ask {
  id: number
  name: keyof Outside
  args: unknown[]
}

export const people = { coordinator: 'UCOORD1', teacher: 'UTEACH1' } as const
export const channelOf = (room: number): string => `CROOM${room}`
export const roomName = (room: number): string => `Room ${room}`
export const secrets = {
  botToken: 'xoxb-crash-token',
  signingSecret: 'crash-signing-secret',
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'crash-auth-token',
  number: '+12025550100',
} as const
