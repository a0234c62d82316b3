import { randomBytes } from 'node:crypto'
import type { Segmentation } from './sms-segments.ts'

export type MessageStatus =
  | 'accepted'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'receiving'
  | 'received'

export interface MediaEntry {
  readonly sid: string
  readonly contentType: string
  readonly data: Buffer
  readonly createdAt: Date
}

/** One message that somebody tried to send, or that came in. `at` is the stand-in's clock, dates include its offset. */
export interface LedgerEntry {
  /** `SM…`/`MM…`; null when the attempt was refused. */
  readonly sid: string | null
  readonly direction: 'outbound-api' | 'outbound-reply' | 'inbound'
  readonly outcome: 'accepted' | 'refused'
  readonly at: Date
  readonly to: string
  from: string | null
  readonly messagingServiceSid: string | null
  body: string
  readonly encoding: Segmentation['encoding']
  readonly segments: number
  media: MediaEntry[]
  status: MessageStatus | null
  /** The refusal's code, or the delivery's. */
  errorCode: number | null
  readonly statusCallback: string | null
  readonly validityPeriod: number | null
  readonly smartEncoded: boolean | null
  /** What the sender saw of the answer: a `reset`, `hang` or `500` message was accepted all the same. */
  answer: 'given' | 'reset' | 'hang' | '500'
  /** Every callback posted for it, in the order they left. */
  readonly callbacks: { readonly status: MessageStatus; readonly answered: number | null }[]
  readonly dateCreated: Date
  dateSent: Date | null
  dateUpdated: Date
  deleted: boolean
}

/** All that Twilio would remember of one account. Holds no socket, so it can be kept between runs. */
export interface TwilioAccount {
  readonly sid: string
  readonly entries: LedgerEntry[]
  readonly bySid: Map<string, LedgerEntry>
  /** By the number at the other end, so that listing with a filter stays cheap among many thousands. */
  readonly byTo: Map<string, LedgerEntry[]>
  /** `sender|number` of everybody who texted STOP; the sender is the Messaging Service or the number. */
  readonly optedOut: Set<string>
  readonly unreachable: Map<string, number>
}

export function createAccount(sid: string): TwilioAccount {
  return { sid, entries: [], bySid: new Map(), byTo: new Map(), optedOut: new Set(), unreachable: new Map() }
}

export function record(account: TwilioAccount, entry: LedgerEntry): LedgerEntry {
  account.entries.push(entry)
  if (entry.sid === null) return entry
  account.bySid.set(entry.sid, entry)
  const sameTo = account.byTo.get(entry.to)
  if (sameTo === undefined) account.byTo.set(entry.to, [entry])
  else sameTo.push(entry)
  return entry
}

export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex')
}

export function optOutKey(sender: string, number: string): string {
  return `${sender}|${number}`
}
