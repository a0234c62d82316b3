import type { Transaction } from '../database/database.ts'
import { type Pace, restMs } from './pace.ts'
import { keepInPace, updatesPaceId } from './pace-store.ts'
import type { PostPlace } from './staff-channel.ts'

/** A post that is ours until `leaseUntil` (machine time); the instant also proves whose claim an outcome belongs to. */
export interface ClaimedPost {
  id: string
  kind: string
  modelSealed: string
  version: number
  tries: number
  leaseUntil: Date
  destination: string
  work:
    | { kind: 'update'; place: PostPlace }
    /** `unsureSince`: an earlier try may have reached Slack. */
    | { kind: 'post'; threadTs: string | null; unsureSince: Date | null }
}

interface Row {
  id: string
  destination: string
  kind: string
  model_sealed: string
  version: number
  tries: number
  unsure_since: Date | null
  channel_id: string | null
  ts: string | null
  parent_ts: string | null
}

/**
 * Claims new posts: of each stream (a destination, or a thread in it) the first that is not posted, once its parent is.
 * Of one destination no more than its pace allows, which the processes share; of a classroom's lost channel none.
 */
export async function claimNewPosts(
  tx: Transaction,
  { room, leaseMs, pace }: { room: number; leaseMs: number; pace: Pace },
): Promise<ClaimedPost[]> {
  const perDestination = pace.intervalMs === 0 ? room : pace.burst
  const rows = await tx.$queryRaw<Row[]>`
    WITH heads AS (
      SELECT DISTINCT ON (destination, parent_id) id, destination, parent_id, sequence, not_before FROM posts
      WHERE ts IS NULL AND state IN ('waiting', 'posting')
      ORDER BY destination, parent_id, sequence
    ), ranked AS (
      SELECT heads.id, row_number() OVER (PARTITION BY heads.destination ORDER BY heads.sequence) AS place
      FROM heads
      LEFT JOIN posts parent ON parent.id = heads.parent_id
      LEFT JOIN post_paces pace ON pace.id = heads.destination
      WHERE heads.not_before <= now() AND (heads.parent_id IS NULL OR parent.ts IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM classrooms WHERE channel_id = heads.destination AND channel_state = 'lost')
        AND COALESCE(pace.free_at, '-infinity') <= now() + ${restMs(pace)} * interval '1 millisecond'
    )
    SELECT post.id, post.destination, post.kind, post.model_sealed, post.version, post.tries, post.unsure_since,
      post.channel_id, post.ts, parent.ts AS parent_ts
    FROM posts post
    LEFT JOIN posts parent ON parent.id = post.parent_id
    WHERE post.id IN (SELECT id FROM ranked WHERE place <= ${perDestination} ORDER BY place, id LIMIT ${room})
      AND post.ts IS NULL AND post.state IN ('waiting', 'posting') AND post.not_before <= now()
    ORDER BY post.sequence
    FOR UPDATE OF post SKIP LOCKED`
  return lease(tx, await keepInPace(tx, rows, (row) => row.destination, pace), leaseMs)
}

/** Claims edits of posts that are shown, the least lately touched first. */
export async function claimUpdates(
  tx: Transaction,
  { room, leaseMs, pace }: { room: number; leaseMs: number; pace: Pace },
): Promise<ClaimedPost[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, destination, kind, model_sealed, version, tries, unsure_since, channel_id, ts,
      NULL AS parent_ts
    FROM posts
    WHERE ts IS NOT NULL AND state IN ('waiting', 'posting') AND not_before <= now()
      AND NOT EXISTS (SELECT 1 FROM classrooms WHERE classrooms.channel_id = posts.destination AND channel_state = 'lost')
    ORDER BY not_before LIMIT ${room}
    FOR UPDATE SKIP LOCKED`
  return lease(tx, await keepInPace(tx, rows, () => updatesPaceId, pace), leaseMs)
}

/** For a new post the intent is written down here: from now on nobody knows whether Slack has it, until an outcome says. */
async function lease(tx: Transaction, rows: Row[], leaseMs: number): Promise<ClaimedPost[]> {
  const leases = await tx.$queryRaw<{ id: string; not_before: Date }[]>`
    UPDATE posts SET state = 'posting', tries = tries + 1,
      not_before = clock_timestamp() + ${leaseMs} * interval '1 millisecond',
      unsure_since = CASE WHEN ts IS NULL THEN COALESCE(unsure_since, clock_timestamp()) END
    WHERE id = ANY(${rows.map((row) => row.id)}::uuid[])
    RETURNING id, not_before`
  const until = new Map(leases.map((row) => [row.id, row.not_before]))
  return rows.flatMap((row) => {
    const leaseUntil = until.get(row.id)
    return leaseUntil === undefined ? [] : [claimOf(row, leaseUntil)]
  })
}

function claimOf(row: Row, leaseUntil: Date): ClaimedPost {
  const { id, kind, version, destination } = row
  const claim = { id, kind, version, destination, leaseUntil, modelSealed: row.model_sealed, tries: row.tries + 1 }
  if (row.channel_id !== null && row.ts !== null) {
    return { ...claim, work: { kind: 'update', place: { channelId: row.channel_id, ts: row.ts } } }
  }
  return { ...claim, work: { kind: 'post', threadTs: row.parent_ts, unsureSince: row.unsure_since } }
}
