import type { CallReason } from './reach.ts'

/** withdrawn: the family has said STOP since, contact is no longer allowed, or the broadcast was stopped. lapsed: nobody called in time. */
export type CallState = 'open' | 'reached' | 'left_word' | 'withdrawn' | 'lapsed'

/** One caregiver to be called, as whoever calls sees them: without the number. */
export interface ShownCall {
  callId: string
  caregiver: string
  /** First names, each once. */
  children: string[]
  because: CallReason
  state: CallState
  /** How often nobody answered, and who tried last. */
  tries: number
  triedBy: string | null
  settledBy: string | null
}

/** What those are shown who are asked to call; JSON. Holds words and names: for people, not logs. */
export interface CallCard {
  cardId: string
  kind: 'update' | 'message' | 'note' | 'strategy' | 'homework'
  isEmergency: boolean
  author: string
  /** Null: the whole school's. */
  classroom: string | null
  language: string
  original: string
  /** What to say in the family's language, and who made that of it; null: there is no wording. */
  words: { said: string; source: 'service' | 'person' } | null
  calls: ShownCall[]
}

/** How the calls about a broadcast fare; those that were withdrawn are not counted. */
export interface CallCounts {
  total: number
  reached: number
  leftWord: number
  lapsed: number
}
