import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { PROGRAM_KINDS } from '../outbox/text-state.ts'

/** Caregivers of a class who stopped of their own since an instant, and what they had got before. */
export interface ClassOptOuts {
  classroomId: string
  name: string
  /** With a number, whatever they said. */
  caregivers: number
  optedOut: number
  /** The last program text that each had got before, by its broadcast; null: a welcome. The most frequent first. */
  preceding: { broadcastId: string | null; count: number }[]
}

interface Row {
  classroom_id: string
  name: string
  caregivers: number
  caregiver_id: string
  broadcast_id: string | null
  had_text: boolean
}

/**
 * Classes in which somebody stopped since then, all texts or those of a child or the class, and about which nobody was told this month.
 * Who writes again by now is not counted.
 */
export async function readOptOuts(
  queries: Queries,
  { since, month, on }: { since: Date; month: string; on: Date },
): Promise<ClassOptOuts[]> {
  const rows = await queries.$queryRaw<Row[]>`
    WITH outs AS (
      SELECT c.caregiver_id, NULL::uuid AS student_id, NULL::uuid AS classroom_id, max(h.at) AS at
        FROM consent_changes h JOIN consents c ON c.id = h.consent_id
       WHERE h.at >= ${since} AND h."to" IN ('stopped', 'refused') AND h.source IN ('text', 'carrier')
         AND c.ended_at IS NULL AND c.state IN ('stopped', 'refused')
       GROUP BY c.caregiver_id
      UNION ALL
      SELECT caregiver_id, student_id, classroom_id, at FROM program_stops WHERE at >= ${since} AND ended_at IS NULL),
    members AS (
      SELECT DISTINCT e.classroom_id, k.caregiver_id, k.student_id
        FROM care k JOIN enrollments e ON e.student_id = k.student_id
       WHERE EXISTS (SELECT FROM outs)
         AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
         AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)),
    gone AS (
      SELECT m.classroom_id, m.caregiver_id, max(o.at) AS at
        FROM members m JOIN outs o ON o.caregiver_id = m.caregiver_id
         AND (o.student_id IS NULL OR o.student_id = m.student_id)
         AND (o.classroom_id IS NULL OR o.classroom_id = m.classroom_id)
       GROUP BY m.classroom_id, m.caregiver_id)
    SELECT g.classroom_id, r.name, g.caregiver_id, p.broadcast_id, p.id IS NOT NULL AS had_text,
           (SELECT count(DISTINCT m.caregiver_id)::int FROM members m JOIN consents c ON c.caregiver_id = m.caregiver_id
             WHERE m.classroom_id = g.classroom_id AND c.ended_at IS NULL) AS caregivers
      FROM gone g JOIN classrooms r ON r.id = g.classroom_id
      LEFT JOIN LATERAL (
        SELECT t.id, t.broadcast_id FROM texts t
         WHERE t.caregiver_id = g.caregiver_id AND t.kind IN (${Prisma.join(['welcome', ...PROGRAM_KINDS])})
           AND t.state IN ('accepted', 'sent', 'delivered') AND t.due_at <= g.at
           AND (t.classroom_id IS NULL OR t.classroom_id = g.classroom_id)
         ORDER BY t.due_at DESC, t.id DESC LIMIT 1) p ON true
     WHERE NOT EXISTS (SELECT FROM opt_out_alerts a WHERE a.classroom_id = g.classroom_id AND a.month = ${month})
     ORDER BY r.name, g.caregiver_id`
  const classes = new Map<string, ClassOptOuts>()
  for (const row of rows) {
    const { classroom_id: classroomId, name, caregivers } = row
    const one = classes.get(classroomId) ?? { classroomId, name, caregivers, optedOut: 0, preceding: [] }
    classes.set(classroomId, { ...one, optedOut: one.optedOut + 1, preceding: withText(one.preceding, row) })
  }
  return [...classes.values()]
}

function withText(preceding: ClassOptOuts['preceding'], { broadcast_id: broadcastId, had_text }: Row) {
  if (!had_text) return preceding
  const before = preceding.find((text) => text.broadcastId === broadcastId)?.count ?? 0
  const others = preceding.filter((text) => text.broadcastId !== broadcastId)
  return [...others, { broadcastId, count: before + 1 }].toSorted((a, b) => b.count - a.count)
}
