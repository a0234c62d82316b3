import type { Queries } from '../database/database.ts'

/**
 * Threads of late, or with a text that waits, whose root says otherwise than is true now whether the caregiver can be texted.
 * Says the same as `reachWord`, but for contact rules: those are looked at when somebody writes.
 */
export async function findChangedReach(
  queries: Queries,
  { since, limit }: { since: Date; limit: number },
): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM conversation_threads t
      JOIN conversations c ON c.id = t.conversation_id
      LEFT JOIN consents s ON s.caregiver_id = c.caregiver_id AND s.ended_at IS NULL
     WHERE (t.last_at > ${since} OR t.id IN (SELECT e.thread_id FROM conversation_entries e WHERE e.state = 'waiting'))
       AND t.shown_reach <> 'no_contact'
       AND t.shown_reach <> CASE
         WHEN s.id IS NULL THEN 'no_usable_number'
         WHEN s.state = 'refused' THEN 'said_no'
         WHEN s.state = 'stopped' THEN 'stopped'
         WHEN s.state = 'frozen' THEN 'wrong_number'
         WHEN s.number_fault IS NOT NULL THEN 'no_usable_number'
         ELSE 'reached' END
     LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** The texts of a thread that wait: what can be done about them depends on whether the caregiver can be texted. */
export async function waitingInThread(queries: Queries, threadId: string): Promise<string[]> {
  const rows = await queries.conversationEntry.findMany({
    where: { threadId, state: 'waiting' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
