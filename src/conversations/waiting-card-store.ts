import type { Queries, Transaction } from '../database/database.ts'

/** Who waits in these classes has changed: their cards are renewed. Null stands for no class, which has no card. Announce `conversations`. */
export async function markWaiting(tx: Transaction, classroomIds: Iterable<string | null>): Promise<void> {
  // In one order, so that two transactions that mark two classes never wait for each other.
  const ids = [...new Set(classroomIds)].filter((id) => id !== null).toSorted()
  for (const id of ids) {
    await tx.$executeRaw`
      INSERT INTO waiting_cards (classroom_id, dirty) VALUES (${id}::uuid, true)
      ON CONFLICT (classroom_id) DO UPDATE SET dirty = true`
  }
}

export async function findDirtyCards(queries: Queries): Promise<string[]> {
  const rows = await queries.waitingCard.findMany({ where: { dirty: true }, select: { classroomId: true }, take: 100 })
  return rows.map(({ classroomId }) => classroomId)
}

/** Clears the mark; false when another process has taken it. Held until the commit. */
export async function takeDirtyCard(tx: Transaction, classroomId: string): Promise<boolean> {
  const { count } = await tx.waitingCard.updateMany({ where: { classroomId, dirty: true }, data: { dirty: false } })
  return count === 1
}

/** Whether a class has its card: before anybody has waited it needs none. */
export async function isCardPut(queries: Queries, key: string): Promise<boolean> {
  return (await queries.post.count({ where: { key } })) > 0
}
