import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

export interface UnshownNote {
  textId: string
  caregiverId: string
  classroomId: string | null
  broadcastId: string
  /** The words' own, or our frame's. */
  language: string
  /** School time from which it may leave. */
  dueAt: Date
}

/**
 * Texts of notes made since then that no thread shows yet, the oldest first. What staff stopped before it was shown never is: they have said
 * themselves that it should not be.
 */
export async function findUnshownNotes(
  queries: Queries,
  { since, limit }: { since: Date; limit: number },
): Promise<UnshownNote[]> {
  return queries.$queryRaw<UnshownNote[]>`
    SELECT t.id AS "textId", t.caregiver_id AS "caregiverId", t.classroom_id AS "classroomId", t.broadcast_id AS "broadcastId",
           t.language, t.due_at AS "dueAt"
      FROM texts t
     WHERE t.kind = 'note' AND t.broadcast_id IS NOT NULL AND t.created_at > ${since} AND t.caregiver_id IS NOT NULL
       AND t.reason IS DISTINCT FROM 'stopped_by_staff'
       AND NOT EXISTS (SELECT FROM conversation_entries e WHERE e.text_id = t.id)
     ORDER BY t.created_at, t.id LIMIT ${limit}`
}

/** Broadcasts of notes of which a text came too late and whose author does not know it yet. */
export async function findUntoldWithdrawals(queries: Queries): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t.broadcast_id AS id FROM texts t JOIN conversation_entries e ON e.text_id = t.id
     WHERE t.kind = 'note' AND t.state = 'failed' AND t.reason = 'too_late' AND t.broadcast_id IS NOT NULL AND e.reminded_at IS NULL
     LIMIT 50`
  return rows.map(({ id }) => id)
}

/** Whom the note did not reach in time, by name, whether its author knows it or not. Holds names: for people, not logs. */
export async function readWithdrawn(
  queries: Queries,
  sealer: Sealer,
  broadcastId: string,
): Promise<{ entryId: string; caregiver: string }[]> {
  const rows = await queries.$queryRaw<{ entry_id: string; name_sealed: string }[]>`
    SELECT e.id AS entry_id, g.name_sealed
      FROM texts t JOIN conversation_entries e ON e.text_id = t.id JOIN caregivers g ON g.id = e.caregiver_id
     WHERE t.broadcast_id = ${broadcastId}::uuid AND t.kind = 'note' AND t.state = 'failed' AND t.reason = 'too_late'
     ORDER BY g.id`
  return rows.map((row) => ({ entryId: row.entry_id, caregiver: sealer.open(row.name_sealed) }))
}
