import type { Queries } from '../database/database.ts'
import { type AudienceOf, inAudience } from './audience-reader.ts'
import { RINGS_ONLY } from './contact-way.ts'

/** How many caregivers of an audience can be texted or called, without opening a name. */
export async function countReachable(queries: Queries, of: AudienceOf): Promise<number> {
  const [row] = await queries.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
      FROM caregivers g JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
     WHERE c.state IN ('enrolled', 'agreed') AND (c.number_fault IS NULL OR c.number_fault IN (
             SELECT value FROM jsonb_array_elements_text(${JSON.stringify(RINGS_ONLY)}::jsonb)))
       AND ${inAudience(of, 'contactable')}`
  return row?.count ?? 0
}

/** The languages of those of an audience who can be texted, as the roster has them. */
export async function readLanguages(queries: Queries, of: AudienceOf): Promise<string[]> {
  const rows = await queries.$queryRaw<{ language: string }[]>`
    SELECT DISTINCT g.language
      FROM caregivers g JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
     WHERE c.state IN ('enrolled', 'agreed') AND c.number_fault IS NULL AND ${inAudience(of, 'contactable')}
     ORDER BY g.language`
  return rows.map(({ language }) => language)
}
