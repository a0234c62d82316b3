import type { Queries } from '../database/database.ts'
import { groupBy } from '../lib/group-by.ts'
import type { Sealer } from '../lib/seal.ts'
import type { Problem } from './card.ts'

const peopleNamed = 5

/** Why texts of a broadcast came to nothing, by reason, with the first few people each; what staff stopped is no problem. */
export async function readProblems(queries: Queries, sealer: Sealer, broadcastId: string): Promise<Problem[]> {
  const rows = await queries.$queryRaw<
    { reason: string; name_sealed: string; children_sealed: string[]; count: number }[]
  >`
    SELECT reason, name_sealed, children_sealed, count FROM (
      SELECT COALESCE(t.reason, '') AS reason, g.name_sealed,
        ARRAY(SELECT s.first_name_sealed FROM care k JOIN students s ON s.id = k.student_id
              WHERE k.caregiver_id = g.id AND k.until IS NULL AND k.contact_rule <> 'no_contact') AS children_sealed,
        row_number() OVER (PARTITION BY t.reason ORDER BY t.id) AS place,
        (count(*) OVER (PARTITION BY t.reason))::int AS count
      FROM texts t JOIN caregivers g ON g.id = t.caregiver_id
      WHERE t.broadcast_id = ${broadcastId}::uuid AND (t.state IN ('failed', 'undelivered')
        OR (t.state = 'dropped' AND t.reason <> 'stopped_by_staff'))
    ) AS failed WHERE place <= ${peopleNamed} ORDER BY reason, place`
  return [...groupBy(rows, ({ reason }) => reason)].map(([reason, people]) => ({
    reason,
    people: people.map((person) => {
      const children = person.children_sealed.map((name) => sealer.open(name)).join(', ')
      return children === '' ? sealer.open(person.name_sealed) : `${sealer.open(person.name_sealed)} (${children})`
    }),
    more: (people[0]?.count ?? 0) - people.length,
  }))
}
