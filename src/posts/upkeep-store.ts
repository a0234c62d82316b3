import type { Queries } from '../database/database.ts'

export interface DroppedPost {
  id: string
  kind: string
}

/** What waits for a classroom whose channel is lost is never shown, new posts and edits alike. */
export async function dropForLostChannels(queries: Queries): Promise<DroppedPost[]> {
  return queries.$queryRaw`
    UPDATE posts SET state = 'undeliverable', reason = 'lost:channel'
    WHERE state = 'waiting'
      AND destination IN (SELECT channel_id FROM classrooms WHERE channel_state = 'lost' AND channel_id IS NOT NULL)
    RETURNING id, kind`
}

/** What waits for a thread that could not be begun. */
export async function dropForLostThreads(queries: Queries): Promise<DroppedPost[]> {
  // A subquery for each row that waits, by the parent's key: a join would read the table's whole history.
  return queries.$queryRaw`
    UPDATE posts SET state = 'undeliverable', reason = 'lost:thread'
    WHERE state = 'waiting' AND ts IS NULL AND parent_id IS NOT NULL
      AND (SELECT parent.state = 'undeliverable' AND parent.ts IS NULL FROM posts parent WHERE parent.id = posts.parent_id)
    RETURNING id, kind`
}

/** Milliseconds until a post that waits for its time is due; null when none does. */
export async function nextDueMs(queries: Queries): Promise<number | null> {
  const [row] = await queries.$queryRaw<{ ms: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(not_before) - clock_timestamp()) * 1000)::float8 AS ms FROM posts
    WHERE state IN ('waiting', 'posting') AND not_before > now()`
  return row?.ms ?? null
}

/**
 * Ends the claims of a process that is certainly dead, so that a restart need not wait for their leases;
 * what they were about is looked for once it has had time to appear.
 */
export async function endDeadClaims(queries: Queries, settleMs: number): Promise<void> {
  await queries.$executeRaw`
    UPDATE posts SET not_before = least(not_before, now() + ${settleMs} * interval '1 millisecond') WHERE state = 'posting'`
}
