import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Sealer } from '../lib/seal.ts'
import { care, counts, enrollment } from '../people/find-caregivers-reader.ts'
import { isStoppedHere, isWanted, mayBeTold } from './call-rule-reader.ts'
import type { CallCounts, CallState, ShownCall } from './call.ts'

export interface StoredCallCard {
  id: string
  broadcastId: string
  language: string
  told: string[]
}

export async function findCallCard(queries: Queries, id: string): Promise<StoredCallCard | null> {
  const row = await queries.callCard.findUnique({ where: { id } })
  return row === null ? null : { ...row, told: row.told as string[] }
}

/** What of a broadcast its calls are about, and on which of the school's dates that is asked. */
export interface CallsOf {
  cardId: string
  classroomId: string | null
  /** A note's children; empty: all of theirs. */
  studentIds: readonly string[]
  on: Date
}

interface Row extends Omit<ShownCall, 'caregiver' | 'children'> {
  nameSealed: string
  studentId: string | null
  firstNameSealed: string | null
}

/** The calls of a card in their order, with the children that each caregiver may be told about. */
export async function readCalls(queries: Queries, sealer: Sealer, of: CallsOf): Promise<ShownCall[]> {
  const { cardId, classroomId, studentIds, on } = of
  const rows = await queries.$queryRaw<Row[]>`
    SELECT l.id AS "callId", l.because, l.state, l.tries, l.tried_by AS "triedBy", l.settled_by AS "settledBy",
           g.name_sealed AS "nameSealed", s.id AS "studentId", s.first_name_sealed AS "firstNameSealed"
      FROM calls l JOIN caregivers g ON g.id = l.caregiver_id
      LEFT JOIN care k ON k.caregiver_id = g.id AND k.contact_rule <> 'no_contact'
       AND ${counts(care, on)}
       AND EXISTS (SELECT FROM enrollments e WHERE e.student_id = k.student_id
             AND (${classroomId}::uuid IS NULL OR e.classroom_id = ${classroomId}::uuid) AND ${counts(enrollment, on)}
             AND NOT ${isStoppedHere(Prisma.sql`l.broadcast_id`)})
      LEFT JOIN students s ON s.id = k.student_id
     WHERE l.card_id = ${cardId}::uuid ORDER BY l.created_at, l.id, s.id`
  const calls = new Map<string, ShownCall & { childIds: string[] }>()
  for (const { nameSealed, studentId, firstNameSealed, ...call } of rows) {
    const there = calls.get(call.callId) ?? { ...call, caregiver: sealer.open(nameSealed), children: [], childIds: [] }
    calls.set(call.callId, there)
    if (studentId === null || firstNameSealed === null) continue
    there.childIds.push(studentId)
    there.children.push(sealer.open(firstNameSealed))
  }
  return [...calls.values()].map(({ childIds, children, ...call }) => {
    const chosen = children.filter((_, place) => studentIds.includes(childIds[place]!))
    return { ...call, children: chosen.length > 0 ? chosen : children }
  })
}

export interface CallToMake {
  id: string
  cardId: string
  broadcastId: string
  caregiverId: string
  classroomId: string | null
  state: CallState
  tries: number
  triedBy: string | null
  settledBy: string | null
}

export async function findCall(queries: Queries, id: string): Promise<CallToMake | null> {
  const row = await queries.call.findUnique({ where: { id } })
  return row === null ? null : { ...row, state: row.state as CallState }
}

/** Why a caregiver may not be called now; null: they may. `held`: they may have meant STOP, and nobody has decided yet. */
export async function callBar(
  queries: Queries,
  { caregiverId, classroomId, broadcastId, on }: CallToMake & { on: Date },
): Promise<'stopped' | 'held' | 'no_contact' | null> {
  const call = { caregiver: Prisma.sql`c.caregiver_id`, classroom: Prisma.sql`${classroomId}::uuid`, on }
  const broadcast = Prisma.sql`${broadcastId}::uuid`
  const [row] = await queries.$queryRaw<{ may: boolean; held: boolean; allowed: boolean; wanted: boolean }[]>`
    SELECT c.state IN ('enrolled', 'agreed') AS may, c.held_at IS NOT NULL AS held,
           ${mayBeTold(call)} AS allowed, ${isWanted({ ...call, broadcast })} AS wanted
      FROM consents c WHERE c.caregiver_id = ${caregiverId}::uuid AND c.ended_at IS NULL`
  if (row?.may !== true) return 'stopped'
  if (!row.allowed) return 'no_contact'
  if (!row.wanted) return 'stopped'
  return row.held ? 'held' : null
}

export async function countCalls(queries: Queries, broadcastId: string): Promise<CallCounts> {
  const rows = await queries.$queryRaw<{ state: CallState; count: number }[]>`
    SELECT state, count(*)::int AS count FROM calls WHERE broadcast_id = ${broadcastId}::uuid GROUP BY state`
  const counted = (state: CallState) => rows.find((row) => row.state === state)?.count ?? 0
  const [reached, leftWord, lapsed] = [counted('reached'), counted('left_word'), counted('lapsed')]
  return { total: counted('open') + reached + leftWord + lapsed, reached, leftWord, lapsed }
}

/** Whose texts of a broadcast came to nothing because of the number, and whom nobody has been asked to call about it. */
export async function findUncalled(
  queries: Queries,
  { broadcastId, codes }: { broadcastId: string; codes: readonly string[] },
): Promise<string[]> {
  const rows = await queries.$queryRaw<{ caregiverId: string }[]>`
    SELECT DISTINCT t.caregiver_id AS "caregiverId" FROM texts t
     WHERE t.broadcast_id = ${broadcastId}::uuid AND t.caregiver_id IS NOT NULL AND t.state IN ('failed', 'undelivered', 'dropped')
       AND t.reason IN (SELECT value FROM jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb))
       AND NOT EXISTS (SELECT FROM calls l WHERE l.broadcast_id = t.broadcast_id AND l.caregiver_id = t.caregiver_id)`
  return rows.map(({ caregiverId }) => caregiverId)
}
