import type { Queries, Transaction } from '../database/database.ts'

/**
 * Marks broadcasts so that their cards are renewed. It locks nothing: a card that is being renewed, or a broadcast whose texts are being
 * made, holds up nobody who records what left.
 */
export async function markCards(tx: Transaction, broadcastIds: Iterable<string | null>): Promise<void> {
  const ids = [...new Set(broadcastIds)].filter((id) => id !== null)
  if (ids.length > 0) await tx.cardMark.createMany({ data: ids.map((broadcastId) => ({ broadcastId })) })
}

/** Broadcasts whose cards are to be renewed, some at a time. */
export async function findMarkedCards(queries: Queries): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT broadcast_id AS id FROM card_marks LIMIT 50`
  return rows.map(({ id }) => id)
}

/** Takes the marks off one broadcast before its card is renewed, so that what changes meanwhile marks it again. Call it under its lock. */
export async function takeMarks(tx: Transaction, broadcastId: string): Promise<boolean> {
  const { count } = await tx.cardMark.deleteMany({ where: { broadcastId } })
  return count > 0
}
