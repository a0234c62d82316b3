import type { Transaction } from '../database/database.ts'

export type Settled = 'answered' | 'thanked' | 'done' | 'passed_on' | 'moved'

/**
 * Settles a text, if it still waits: of two people who press at once one is first. `from` says whether what was passed on may be settled too.
 */
export async function settleEntry(
  tx: Transaction,
  entryId: string,
  settle: {
    state: Settled
    by: string | null
    at: Date
    from: readonly string[]
    movedToId?: string | null
    withheld?: boolean
  },
): Promise<boolean> {
  const { count } = await tx.conversationEntry.updateMany({
    where: { id: entryId, state: { in: [...settle.from] } },
    data: {
      state: settle.state,
      settledBy: settle.by,
      settledAt: settle.at,
      ...(settle.movedToId === undefined ? {} : { movedToId: settle.movedToId }),
      ...(settle.withheld === undefined ? {} : { withheld: settle.withheld }),
    },
  })
  return count === 1
}

/** An answer answers what came before it too. Returns the ids of those. */
export async function settleEarlier(
  tx: Transaction,
  { conversationId, entryId, by, at }: { conversationId: string; entryId: string; by: string; at: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE conversation_entries e SET state = 'answered', settled_by = ${by}, settled_at = ${at}
      FROM conversation_entries answered
     WHERE answered.id = ${entryId}::uuid AND e.conversation_id = ${conversationId}::uuid AND e.state = 'waiting'
       AND (e.at, e.id) < (answered.at, answered.id)
    RETURNING e.id`
  return rows.map(({ id }) => id)
}

/** True for whoever is first to remind of it, so that it happens once. */
export async function markReminded(
  tx: Transaction,
  entryId: string,
  which: 'reminded' | 'escalated',
  at: Date,
): Promise<boolean> {
  const column = which === 'reminded' ? 'remindedAt' : 'escalatedAt'
  const { count } = await tx.conversationEntry.updateMany({
    where: { id: entryId, state: 'waiting', [column]: null },
    data: { [column]: at },
  })
  return count === 1
}
