import type { Transaction } from '../database/database.ts'
import { type Pace, restMs, takeTurns } from './pace.ts'
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
    | { kind: 'post'; channel: string; threadTs: string | null; unsureSince: Date | null }
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
  parent_channel_id: string | null
  parent_ts: string | null
}

export const updatesPaceId = 'update'

/**
 * Claims new posts: of each stream (a destination, or a thread in it) the first that is not posted, once its parent is.
 * Of one destination no more than its pace allows, which the processes share.
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
        AND COALESCE(pace.free_at, '-infinity') <= now() + ${restMs(pace)} * interval '1 millisecond'
    )
    SELECT post.id, post.destination, post.kind, post.model_sealed, post.version, post.tries, post.unsure_since,
      post.channel_id, post.ts, parent.channel_id AS parent_channel_id, parent.ts AS parent_ts
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
      NULL AS parent_channel_id, NULL AS parent_ts
    FROM posts
    WHERE ts IS NOT NULL AND state IN ('waiting', 'posting') AND not_before <= now()
    ORDER BY not_before LIMIT ${room}
    FOR UPDATE SKIP LOCKED`
  return lease(tx, await keepInPace(tx, rows, () => updatesPaceId, pace), leaseMs)
}

/** Takes the shared turns and lets go of the rows there were none for. */
async function keepInPace(tx: Transaction, rows: Row[], paceOf: (row: Row) => string, pace: Pace): Promise<Row[]> {
  const ids = [...new Set(rows.map(paceOf))].toSorted()
  if (ids.length === 0) return []
  await tx.$executeRaw`
    INSERT INTO post_paces (id, free_at) SELECT id, 'epoch' FROM unnest(${ids}::text[]) AS id ORDER BY id
    ON CONFLICT (id) DO NOTHING`
  const paces = await tx.$queryRaw<{ id: string; free_at: Date; now: Date }[]>`
    SELECT id, free_at, clock_timestamp() AS now FROM post_paces WHERE id = ANY(${ids}::text[]) ORDER BY id FOR UPDATE`
  const kept: Row[] = []
  const taken: { id: string; free_at: string }[] = []
  for (const { id, free_at, now } of paces) {
    const wanted = rows.filter((row) => paceOf(row) === id)
    const turns = takeTurns(free_at, now, wanted.length, pace)
    kept.push(...wanted.slice(0, turns.granted))
    if (turns.granted > 0) taken.push({ id, free_at: turns.freeAt.toISOString() })
  }
  await tx.$executeRaw`
    UPDATE post_paces SET free_at = turn.free_at
    FROM jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) AS turn(id text, free_at timestamptz)
    WHERE post_paces.id = turn.id`
  return kept
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
  const channel = row.parent_channel_id ?? destination
  return { ...claim, work: { kind: 'post', channel, threadTs: row.parent_ts, unsureSince: row.unsure_since } }
}
