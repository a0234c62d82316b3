import type { Queries } from '../database/database.ts'
import type { LanguageTag } from '../languages/supported-language.ts'

/** How many caregivers with a number read which language; most first. */
export async function countCaregiverLanguages(
  queries: Queries,
): Promise<{ language: LanguageTag; caregivers: number }[]> {
  const rows = await queries.$queryRaw<{ language: LanguageTag; caregivers: bigint }[]>`
    SELECT g.language, count(*) AS caregivers
      FROM caregivers g JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
     GROUP BY g.language ORDER BY count(*) DESC, g.language`
  return rows.map(({ language, caregivers }) => ({ language, caregivers: Number(caregivers) }))
}
