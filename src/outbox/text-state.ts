import type { CarrierStatus } from './sms-carrier.ts'

export type TextKind =
  | 'welcome'
  | 'update'
  | 'message'
  /** A prompt: one sending of a strategy. */
  | 'strategy'
  | 'homework'
  | 'more'
  | 'confirmation'
  | 'apology'
  | 'question'
  | 'reply'
  | 'note'
  | 'unknown_number'
  /** A wrong translation said again, right. */
  | 'correction'
  | 'closed'
  | 'help'

/** What a school sends of its own accord, week by week: it is counted, and families may pause it. */
export const PROGRAM_KINDS = ['update', 'message', 'strategy', 'homework'] as const satisfies TextKind[]

/**
 * held: waits for its welcome. queued: leaves when it is due. sending: an intent is committed. unknown: nobody can say yet.
 * accepted, sent, delivered, undelivered: the carrier's word. failed: will not arrive. dropped: we chose not to send it.
 */
export type TextState =
  | 'held'
  | 'queued'
  | 'sending'
  | 'unknown'
  | 'accepted'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'dropped'

/** Why we did not send a text; the carrier's reasons are its codes. */
export type DropReason =
  /** The family said STOP, or no. */
  | 'said_stop'
  | 'said_no'
  | 'wrong_number'
  /** The number is no longer this caregiver's. */
  | 'number_replaced'
  | 'number_unusable'
  /** The family asked for no program texts for a while. */
  | 'paused'
  /** The family stopped program texts about every child it could be about. */
  | 'opted_out'
  /** The child left the class, or the caregiver's care. */
  | 'left_class'
  /** The school forbids contact about every child it could be about. */
  | 'no_contact'
  /** Staff pressed Stop or Cancel. */
  | 'stopped_by_staff'

export type FailReason = 'too_late' | 'undecidable'

/** The text's state once the carrier has got this far with it. */
export function stateOf(status: CarrierStatus): TextState {
  switch (status) {
    case 'accepted':
    case 'queued':
    case 'sending':
      return 'accepted'
    case 'sent':
    case 'delivered':
    case 'undelivered':
    case 'failed':
      return status
  }
}

const ORDER: readonly CarrierStatus[] = ['accepted', 'queued', 'sending', 'sent', 'delivered']

/** Callbacks come in any order: the higher rank is the later word. An end is never left again. */
export function rankOf(status: CarrierStatus): number {
  return status === 'undelivered' || status === 'failed' ? ORDER.length - 1 : ORDER.indexOf(status)
}
