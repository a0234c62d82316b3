import type { Phone } from '../lib/phone.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { type Content, isProgram, purposeOf } from './content.ts'
import { type ConsentState, mayBeTexted } from '../people/consent.ts'
import { RINGS_ONLY } from '../people/contact-way.ts'

export type ExclusionReason = 'said_no' | 'stopped' | 'wrong_number' | 'no_usable_number' | 'no_contact'

/** A caregiver whom a text can go to. */
export interface Reachable extends AudienceMember {
  consentId: string
  phone: Phone
  phoneHash: string
}

export type Reach = { kind: 'reached'; member: Reachable } | { kind: 'left_out'; reason: ExclusionReason }

/** Whether a text may be meant for this caregiver at all; it is looked at again before it leaves. */
export function reachOf(member: AudienceMember): Reach {
  if (member.excluded !== null) return { kind: 'left_out', reason: member.excluded }
  const { consentId, phone, phoneHash, consentState } = member
  if (consentId === null || phone === null || phoneHash === null || consentState === null) {
    return { kind: 'left_out', reason: 'no_usable_number' }
  }
  const silence = silenceOf(consentState)
  if (silence !== null) return { kind: 'left_out', reason: silence }
  if (member.numberFault !== null) return { kind: 'left_out', reason: 'no_usable_number' }
  return { kind: 'reached', member: { ...member, consentId, phone, phoneHash } }
}

/** `called`: there is no call about a welcome, which is about texts. */
export type LeftOutReason = ExclusionReason | 'paused' | 'opted_out' | 'called'

/** Why somebody is called: that was asked for, or the number takes no texts. */
export type CallReason = 'asked' | 'number'

export type ContentReach =
  /** A text, and a call as well where `called` says why. */
  | { kind: 'texted'; member: Reachable; called: CallReason | null }
  | { kind: 'called'; member: AudienceMember; called: CallReason }
  | { kind: 'left_out'; reason: LeftOutReason }

/**
 * How a content reaches them. What the program sends waits for the end of a pause that they asked for; an emergency and a note do not. Whoever
 * wants calls alone is texted in an emergency too: there may be somebody who reads it.
 */
export function reachFor(content: Content, member: AudienceMember): ContentReach {
  const reach = reachOf(member)
  const isEmergency = purposeOf(content) === 'emergency'
  const waits = member.paused === true && isProgram(content)
  const isUnwanted = member.optedOut === true && isProgram(content)
  if (reach.kind === 'left_out') {
    const called = content.kind !== 'welcome' && !waits && !isUnwanted && ringsOnly(member)
    return called ? { kind: 'called', member, called: 'number' } : reach
  }
  if (waits) return { kind: 'left_out', reason: 'paused' }
  if (isUnwanted) return { kind: 'left_out', reason: 'opted_out' }
  const way = member.contactWay ?? 'text'
  if (way === 'call' && !isEmergency) {
    return content.kind === 'welcome'
      ? { kind: 'left_out', reason: 'called' }
      : { kind: 'called', member, called: 'asked' }
  }
  const called = way === 'text' || content.kind === 'welcome' ? null : 'asked'
  return { kind: 'texted', member: reach.member, called }
}

/** A number that takes no texts for no other reason than that it is a landline. */
function ringsOnly({ excluded, phone, consentState, numberFault }: AudienceMember): boolean {
  const isAllowed = excluded === null && phone !== null && consentState !== null && mayBeTexted(consentState)
  return isAllowed && numberFault !== null && RINGS_ONLY.includes(numberFault)
}

function silenceOf(state: ConsentState): ExclusionReason | null {
  switch (state) {
    case 'enrolled':
    case 'agreed':
      return null
    case 'refused':
      return 'said_no'
    case 'stopped':
      return 'stopped'
    case 'frozen':
      return 'wrong_number'
  }
}
