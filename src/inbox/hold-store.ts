import type { Transaction } from '../database/database.ts'

/** Lets program texts on this consent wait for a decision about an inbound text. False when they wait for one already. */
export async function insertHold(tx: Transaction, consentId: string, inboundId: string, now: Date): Promise<boolean> {
  const { count } = await tx.consent.updateMany({
    where: { id: consentId, heldAt: null },
    data: { heldAt: now, heldFor: inboundId },
  })
  return count > 0
}

/** The inbound text whose decision program texts waited for; null: they did not wait. */
export async function liftHold(tx: Transaction, consentId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ held_for: string }[]>`
    SELECT held_for FROM consents WHERE id = ${consentId}::uuid AND held_at IS NOT NULL FOR UPDATE`
  if (row === undefined) return null
  await tx.consent.update({ where: { id: consentId }, data: { heldAt: null, heldFor: null } })
  return row.held_for
}

/** The consent that waits for a decision about this text, locked; null: it is decided. */
export async function lockHeldFor(
  tx: Transaction,
  inboundId: string,
): Promise<{ consentId: string; phoneHash: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string; phone_hash: string }[]>`
    SELECT id, phone_hash FROM consents WHERE held_for = ${inboundId}::uuid AND held_at IS NOT NULL FOR UPDATE`
  return row === undefined ? null : { consentId: row.id, phoneHash: row.phone_hash }
}
