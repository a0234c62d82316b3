import type { FrameLanguage } from '../languages/supported-language.ts'
import type { Described } from './caregiver-reader.ts'

/** Words that may have meant STOP, or that somebody else has the number: program texts wait for a decision. */
export interface HoldModel {
  /** The button's value. */
  inboundId: string
  caregiver: Described
  words: string
  maybe: 'stop' | 'wrong_number'
  decision: HoldDecision | null
}

/** `family`: they said it themselves, more clearly, before anybody decided. */
export type HoldDecision = { kind: 'resume' | 'stop' | 'wrong_number'; by: string } | { kind: 'family' }

/** A number is somebody else's: nothing goes there any more. */
export interface WrongNumberModel {
  /** The button's value. */
  inboundId: string
  caregiver: Described
  words: string
  /** The coordinator who knew better. */
  undoneBy: string | null
}

/** Words from a number that is nobody's we know, or that was marked as a wrong one. */
export interface StrangerModel {
  inboundId: string
  words: string
  photos: number
  /** Whose it was, for a number marked as a wrong one. */
  wasOf: Described | null
}

/** A family asked for our texts again in words of ours while the carrier's own block remains: only START on their phone lifts that. */
export interface StartBlockedModel {
  caregiver: Described
}

/** A family named a language that we have words in and the school does not use yet. */
export interface LanguageWantedModel {
  caregiver: Described
  /** The button's value. */
  language: FrameLanguage
}

/** Words that could not be handled, so that no family is lost with them. */
export interface InboundFailedModel {
  inboundId: string
  words: string
  photos: number
  caregiver: Described | null
}

/** What the inbox has to tell the coordinators: kind and model as the renderer reads them. */
export type InboxNotice =
  | { kind: 'doubtful_words'; model: HoldModel }
  | { kind: 'wrong_number'; model: WrongNumberModel }
  | { kind: 'unknown_number'; model: StrangerModel }
  | { kind: 'start_blocked'; model: StartBlockedModel }
  | { kind: 'language_wanted'; model: LanguageWantedModel }
  | { kind: 'inbound_failed'; model: InboundFailedModel }
