import type { Queries } from '../database/database.ts'
import { isCoordinator, type School } from '../school/school.ts'

/** Whose families somebody may look up and change: a coordinator everybody's, a teacher those of their classes. */
export interface Sight {
  coordinator: boolean
  classroomIds: readonly string[] | 'all'
}

/** @param at school time: staff of a class are so from a day to a day. Substitutes and liaisons write to families and see no numbers. */
export async function sightOf(queries: Queries, school: School, slackUserId: string, at: Date): Promise<Sight> {
  if (isCoordinator(school, slackUserId)) return { coordinator: true, classroomIds: 'all' }
  const rows = await queries.classroomStaff.findMany({
    where: { slackUserId, role: 'teacher', since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { classroomId: true },
  })
  return { coordinator: false, classroomIds: rows.map(({ classroomId }) => classroomId) }
}

/** @param on the school's date, for which enrollments and care count. */
export async function isCaregiverInSight(
  queries: Queries,
  sight: Sight,
  caregiverId: string,
  on: Date,
): Promise<boolean> {
  if (sight.classroomIds === 'all') return (await queries.caregiver.count({ where: { id: caregiverId } })) === 1
  const rows = await queries.$queryRaw<unknown[]>`
    SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
     WHERE k.caregiver_id = ${caregiverId}::uuid
       AND e.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(sight.classroomIds)}::jsonb))
       AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
       AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
     LIMIT 1`
  return rows.length > 0
}

export async function isStudentInSight(queries: Queries, sight: Sight, studentId: string, on: Date): Promise<boolean> {
  if (sight.classroomIds === 'all') return (await queries.student.count({ where: { id: studentId } })) === 1
  const rows = await queries.$queryRaw<unknown[]>`
    SELECT FROM enrollments e
     WHERE e.student_id = ${studentId}::uuid
       AND e.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(sight.classroomIds)}::jsonb))
       AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
     LIMIT 1`
  return rows.length > 0
}
