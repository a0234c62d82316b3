import type { Queries, Transaction } from '../database/database.ts'

/** Whether the family wants no program texts at an instant of school time. */
export async function isPaused(queries: Queries, consentId: string, at: Date): Promise<boolean> {
  return (await queries.consent.count({ where: { id: consentId, pausedUntil: { gt: at } } })) > 0
}

/** Until when the family wants no program texts; null: they want them again. Call it with the consent locked. */
export async function pauseConsent(tx: Transaction, consentId: string, until: Date | null): Promise<void> {
  await tx.consent.update({ where: { id: consentId }, data: { pausedUntil: until } })
}
