import { mayBeTexted, type ConsentState } from '../people/consent.ts'
import type { WindowState } from '../school/send-window.ts'
import type { DropReason, FailReason } from './text-state.ts'
import { validForSeconds, validUntil } from './validity.ts'

/** What is known of a text in the moment of deciding, read while its consent's row is locked. */
export interface DepartureFacts {
  anyHour: boolean
  despiteStop: boolean
  dueAt: Date
  usefulUntil: Date
  consentState: ConsentState
  consentEnded: boolean
  numberFault: string | null
  /** The school forbids contact about every child this text could be about. */
  contactForbidden: boolean
  broadcastStopped: boolean
  /** The family asked for no program texts when this one is due. */
  paused: boolean
  /** The family asked for no program texts about the children that it is about. */
  optedOut: boolean
  /** The family's words were doubtful, and staff have not decided yet. */
  held: boolean
}

export type Departure =
  | { kind: 'send' }
  | { kind: 'wait'; until: Date }
  | { kind: 'drop'; reason: DropReason }
  | { kind: 'expire'; reason: FailReason }

/** Whether a text may leave now. Pure; asked in the claim's transaction and again right before the POST. */
export function decideDeparture(facts: DepartureFacts, window: WindowState, now: Date): Departure {
  const reason = reasonToDrop(facts)
  if (reason !== null) return { kind: 'drop', reason }
  if (facts.usefulUntil <= now) return { kind: 'expire', reason: 'too_late' }
  // Whoever decides announces the outbox.
  if (facts.held) return { kind: 'wait', until: facts.usefulUntil }
  if (facts.dueAt > now) return { kind: 'wait', until: facts.dueAt }
  if (!window.open && !facts.anyHour) return { kind: 'wait', until: window.opensAt }
  if (validForSeconds(facts, window, now) < 1) return { kind: 'wait', until: validUntil(facts, window) }
  return { kind: 'send' }
}

function reasonToDrop(facts: DepartureFacts): DropReason | null {
  if (facts.broadcastStopped) return 'stopped_by_staff'
  if (facts.consentEnded) return 'number_replaced'
  if (facts.contactForbidden) return 'no_contact'
  if (facts.numberFault !== null) return 'number_unusable'
  if (facts.paused && mayBeTexted(facts.consentState)) return 'paused'
  if (facts.optedOut && mayBeTexted(facts.consentState)) return 'opted_out'
  if (mayBeTexted(facts.consentState)) return null
  switch (facts.consentState) {
    case 'stopped':
      return facts.despiteStop ? null : 'said_stop'
    case 'refused':
      return 'said_no'
    case 'frozen':
      return facts.despiteStop ? null : 'wrong_number'
    case 'enrolled':
    case 'agreed':
      return null
  }
}
