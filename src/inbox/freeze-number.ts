import type { Transaction } from '../database/database.ts'
import { dropQueuedTexts } from '../outbox/drop-texts.ts'
import { changeConsent } from '../people/consent-store.ts'
import { type ConsentSource, mayBeTexted } from '../people/consent.ts'
import { schoolDate } from '../school/school-date.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { describeCaregiver } from './caregiver-reader.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { closeHold } from './hold-program-texts.ts'
import type { StoredInbound } from './inbound-store.ts'
import type { TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { HoldDecision } from './inbox-notices.ts'
import { tellCoordinators } from './tell-coordinators.ts'

/**
 * Somebody else has this number: nothing of the family's leaves to it any more, whoever holds it gets one apology, and the coordinators
 * learn whose number it was. It stays so until they know better, or the caregiver gets another number.
 */
export async function freezeNumber(
  tx: Transaction,
  deps: HearDeps,
  inbound: StoredInbound & { from: TextingCaregiver },
  by: { source: ConsentSource; evidence: string; decision: HoldDecision },
): Promise<void> {
  const { from } = inbound
  const { consentId, caregiverId } = from
  const now = deps.clock.now()
  const { source, evidence } = by
  const change = await changeConsent(tx, { consentId, to: 'frozen', source, evidence, at: now })
  await closeHold(tx, deps, from, by.decision)
  await dropQueuedTexts(tx, { consentId }, 'wrong_number', now)
  if (mayBeTexted(change.from)) {
    const body = wordNotice(from.frame, { kind: 'wrong_number', schoolName: deps.school.name })
    await enqueueAnswer(
      tx,
      deps,
      { ...from, phone: inbound.phone },
      { kind: 'apology', bodies: [body], despiteStop: true },
    )
  }
  await showWrongNumber(tx, deps, inbound, { caregiverId, undoneBy: null })
}

export async function showWrongNumber(
  tx: Transaction,
  deps: HearDeps,
  inbound: StoredInbound,
  { caregiverId, undoneBy }: { caregiverId: string; undoneBy: string | null },
): Promise<void> {
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver(tx, deps.sealer, caregiverId, on)
  const model = { inboundId: inbound.id, caregiver, words: inbound.body, undoneBy }
  await tellCoordinators(tx, deps, inbound.id, { kind: 'wrong_number', model })
}
