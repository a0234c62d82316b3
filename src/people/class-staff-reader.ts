import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'

export interface ClassOfStaff {
  id: string
  name: string
  /** Slack user ids of all its staff, and of those of them who teach. */
  staff: string[]
  teachers: string[]
}

/** Classes that have a channel, with who is staff of them at an instant; of these grades alone, where some are given. */
export async function classesOf(
  queries: Queries,
  of: { classroomIds: readonly string[] | 'all'; grades?: readonly string[]; at: Date },
): Promise<ClassOfStaff[]> {
  const { classroomIds, grades, at } = of
  const there =
    classroomIds === 'all'
      ? Prisma.sql`TRUE`
      : Prisma.sql`r.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(classroomIds)}::jsonb))`
  const graded =
    grades === undefined || grades.length === 0
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (SELECT FROM enrollments e JOIN students s ON s.id = e.student_id
          WHERE e.classroom_id = r.id AND e.until IS NULL AND s.grade IN (
                SELECT value FROM jsonb_array_elements_text(${JSON.stringify(grades)}::jsonb)))`
  return queries.$queryRaw<ClassOfStaff[]>`
    SELECT r.id, r.name, array_remove(array_agg(DISTINCT s.slack_user_id), NULL) AS staff,
           array_remove(array_agg(DISTINCT s.slack_user_id) FILTER (WHERE s.role <> 'liaison'), NULL) AS teachers
      FROM classrooms r
      JOIN classroom_staff s ON s.classroom_id = r.id AND s.since <= ${at} AND (s.until IS NULL OR s.until > ${at})
     WHERE r.channel_state = 'linked' AND ${there} AND ${graded}
     GROUP BY r.id, r.name ORDER BY r.name`
}
