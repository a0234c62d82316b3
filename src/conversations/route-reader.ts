import type { Queries } from '../database/database.ts'

/**
 * When classes last texted a caregiver, as far as the texts have left. What a class texted that the child has left since counts as
 * texted by the classes in which that child is now.
 */
export async function readTexted(
  queries: Queries,
  caregiverId: string,
  on: Date,
): Promise<{ classroomId: string; at: Date }[]> {
  const rows = await queries.$queryRaw<{ classroom_id: string; at: Date }[]>`
    WITH sent AS (
      SELECT classroom_id, max(updated_at) AS at FROM texts
       WHERE caregiver_id = ${caregiverId}::uuid AND classroom_id IS NOT NULL
         AND state IN ('sending', 'unknown', 'accepted', 'sent', 'delivered')
       GROUP BY classroom_id),
    now AS (
      SELECT e.student_id, e.classroom_id FROM care k JOIN enrollments e ON e.student_id = k.student_id
       WHERE k.caregiver_id = ${caregiverId}::uuid AND k.contact_rule <> 'no_contact'
         AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
         AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date))
    SELECT classroom_id, max(at) AS at FROM (
      SELECT sent.classroom_id, sent.at FROM sent WHERE sent.classroom_id IN (SELECT classroom_id FROM now)
      UNION ALL
      SELECT now.classroom_id, sent.at FROM sent
        JOIN enrollments past ON past.classroom_id = sent.classroom_id
        JOIN now ON now.student_id = past.student_id
       WHERE sent.classroom_id NOT IN (SELECT classroom_id FROM now)) AS texted
     GROUP BY classroom_id`
  return rows.map((row) => ({ classroomId: row.classroom_id, at: row.at }))
}

/** Which class was chosen for a caregiver, and when they were last asked. */
export async function readChoice(
  queries: Queries,
  caregiverId: string,
): Promise<{ chosen: { classroomId: string; at: Date } | null; askedAt: Date | null }> {
  const [row] = await queries.$queryRaw<
    { classroom_id: string | null; chosen_at: Date | null; asked_at: Date | null }[]
  >`
    SELECT classroom_id, chosen_at, asked_at FROM class_choices WHERE caregiver_id = ${caregiverId}::uuid`
  if (row === undefined) return { chosen: null, askedAt: null }
  const { classroom_id: classroomId, chosen_at: at } = row
  return { chosen: classroomId === null || at === null ? null : { classroomId, at }, askedAt: row.asked_at }
}
