/** What an outside service said: `refused` carries its code, `no_answer` why nothing came. */
export type Said<Answer> =
  | ({ kind: 'answered' } & Answer)
  | { kind: 'refused'; code: string }
  | { kind: 'no_answer'; why: string }

/** The port to Slack. */
export interface StaffChannelProbe {
  /** The scopes the token has; null when Slack does not say. */
  look(): Promise<Said<{ scopes: readonly string[] | null }>>
  readonly neededScopes: readonly string[]
}

/** Whether the carriers know who sends: only in the US is that asked for. */
export type Registration =
  | { kind: 'campaign'; status: string }
  | { kind: 'none' }
  /** The carrier's API does not say it for this kind of sender. */
  | { kind: 'not_seen' }
  | { kind: 'not_needed' }

export type SenderFacts =
  | { kind: 'unknown' }
  /** `inboundUrls`: where each of its numbers brings what families text; empty texts where nothing is set. */
  | { kind: 'known'; inboundUrls: readonly string[]; registration: Registration }

/** The port to the SMS carrier. */
export interface CarrierProbe {
  /** `dateSaid`: the carrier's clock, by the answer's own date; null when it has none. */
  look(): Promise<Said<{ sender: SenderFacts; dateSaid: Date | null }>>
}

/** The port to our own address, as the world sees it. */
export interface SelfProbe {
  look(): Promise<{ kind: 'this_bot' } | { kind: 'another'; status: number } | { kind: 'no_answer'; why: string }>
}

/** A webhook whose signature proves that a secret is right. */
export type SignedRoute = 'slack' | 'inbound' | 'status'

export interface StorageFacts {
  version: string
  /** Migrations of this program that are not in the database. */
  missing: number
  /** Whether DATA_KEY opens what is stored; null where nothing is sealed yet. */
  keyFits: boolean | null
  /** School time since which the oldest text could have left; null when none waits. */
  oldestSince: Date | null
  /** Whether any text was ever accepted by the carrier. */
  hasSent: boolean
  /** Machine time of the last request of each that was rightly signed. */
  heard: Readonly<Record<SignedRoute, Date | null>>
}

/** All that is looked at, before it is judged. */
export interface Facts {
  slack: Said<{ scopes: readonly string[] | null }>
  neededScopes: readonly string[]
  carrier: Said<{ sender: SenderFacts; dateSaid: Date | null }>
  self: Awaited<ReturnType<SelfProbe['look']>>
  storage: Said<StorageFacts>
  /** Socket Mode: Slack calls no address of ours, and signs nothing. */
  socketMode: boolean
  publicUrl: string
  /** Machine time at which the carrier's clock was read. */
  readAt: Date
  /** School time. */
  schoolNow: Date
  memory: { usedBytes: number; limitBytes: number | null }
}
