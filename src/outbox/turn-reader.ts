import type { Queries } from '../database/database.ts'
import { isHeldBack } from './departure-reader.ts'

/**
 * The turn that the next texts of a broadcast begin with: where the queue has come to, however fast it moves; after what its classroom
 * has waiting already, its own texts so far among them, so that many broadcasts of one classroom have one classroom's share.
 */
export async function firstTurn(
  queries: Queries,
  { classroomId, sendAt }: { classroomId: string | null; sendAt: Date },
  { priority, now }: { priority: number; now: Date },
): Promise<Date> {
  const [head] = await queries.$queryRaw<{ turn_at: Date }[]>`
    SELECT t.turn_at FROM texts t
     WHERE t.state = 'queued' AND t.priority = ${priority} AND t.due_at <= ${now} AND NOT ${isHeldBack} ORDER BY t.turn_at LIMIT 1`
  const reached = head?.turn_at ?? sendAt
  const own = await lastOfClassroom(queries, classroomId, priority)
  return own !== null && own > reached ? own : reached
}

async function lastOfClassroom(queries: Queries, classroomId: string | null, priority: number): Promise<Date | null> {
  const [row] = await queries.$queryRaw<{ last: Date | null }[]>`
    SELECT max(turn_at) AS last FROM texts
     WHERE state = 'queued' AND priority = ${priority} AND classroom_id IS NOT DISTINCT FROM ${classroomId}::uuid`
  return row!.last
}
