import type { Queries } from '../database/database.ts'
import { type AudienceOf, inAudience } from './audience-reader.ts'

/** Which of these caregivers are of an audience, without opening a name. */
export async function amongAudience(
  queries: Queries,
  caregiverIds: readonly string[],
  of: AudienceOf,
): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM caregivers g
     WHERE g.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))
       AND ${inAudience(of, 'contactable')}`
  return rows.map(({ id }) => id)
}
