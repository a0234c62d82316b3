import type { Queries } from '../database/database.ts'

/** Posts nobody will ever read: their classroom's channel is lost, or the thread they belong to could not be begun. */
export async function dropUnreachable(queries: Queries): Promise<{ id: string; kind: string; reason: string }[]> {
  return queries.$queryRaw`
    UPDATE posts SET state = 'undeliverable',
      reason = CASE WHEN EXISTS (SELECT 1 FROM classrooms WHERE classrooms.channel_id = posts.destination AND channel_state = 'lost')
        THEN 'lost:channel' ELSE 'lost:thread' END
    WHERE state = 'waiting' AND (
      EXISTS (SELECT 1 FROM classrooms WHERE classrooms.channel_id = posts.destination AND channel_state = 'lost')
      OR (ts IS NULL AND EXISTS (
        SELECT 1 FROM posts parent
        WHERE parent.id = posts.parent_id AND parent.state = 'undeliverable' AND parent.ts IS NULL)))
    RETURNING id, kind, reason`
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
