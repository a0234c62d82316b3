import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { care, counts, enrollment, nameFrom, type SealedChild, there } from './find-caregivers-reader.ts'

export interface ListedStudent {
  studentId: string
  name: string
  /** Their classes now, by name. */
  classrooms: { id: string; name: string }[]
}

/** The children that are in these classes on a date of the school's, by name; of those asked for where `studentIds` is given. */
export async function readChildren(
  queries: Queries,
  sealer: Sealer,
  of: { classroomIds: readonly string[] | 'all'; studentIds?: readonly string[]; on: Date },
): Promise<ListedStudent[]> {
  const rows = await queries.$queryRaw<
    (SealedChild & { student_id: string; classroom_id: string; classroom: string })[]
  >`
    SELECT s.id AS student_id, s.first_name_sealed, s.last_name_sealed, r.id AS classroom_id, r.name AS classroom
      FROM enrollments e JOIN students s ON s.id = e.student_id JOIN classrooms r ON r.id = e.classroom_id
     WHERE ${there(of.classroomIds)} AND ${counts(enrollment, of.on)}
       AND (${of.studentIds === undefined} OR s.id IN (
             SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(of.studentIds ?? [])}::jsonb)))
     ORDER BY s.id, r.name`
  const listed = new Map<string, ListedStudent>()
  for (const row of rows) {
    const child = listed.get(row.student_id) ?? {
      studentId: row.student_id,
      name: nameFrom(sealer, row),
      classrooms: [],
    }
    child.classrooms.push({ id: row.classroom_id, name: row.classroom })
    listed.set(row.student_id, child)
  }
  return [...listed.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

export interface FamilyMember {
  caregiverId: string
  name: string
  relationship: string
  /** All children of theirs, this one among them. */
  studentIds: string[]
}

/** Who cares for a child, but for whom the school forbids contact about it. */
export async function readFamily(
  queries: Queries,
  sealer: Sealer,
  { studentId, on }: { studentId: string; on: Date },
): Promise<FamilyMember[]> {
  const rows = await queries.$queryRaw<
    { caregiver_id: string; name_sealed: string; relationship: string; student_ids: string[] }[]
  >`
    SELECT g.id AS caregiver_id, g.name_sealed, k.relationship,
           (SELECT array_agg(o.student_id::text) FROM care o WHERE o.caregiver_id = g.id) AS student_ids
      FROM care k JOIN caregivers g ON g.id = k.caregiver_id
     WHERE k.student_id = ${studentId}::uuid AND ${counts(care, on)} AND k.contact_rule <> 'no_contact'
     ORDER BY g.id`
  return rows.map((row) => ({
    caregiverId: row.caregiver_id,
    name: sealer.open(row.name_sealed),
    relationship: row.relationship,
    studentIds: row.student_ids,
  }))
}
