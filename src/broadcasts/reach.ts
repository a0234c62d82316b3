import type { Phone } from '../lib/phone.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { type Content, purposeOf } from './content.ts'
import type { ConsentState } from '../people/consent.ts'

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

export type LeftOutReason = ExclusionReason | 'paused'

/** Whether a content may be meant for them: what the program sends waits for the end of a pause that they asked for, an emergency and a note do not. */
export function reachFor(
  content: Content,
  member: AudienceMember,
): Reach | { kind: 'left_out'; reason: LeftOutReason } {
  const reach = reachOf(member)
  const waits = member.paused === true && content.kind !== 'note' && purposeOf(content) !== 'emergency'
  return reach.kind === 'reached' && waits ? { kind: 'left_out', reason: 'paused' } : reach
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
