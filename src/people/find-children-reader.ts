import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { care, counts, enrollment, type ListedOf, nameFrom, type SealedChild, there } from './find-caregivers-reader.ts'
import { studentName } from './roster-change.ts'

/** A child of a class whom nobody cares for as far as the school knows. */
export interface ChildAlone {
  studentId: string
  name: string
  classroom: { id: string; name: string }
}

export async function readChildrenAlone(queries: Queries, sealer: Sealer, of: ListedOf): Promise<ChildAlone[]> {
  const rows = await queries.$queryRaw<
    (SealedChild & { student_id: string; classroom_id: string; classroom: string })[]
  >`
    SELECT s.id AS student_id, s.first_name_sealed, s.last_name_sealed, r.id AS classroom_id, r.name AS classroom
      FROM enrollments e
      JOIN students s ON s.id = e.student_id
      JOIN classrooms r ON r.id = e.classroom_id
     WHERE ${there(of.classroomIds)} AND ${counts(enrollment, of.on)}
       AND NOT EXISTS (SELECT FROM care k WHERE k.student_id = s.id AND ${counts(care, of.on)})
     ORDER BY s.id, r.name`
  return rows.map((row) => ({
    studentId: row.student_id,
    name: nameFrom(sealer, row),
    classroom: { id: row.classroom_id, name: row.classroom },
  }))
}

/** Throws when there is no such child. */
export async function readStudentName(queries: Queries, sealer: Sealer, id: string): Promise<string> {
  const select = { firstNameSealed: true, lastNameSealed: true }
  const row = await queries.student.findUniqueOrThrow({ where: { id }, select })
  return studentName({ firstName: sealer.open(row.firstNameSealed), lastName: sealer.open(row.lastNameSealed) })
}
