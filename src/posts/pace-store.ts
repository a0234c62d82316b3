import type { Queries, Transaction } from '../database/database.ts'
import { type Pace, restMs, takeTurns } from './pace.ts'

/** The pace that all edits of the workspace share; a new post's has the name of its destination. */
export const updatesPaceId = 'update'

/** Takes the turns for these rows and leaves out those there are none for. `paceOf` names a destination, or all edits. */
export async function keepInPace<Row>(
  tx: Transaction,
  rows: Row[],
  paceOf: (row: Row) => string,
  pace: Pace,
): Promise<Row[]> {
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

/** Slack asked for a pause: all processes keep it. */
export async function holdPace(queries: Queries, paceId: string, waitMs: number, pace: Pace): Promise<void> {
  await queries.$executeRaw`
    UPDATE post_paces SET free_at = greatest(free_at, now() + ${waitMs + restMs(pace)} * interval '1 millisecond')
    WHERE id = ${paceId}`
}
