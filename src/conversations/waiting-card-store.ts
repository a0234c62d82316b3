import type { Queries, Transaction } from '../database/database.ts'

/**
 * Who waits in these classes has changed: their cards are renewed. Null stands for no class, which has no card. It locks nothing: a card that is
 * being renewed holds up no family's text. Announce `conversations`.
 */
export async function markWaiting(tx: Transaction, classroomIds: Iterable<string | null>): Promise<void> {
  const ids = [...new Set(classroomIds)].filter((id) => id !== null)
  if (ids.length > 0) await tx.waitingMark.createMany({ data: ids.map((classroomId) => ({ classroomId })) })
}

/** Classes whose cards are to be renewed, some at a time; each has its row from then on. */
export async function findMarkedClasses(queries: Queries): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    WITH marked AS (SELECT DISTINCT classroom_id AS id FROM waiting_marks LIMIT 100),
         made AS (INSERT INTO waiting_cards (classroom_id) SELECT id FROM marked ON CONFLICT DO NOTHING)
    SELECT id FROM marked`
  return rows.map(({ id }) => id)
}

/**
 * Takes the marks off a class of `findMarkedClasses` before its card is renewed, so that what changes meanwhile marks it again, and holds its card
 * until the commit. False: another process has it, or had.
 */
export async function takeMarkedCard(tx: Transaction, classroomId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT FROM waiting_cards WHERE classroom_id = ${classroomId}::uuid FOR UPDATE SKIP LOCKED`
  if (held.length === 0) return false
  const { count } = await tx.waitingMark.deleteMany({ where: { classroomId } })
  return count > 0
}

/** Whether a class has its card: before anybody has waited it needs none. */
export async function isCardPut(queries: Queries, key: string): Promise<boolean> {
  return (await queries.post.count({ where: { key } })) > 0
}
