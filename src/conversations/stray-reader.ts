import type { Queries } from '../database/database.ts'

/**
 * Texts that wait where nobody answers them any more: the child has left the class, or the class its channel.
 * @param on the school's date, for which enrollments and care count.
 */
export async function findStrays(queries: Queries, on: Date): Promise<{ entryId: string; caregiverId: string }[]> {
  return queries.$queryRaw<{ entryId: string; caregiverId: string }[]>`
    SELECT e.id AS "entryId", e.caregiver_id AS "caregiverId"
      FROM conversation_entries e
      JOIN conversations c ON c.id = e.conversation_id
      JOIN conversation_threads t ON t.id = e.thread_id
      JOIN classrooms r ON r.id = c.classroom_id
     WHERE e.state = 'waiting' AND (
       NOT EXISTS (
         SELECT FROM care k JOIN enrollments n ON n.student_id = k.student_id
          WHERE k.caregiver_id = e.caregiver_id AND n.classroom_id = c.classroom_id AND k.contact_rule <> 'no_contact'
            AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
            AND n.since <= ${on}::date AND (n.until IS NULL OR n.until > ${on}::date))
       OR t.destinations <> CASE WHEN r.channel_state = 'linked' THEN jsonb_build_array(r.channel_id) ELSE t.destinations END
       OR (r.channel_state <> 'linked' AND t.destinations ->> 0 ~ '^[CG]'))
     ORDER BY e.at, e.id LIMIT 200`
}

/** The classes in which the children are now who were in this one, as far as this caregiver may be told about them. */
export async function classesAfter(
  queries: Queries,
  of: { caregiverId: string; classroomId: string; on: Date },
): Promise<string[]> {
  const { on } = of
  const rows = await queries.$queryRaw<{ classroom_id: string }[]>`
    SELECT DISTINCT n.classroom_id
      FROM enrollments past
      JOIN care k ON k.student_id = past.student_id AND k.caregiver_id = ${of.caregiverId}::uuid AND k.contact_rule <> 'no_contact'
        AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
      JOIN enrollments n ON n.student_id = past.student_id
        AND n.since <= ${on}::date AND (n.until IS NULL OR n.until > ${on}::date)
     WHERE past.classroom_id = ${of.classroomId}::uuid
     ORDER BY n.classroom_id`
  return rows.map((row) => row.classroom_id)
}
