import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Sealer } from '../lib/seal.ts'

/**
 * Every name of people that words about a class or all of the school, or to and from one caregiver, may hold: children, caregivers, staff. For keeping them out
 * of what others read; keep them out of logs too.
 */
export async function readKnownNames(
  queries: Queries,
  sealer: Sealer,
  of: { classroomIds: readonly string[] | 'all'; caregiverIds?: readonly string[] },
): Promise<string[]> {
  const classrooms =
    of.classroomIds === 'all'
      ? Prisma.sql`(SELECT id FROM classrooms)`
      : Prisma.sql`(SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(of.classroomIds)}::jsonb))`
  const caregivers = Prisma.sql`(SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(of.caregiverIds ?? [])}::jsonb))`
  const rows = await queries.$queryRaw<{ sealed: string }[]>`
    WITH children AS (
      SELECT student_id AS id FROM enrollments WHERE classroom_id IN ${classrooms}
       UNION SELECT student_id FROM care WHERE caregiver_id IN ${caregivers})
    SELECT first_name_sealed AS sealed FROM students WHERE id IN (SELECT id FROM children)
     UNION ALL SELECT last_name_sealed FROM students WHERE id IN (SELECT id FROM children)
     UNION ALL SELECT name_sealed FROM caregivers WHERE id IN ${caregivers}
        OR id IN (SELECT caregiver_id FROM care WHERE student_id IN (SELECT id FROM children))
     UNION ALL SELECT name_sealed FROM staff_members`
  return [...new Set(rows.map((row) => sealer.open(row.sealed)))].filter((name) => name.trim() !== '')
}
