import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Sealer } from '../lib/seal.ts'
import type { PostPlace } from '../posts/staff-channel.ts'
import { entryKey } from './conversation-post.ts'

/** A caregiver's text that waits for an answer. Holds names: for people, not logs. */
export interface WaitingText {
  entryId: string
  caregiverId: string
  /** Null: the coordinators read it. */
  classroomId: string | null
  classroom: string | null
  caregiver: string
  /** First names of the children it may be about. */
  children: string[]
  since: Date
  /** Where it is shown; null: not yet. */
  place: PostPlace | null
}

interface Row {
  entry_id: string
  caregiver_id: string
  classroom_id: string | null
  classroom: string | null
  name_sealed: string
  children_sealed: string[]
  at: Date
  destinations: string[]
  /** Posts of the entry, by key. */
  places: Record<string, PostPlace> | null
}

export type WaitingOf =
  | { classroomId: string; caregiverIds?: readonly string[] }
  | { entryId: string }
  /** Of these classes, and with `null` what no class reads, as shown to this person. */
  | { classroomIds: readonly (string | null)[]; reader: string }

/** Texts without answer, thanks or done, the oldest first. */
export async function readWaiting(queries: Queries, sealer: Sealer, of: WaitingOf): Promise<WaitingText[]> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT e.id AS entry_id, e.caregiver_id, c.classroom_id, r.name AS classroom, g.name_sealed, e.at, t.destinations,
           ARRAY(SELECT DISTINCT s.first_name_sealed FROM care k JOIN enrollments n ON n.student_id = k.student_id
                   JOIN students s ON s.id = k.student_id
                  WHERE k.caregiver_id = e.caregiver_id AND k.contact_rule <> 'no_contact' AND k.until IS NULL AND n.until IS NULL
                    AND (c.classroom_id IS NULL OR n.classroom_id = c.classroom_id)) AS children_sealed,
           (SELECT jsonb_object_agg(p.key, jsonb_build_object('channelId', p.channel_id, 'ts', p.ts)) FROM posts p
             WHERE p.ts IS NOT NULL AND (p.key = 'entry:' || e.id OR p.key IN (
               SELECT 'entry:' || e.id || ':' || d FROM jsonb_array_elements_text(t.destinations) AS d))) AS places
      FROM conversation_entries e
      JOIN conversations c ON c.id = e.conversation_id
      JOIN conversation_threads t ON t.id = e.thread_id
      JOIN caregivers g ON g.id = e.caregiver_id
      LEFT JOIN classrooms r ON r.id = c.classroom_id
     WHERE e.state = 'waiting' AND (${meant(of)})
     ORDER BY e.at, e.id`
  const reader = 'reader' in of ? of.reader : null
  return rows.map((row) => ({
    entryId: row.entry_id,
    caregiverId: row.caregiver_id,
    classroomId: row.classroom_id,
    classroom: row.classroom,
    caregiver: sealer.open(row.name_sealed),
    children: row.children_sealed.map((name) => sealer.open(name)).toSorted((a, b) => a.localeCompare(b, 'en')),
    since: row.at,
    place: placeFor(row, reader),
  }))
}

/**
 * Of a class, the texts of so many families who have waited longest, and how many families more there are. A class may be behind by thousands of
 * texts, which nobody reads on a card.
 */
export async function readLongestWaiting(
  queries: Queries,
  sealer: Sealer,
  { classroomId, families }: { classroomId: string; families: number },
): Promise<{ texts: WaitingText[]; more: number }> {
  const longest = await queries.$queryRaw<{ id: string; all: number }[]>`
    SELECT e.caregiver_id AS id, (count(*) OVER ())::int AS all
      FROM conversation_entries e JOIN conversations c ON c.id = e.conversation_id
     WHERE e.state = 'waiting' AND c.classroom_id = ${classroomId}::uuid AND e.thread_id IS NOT NULL
     GROUP BY e.caregiver_id ORDER BY min(e.at), e.caregiver_id LIMIT ${families}`
  const [first] = longest
  if (first === undefined) return { texts: [], more: 0 }
  const texts = await readWaiting(queries, sealer, { classroomId, caregiverIds: longest.map(({ id }) => id) })
  return { texts, more: first.all - longest.length }
}

function meant(of: WaitingOf): Prisma.Sql {
  if ('entryId' in of) return Prisma.sql`e.id = ${of.entryId}::uuid`
  if ('classroomId' in of) {
    const { classroomId, caregiverIds } = of
    const ofThese =
      caregiverIds === undefined
        ? Prisma.empty
        : Prisma.sql`AND e.caregiver_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))`
    return Prisma.sql`c.classroom_id = ${classroomId}::uuid ${ofThese}`
  }
  const ids = JSON.stringify(of.classroomIds.filter((id) => id !== null))
  const inClasses = Prisma.sql`c.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${ids}::jsonb))`
  // What coordinators read instead of a class: nobody's, or that of a class without a channel.
  return of.classroomIds.includes(null) ? Prisma.sql`${inClasses} OR t.destinations ->> 0 ~ '^[UW]'` : inClasses
}

function placeFor(row: Row, reader: string | null): PostPlace | null {
  const destination = row.destinations.find((one) => one === reader) ?? row.destinations[0] ?? ''
  return row.places?.[entryKey(row.entry_id, row.destinations, destination)] ?? null
}
