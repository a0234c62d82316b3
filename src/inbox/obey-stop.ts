import type { Transaction } from '../database/database.ts'
import { dropQueuedTexts } from '../outbox/drop-texts.ts'
import { changeConsent } from '../people/consent-store.ts'
import type { ConsentSource } from '../people/consent.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { closeHold } from './hold-program-texts.ts'
import type { InboundText, TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { HoldDecision } from './inbox-notices.ts'
import { lastConsentOn } from './texting-caregiver-store.ts'

/**
 * Nothing that waits for this number leaves any more. By our own words it is confirmed once; what the carrier has answered is not answered
 * again. Returns what the text was taken as; null: no caregiver ever had this number.
 */
export async function obeyStop(
  tx: Transaction,
  deps: HearDeps,
  inbound: InboundText,
  by: 'carrier' | 'words',
): Promise<string | null> {
  const as = by === 'carrier' ? 'carrier_stop' : 'stop'
  const source = by === 'carrier' ? 'carrier' : 'text'
  const { from } = inbound
  if (from !== null) {
    const stop = { source, evidence: inbound.sid, confirm: by === 'words', decision: { kind: 'family' } } as const
    await stopTexts(tx, deps, { ...from, phone: inbound.phone }, stop)
    return as
  }
  const past = await lastConsentOn(tx, inbound.phoneHash)
  if (past !== null) {
    await changeConsent(tx, { consentId: past, to: 'stopped', source, evidence: inbound.sid, at: deps.clock.now() })
  }
  return past !== null || by === 'carrier' ? as : null
}

/** Stops all texts to a caregiver, and confirms it to those who had been getting some. */
export async function stopTexts(
  tx: Transaction,
  deps: HearDeps,
  caregiver: TextingCaregiver & { phone: string },
  stop: { source: ConsentSource; evidence: string; confirm: boolean; decision: HoldDecision },
): Promise<void> {
  const { consentId, frame } = caregiver
  const now = deps.clock.now()
  const change = await changeConsent(tx, {
    consentId,
    to: 'stopped',
    source: stop.source,
    evidence: stop.evidence,
    at: now,
  })
  await closeHold(tx, deps, caregiver, stop.decision)
  await dropQueuedTexts(tx, { consentId }, 'said_stop', now)
  if (!stop.confirm || !change.changed || change.from === 'frozen') return
  const body = wordNotice(frame, { kind: 'stop_confirmed', schoolName: deps.school.name })
  await enqueueAnswer(tx, deps, caregiver, { kind: 'confirmation', bodies: [body], despiteStop: true })
}
