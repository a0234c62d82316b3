import type { Transaction } from '../database/database.ts'
import { changeConsent } from '../people/consent-store.ts'
import { schoolDate } from '../school/school-date.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { describeCaregiver } from './caregiver-reader.ts'
import { isBlockedByCarrier } from './carrier-block-reader.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { closeHold } from './hold-program-texts.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { tellCoordinators } from './tell-coordinators.ts'
import { lastConsentOn } from './texting-caregiver-store.ts'

/**
 * Texts may leave again. Null: the text is left to the next listener, since it may be more than a START: "yes" to a teacher, or words of
 * ours from somebody who never stopped.
 */
export async function obeyStart(
  tx: Transaction,
  deps: HearDeps,
  inbound: InboundText,
  by: 'carrier' | 'words',
): Promise<string | null> {
  const { from, sid: evidence } = inbound
  const at = deps.clock.now()
  const isYes = /^\s*yes\s*$/i.test(inbound.body)
  if (from === null) {
    const past = by === 'carrier' ? await lastConsentOn(tx, inbound.phoneHash) : null
    if (past !== null) await changeConsent(tx, { consentId: past, to: 'agreed', source: 'carrier', evidence, at })
    return by === 'carrier' && !isYes ? 'carrier_start' : null
  }
  const { consentId, consentState } = from
  const wasSilent = consentState === 'stopped' || consentState === 'refused'
  if (by === 'words') {
    if (!wasSilent) return null
    if (await isBlockedByCarrier(tx, { ...inbound, consentId })) return tellBlocked(tx, deps, inbound, from.caregiverId)
  }
  if (wasSilent || !isYes) {
    await changeConsent(tx, { consentId, to: 'agreed', source: by === 'carrier' ? 'carrier' : 'text', evidence, at })
  }
  await closeHold(tx, deps, from, { kind: 'family' })
  if (by === 'carrier') return wasSilent || !isYes ? 'carrier_start' : null
  const notice = { kind: 'start_confirmed', schoolName: deps.school.name } as const
  const bodies = [wordNotice(from.frame, notice)]
  await enqueueAnswer(tx, deps, { ...from, phone: inbound.phone }, { kind: 'confirmation', bodies })
  return 'start'
}

/** What we would send now the carrier would refuse, and mark as stopped again. */
async function tellBlocked(
  tx: Transaction,
  deps: HearDeps,
  inbound: InboundText,
  caregiverId: string,
): Promise<string> {
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver(tx, deps.sealer, caregiverId, on)
  await tellCoordinators(tx, deps, inbound.id, { kind: 'start_blocked', model: { caregiver } })
  return 'start_blocked'
}
