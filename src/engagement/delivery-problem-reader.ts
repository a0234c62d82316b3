import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** A caregiver whom the last text did not reach. */
export interface DeliveryProblem {
  caregiver: string
  children: string[]
  /** The carrier's code or a word of ours. */
  reason: string
  since: Date
}

const lookedBackMs = 30 * 86_400_000
const mostRead = 500

/** Whom the last text of a month came to nothing for, while the same number is still theirs; the newest first. */
export async function readDeliveryProblems(
  queries: Queries,
  sealer: Sealer,
  { now, on }: { now: Date; on: Date },
): Promise<DeliveryProblem[]> {
  const since = new Date(now.getTime() - lookedBackMs)
  const rows = await queries.$queryRaw<
    { name_sealed: string; children_sealed: string[]; reason: string | null; updated_at: Date }[]
  >`
    SELECT g.name_sealed, last.reason, last.updated_at,
           ARRAY(SELECT s.first_name_sealed FROM care k JOIN students s ON s.id = k.student_id
                  WHERE k.caregiver_id = g.id AND (k.until IS NULL OR k.until > ${on}::date)) AS children_sealed
      FROM (SELECT DISTINCT ON (consent_id) consent_id, caregiver_id, state, reason, updated_at FROM texts
             WHERE updated_at >= ${since} AND state IN ('delivered', 'undelivered', 'failed') AND consent_id IS NOT NULL
             ORDER BY consent_id, updated_at DESC) AS last
      JOIN consents c ON c.id = last.consent_id AND c.ended_at IS NULL AND c.state IN ('enrolled', 'agreed')
      JOIN caregivers g ON g.id = last.caregiver_id
     WHERE last.state IN ('undelivered', 'failed')
     ORDER BY last.updated_at DESC LIMIT ${mostRead}`
  return rows.map((row) => ({
    caregiver: sealer.open(row.name_sealed),
    children: [...new Set(row.children_sealed.map((name) => sealer.open(name)))],
    reason: row.reason ?? '',
    since: row.updated_at,
  }))
}
