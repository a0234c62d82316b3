import type { Queries } from '../database/database.ts'
import { firstIdAt } from '../lib/id.ts'
import { isHeldBack } from './departure-reader.ts'
import type { TextState } from './text-state.ts'

export interface TallyLine {
  broadcastId: string
  state: TextState
  /** Why it failed, was dropped, or is back in the queue: a word of ours or the carrier's code; {@link explainFailure} words it. */
  reason: string | null
  count: number
}

/** How the texts of broadcasts fare. */
export async function tallyBroadcasts(queries: Queries, broadcastIds: readonly string[]): Promise<TallyLine[]> {
  const rows = await queries.$queryRaw<
    { broadcast_id: string; state: TextState; reason: string | null; count: number }[]
  >`
    SELECT broadcast_id, state, reason, count(*)::int AS count FROM texts
     WHERE broadcast_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(broadcastIds)}::jsonb))
     GROUP BY broadcast_id, state, reason`
  return rows.map((row) => ({ broadcastId: row.broadcast_id, state: row.state, reason: row.reason, count: row.count }))
}

export interface QueueFacts {
  /** Texts that may leave now and have not left. */
  due: number
  /** Since when the oldest of them could have left: it was due, and the window open or of no matter; null when none waits. */
  oldestSince: Date | null
  /** Due, and kept in by the closed window. */
  windowHeld: number
  /** Claimed, with no outcome yet. */
  sending: number
  unknown: number
}

/**
 * The queue as it is. Texts of a family whose words staff have yet to judge are not counted: they wait for a person.
 * @param openSince null while the window is closed.
 */
export async function readQueueFacts(
  queries: Queries,
  { now, openSince }: { now: Date; openSince: Date | null },
): Promise<QueueFacts> {
  const [row] = await queries.$queryRaw<
    { due: number; oldest: Date | null; window_held: number; sending: number; unknown: number }[]
  >`
    SELECT count(*) FILTER (WHERE may_leave)::int AS due, min(since) FILTER (WHERE may_leave) AS oldest,
           count(*) FILTER (WHERE NOT may_leave)::int AS window_held,
           (SELECT count(*)::int FROM attempts WHERE state = 'sending') AS sending,
           (SELECT count(*)::int FROM attempts WHERE state = 'unknown') AS unknown
      FROM (SELECT t.any_hour OR ${openSince !== null}::boolean AS may_leave,
                   CASE WHEN t.any_hour THEN t.due_at ELSE GREATEST(t.due_at, ${openSince}::timestamptz) END AS since
              FROM texts t WHERE t.state = 'queued' AND t.due_at <= ${now} AND NOT ${isHeldBack}) AS t`
  return {
    due: row!.due,
    oldestSince: row!.oldest,
    windowHeld: row!.window_held,
    sending: row!.sending,
    unknown: row!.unknown,
  }
}

/** Segments that the carrier took since an instant of machine time, or may have taken. */
export async function readSegmentsSince(queries: Queries, since: Date): Promise<number> {
  const [row] = await queries.$queryRaw<{ segments: number }[]>`
    SELECT COALESCE(sum(segments), 0)::int AS segments FROM attempts
     WHERE id >= ${firstIdAt(since)}::uuid AND state IN ('sending', 'unknown', 'accepted')`
  return row!.segments
}
