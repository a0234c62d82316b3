import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { PROGRAM_KINDS } from './text-state.ts'

/** How many program texts each of these caregivers has had or will have between two instants, over all classes; who has none is not in it. */
export async function countProgramTexts(
  queries: Queries,
  caregiverIds: readonly string[],
  { from, until }: { from: Date; until: Date },
): Promise<Map<string, number>> {
  const rows = await queries.$queryRaw<{ caregiver_id: string; count: number }[]>`
    SELECT caregiver_id, count(*)::int AS count FROM texts
     WHERE caregiver_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))
       AND kind IN (${Prisma.join(PROGRAM_KINDS)}) AND state NOT IN ('dropped', 'failed') AND due_at >= ${from} AND due_at < ${until}
     GROUP BY caregiver_id`
  return new Map(rows.map((row) => [row.caregiver_id, row.count]))
}
