import type { Queries } from '../database/database.ts'
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
  /** Texts that are due and have not left. */
  due: number
  /** Since when the oldest of them has been; null when none is. */
  oldestDueAt: Date | null
  /** Claimed, with no outcome yet. */
  sending: number
  unknown: number
}

/** The queue as it is; `anyHourOnly` leaves out what the closed window holds. */
export async function readQueueFacts(
  queries: Queries,
  { now, anyHourOnly }: { now: Date; anyHourOnly: boolean },
): Promise<QueueFacts> {
  const [row] = await queries.$queryRaw<{ due: number; oldest: Date | null; sending: number; unknown: number }[]>`
    SELECT count(t.id)::int AS due, min(t.due_at) AS oldest,
           (SELECT count(*)::int FROM attempts WHERE state = 'sending') AS sending,
           (SELECT count(*)::int FROM attempts WHERE state = 'unknown') AS unknown
      FROM texts t WHERE t.state = 'queued' AND t.due_at <= ${now} AND (t.any_hour OR NOT ${anyHourOnly}::boolean)`
  return { due: row!.due, oldestDueAt: row!.oldest, sending: row!.sending, unknown: row!.unknown }
}
