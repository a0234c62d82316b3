import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** A caregiver as coordinators know them. */
export interface Described {
  name: string
  /** First names, each once. */
  children: string[]
}

interface Row {
  name_sealed: string
  student_id: string | null
  first_name_sealed: string | null
}

/** @param on the school's date, for which care counts. */
export async function describeCaregiver(
  queries: Queries,
  sealer: Sealer,
  caregiverId: string,
  on: Date,
): Promise<Described> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT g.name_sealed, s.id AS student_id, s.first_name_sealed
      FROM caregivers g
      LEFT JOIN care k ON k.caregiver_id = g.id AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
      LEFT JOIN students s ON s.id = k.student_id
     WHERE g.id = ${caregiverId}::uuid ORDER BY s.id`
  const children = rows.flatMap((row) => (row.first_name_sealed === null ? [] : [sealer.open(row.first_name_sealed)]))
  return { name: sealer.open(rows[0]!.name_sealed), children }
}

/**
 * First names of a caregiver's children in some classrooms, of whom they may be told.
 * @param of.classroomId null: in any.
 */
export async function childrenIn(
  queries: Queries,
  sealer: Sealer,
  of: { caregiverId: string; classroomId: string | null; on: Date },
): Promise<string[]> {
  const { caregiverId, classroomId, on } = of
  const rows = await queries.$queryRaw<{ id: string; first_name_sealed: string }[]>`
    SELECT DISTINCT s.id, s.first_name_sealed
      FROM care k JOIN students s ON s.id = k.student_id JOIN enrollments e ON e.student_id = s.id
     WHERE k.caregiver_id = ${caregiverId}::uuid AND k.contact_rule <> 'no_contact'
       AND (${classroomId}::uuid IS NULL OR e.classroom_id = ${classroomId}::uuid)
       AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
       AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
     ORDER BY s.id`
  return rows.map((row) => sealer.open(row.first_name_sealed))
}
