import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import { markCards } from './card-mark-store.ts'
import type { ConsentState } from './consent.ts'
import { endingOf } from './roster-change.ts'
import type { KnownConsent } from './roster-reader.ts'

/** Every consent there ever was on a number, the open one too. */
export async function readNumberHistory(tx: Transaction, sealer: Sealer, phone: Phone): Promise<KnownConsent[]> {
  const rows = await tx.$queryRaw<Omit<KnownConsent, 'ending'>[]>`
    SELECT c.id, c.caregiver_id AS "caregiverId", c.phone_hash AS "phoneHash", c.state,
           c.changed_at AS "changedAt", c.ended_at AS "endedAt",
           c.state = 'frozen' AND COALESCE(
             (SELECT h."from" = 'stopped' FROM consent_changes h
               WHERE h.consent_id = c.id AND h."to" = 'frozen' ORDER BY h.at DESC, h.id DESC LIMIT 1), FALSE) AS "stoppedBeneath"
      FROM consents c WHERE c.phone_hash = ${sealer.hash('phone', phone)}`
  return rows.map((row) => ({ ...row, ending: endingOf(phone) }))
}

/** The consent on the number that is the caregiver's now; null: there is none. */
export async function openConsentOfCaregiver(
  tx: Transaction,
  caregiverId: string,
): Promise<{ id: string; phoneHash: string; state: ConsentState } | null> {
  const where = { caregiverId, endedAt: null }
  const row = await tx.consent.findFirst({ where, select: { id: true, phoneHash: true, state: true } })
  return row === null ? null : { ...row, state: row.state as ConsentState }
}

/** Ends a consent whose row is locked, and keeps back what waits for its number; how many texts those were. */
export async function endConsent(tx: Transaction, consentId: string, at: Date): Promise<number> {
  await tx.consent.update({ where: { id: consentId }, data: { endedAt: at } })
  const dropped = await tx.$queryRaw<{ broadcast_id: string | null }[]>`
    UPDATE texts SET state = 'dropped', reason = 'number_replaced', updated_at = ${at}
     WHERE state IN ('held', 'queued') AND consent_id = ${consentId}::uuid
    RETURNING broadcast_id`
  await markCards(
    tx,
    dropped.map((text) => text.broadcast_id),
  )
  return dropped.length
}

export async function openConsent(
  tx: Transaction,
  sealer: Sealer,
  consent: { caregiverId: string; phone: Phone; state: ConsentState; evidence: string; at: Date },
): Promise<void> {
  const { caregiverId, phone, state, evidence, at } = consent
  const id = newId()
  const phoneHash = sealer.hash('phone', phone)
  await tx.consent.create({
    data: { id, caregiverId, phoneHash, phoneSealed: sealer.seal(phone), state, changedAt: at },
  })
  await tx.consentChange.create({
    data: { id: newId(), consentId: id, from: null, to: state, source: 'staff', evidence, at },
  })
}

/** The state that a freeze came upon; null where the consent began frozen. */
export async function stateBeneathFreeze(tx: Transaction, consentId: string): Promise<ConsentState | null> {
  const change = await tx.consentChange.findFirst({
    where: { consentId, to: 'frozen' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { from: true },
  })
  return (change?.from ?? null) as ConsentState | null
}
