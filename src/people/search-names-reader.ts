import type { Queries } from '../database/database.ts'

/** An id with what is sealed about it. */
export type SealedNames = [id: string, ...sealed: string[]]

/**
 * The next so many rows of a table after an id, each batch as one value: a hundred thousand rows are read several times as fast as
 * one by one. Ids and sealed values hold no space and no line's end.
 */
export async function readSealedNames(
  queries: Queries,
  table: 'caregivers' | 'students',
  { after, limit }: { after: string | null; limit: number },
): Promise<SealedNames[]> {
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  const [row] =
    table === 'caregivers'
      ? await queries.$queryRaw<{ lines: string | null }[]>`
          SELECT string_agg(id || ' ' || name_sealed, E'\n' ORDER BY id) AS lines FROM (
            SELECT id, name_sealed FROM caregivers WHERE id > ${from}::uuid ORDER BY id LIMIT ${limit}) AS batch`
      : await queries.$queryRaw<{ lines: string | null }[]>`
          SELECT string_agg(id || ' ' || first_name_sealed || ' ' || last_name_sealed, E'\n' ORDER BY id) AS lines FROM (
            SELECT id, first_name_sealed, last_name_sealed FROM students
             WHERE id > ${from}::uuid ORDER BY id LIMIT ${limit}) AS batch`
  const lines = row?.lines ?? null
  return lines === null ? [] : lines.split('\n').map((line) => line.split(' ') as SealedNames)
}

/** Which children are in these classes now, and who cares for these children now: pairs of what was asked about and what was found. */
export async function readTies(
  queries: Queries,
  which: 'students_of_classrooms' | 'caregivers_of_students',
  ids: readonly string[],
  on: Date,
): Promise<[of: string, found: string][]> {
  if (ids.length === 0) return []
  const json = JSON.stringify(ids)
  const [row] =
    which === 'students_of_classrooms'
      ? await queries.$queryRaw<{ lines: string | null }[]>`
          SELECT string_agg(e.classroom_id || ' ' || e.student_id, E'\n') AS lines FROM enrollments e
           WHERE e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
             AND e.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))`
      : await queries.$queryRaw<{ lines: string | null }[]>`
          SELECT string_agg(k.student_id || ' ' || k.caregiver_id, E'\n') AS lines FROM care k
           WHERE k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
             AND k.student_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))`
  const lines = row?.lines ?? null
  return lines === null ? [] : lines.split('\n').map((line) => line.split(' ') as [string, string])
}
