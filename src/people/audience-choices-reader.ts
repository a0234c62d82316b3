import type { Queries } from '../database/database.ts'

/** What an audience can be narrowed to. */
export interface AudienceChoices {
  classrooms: { id: string; name: string }[]
  grades: string[]
  /** Without regions. */
  languages: string[]
}

export async function readAudienceChoices(queries: Queries): Promise<AudienceChoices> {
  const classrooms = await queries.classroom.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
  const grades = await queries.$queryRaw<{ grade: string }[]>`
    SELECT DISTINCT grade FROM students WHERE grade <> '' ORDER BY grade`
  const languages = await queries.$queryRaw<{ language: string }[]>`
    SELECT DISTINCT split_part(language, '-', 1) AS language FROM caregivers ORDER BY language`
  return {
    classrooms,
    grades: grades.map(({ grade }) => grade),
    languages: languages.map(({ language }) => language),
  }
}
