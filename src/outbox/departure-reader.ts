import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { isProgramStopped } from '../people/program-stop-store.ts'
import type { ConsentState } from '../people/consent.ts'
import type { DepartureFacts } from './decide-departure.ts'
import { PROGRAM_KINDS } from './text-state.ts'

export interface FactRow {
  any_hour: boolean
  despite_stop: boolean
  due_at: Date
  useful_until: Date
  consent_state: ConsentState
  ended_at: Date | null
  number_fault: string | null
  contact_forbidden: boolean
  broadcast_stopped: boolean
  held: boolean
  paused: boolean
  opted_out: boolean
}

/** Whether a text `t` is one of the school's own, which doubtful words of a family hold back; SQL. */
const isProgramText = Prisma.sql`t.kind IN (${Prisma.raw(['welcome', ...PROGRAM_KINDS].map((kind) => `'${kind}'`).join())})`

/** Whether a text `t` asks how something went: the program's as well, though it is a question like others; SQL. */
const isCheckIn = Prisma.sql`(t.kind = 'question' AND EXISTS (
  SELECT FROM questions q JOIN check_in_asks a ON a.question_id = q.id
   WHERE q.caregiver_id = t.caregiver_id AND q.text_id = t.id))`

/** Whether a text `t` waits for staff to decide what its family's words meant; SQL. */
export const isHeldBack = Prisma.sql`((${isProgramText} OR ${isCheckIn}) AND EXISTS (
  SELECT FROM consents held WHERE held.id = t.consent_id AND held.held_at IS NOT NULL))`

/** Whether a child `k` of the caregiver's is one that a text `t` is about: those whom its broadcast was for by name, or any; SQL. */
const isAbout = Prisma.sql`(t.kind NOT IN ('strategy', 'homework') OR COALESCE((
  SELECT ab.student_ids IS NULL OR jsonb_exists(ab.student_ids, k.student_id::text) FROM broadcasts ab WHERE ab.id = t.broadcast_id), true))`

/** Whether the school forbids contact about each child whom the broadcast of a text `t` was for by name; SQL. */
function isForbiddenByName(on: Date): Prisma.Sql {
  return Prisma.sql`(t.kind IN ('strategy', 'homework', 'note') AND COALESCE((
    SELECT bool_and(k.contact_rule = 'no_contact') FROM broadcasts ab JOIN care k ON jsonb_exists(ab.student_ids, k.student_id::text)
     WHERE ab.id = t.broadcast_id AND k.caregiver_id = t.caregiver_id AND (k.until IS NULL OR k.until > ${on}::date)), false))`
}

/** Whether the caregiver stopped program texts about each child that a text `t` could be about: those it names or asks about, those in its class, or all; SQL. */
export function isOptedOut(on: Date): Prisma.Sql {
  const stopped = isProgramStopped(Prisma.sql`k.caregiver_id`, Prisma.sql`e.student_id`, Prisma.sql`e.classroom_id`)
  const unasked = isProgramStopped(Prisma.sql`t.caregiver_id`, Prisma.sql`a.student_id`, Prisma.sql`t.classroom_id`)
  return Prisma.sql`(NOT t.any_hour
    AND EXISTS (SELECT FROM program_stops any_stop WHERE any_stop.caregiver_id = t.caregiver_id AND any_stop.ended_at IS NULL)
    AND CASE WHEN ${isProgramText} THEN COALESCE((
      SELECT bool_and(${stopped}) FROM care k JOIN enrollments e ON e.student_id = k.student_id
       WHERE k.caregiver_id = t.caregiver_id AND k.contact_rule <> 'no_contact' AND ${isAbout}
         AND (k.until IS NULL OR k.until > ${on}::date) AND (e.until IS NULL OR e.until > ${on}::date)
         AND (t.classroom_id IS NULL OR e.classroom_id = t.classroom_id)), false)
    WHEN t.kind = 'question' THEN COALESCE((
      SELECT bool_and(${unasked}) FROM questions q JOIN check_in_asks a ON a.question_id = q.id
       WHERE q.caregiver_id = t.caregiver_id AND q.text_id = t.id), false)
    ELSE false END)`
}

/**
 * The columns of {@link FactRow} about a text `t` and its consent `c`, if it has one; SQL, to follow SELECT. An answer to a
 * number that is nobody's we know has none, and nothing stands against it.
 * Contact is judged by the children of the text's classroom, or by all the caregiver's where none is there; who cares for no child any
 * more hears nothing of the school's own. A welcome that
 * another text waits for leaves though its own broadcast was stopped: it is that other text's first word to the family.
 * @param on the school's date, for which care counts.
 */
export function factColumns(on: Date): Prisma.Sql {
  return Prisma.sql`
    t.any_hour, t.despite_stop, t.due_at, t.useful_until,
    COALESCE(c.state, 'agreed') AS consent_state, c.ended_at, c.number_fault,
    (c.held_at IS NOT NULL AND (${isProgramText} OR ${isCheckIn})) AS held,
    (COALESCE(c.paused_until > t.due_at, false) AND (${isProgramText} OR ${isCheckIn}) AND NOT t.any_hour) AS paused,
    ${isOptedOut(on)} AS opted_out,
    COALESCE((
      SELECT COALESCE(bool_and(k.contact_rule = 'no_contact') FILTER (WHERE t.classroom_id IN (
               SELECT e.classroom_id FROM enrollments e
                WHERE e.student_id = k.student_id AND (e.until IS NULL OR e.until > ${on}::date))),
             bool_and(k.contact_rule = 'no_contact'))
        FROM care k WHERE k.caregiver_id = t.caregiver_id AND (k.until IS NULL OR k.until > ${on}::date)
    ), ${isProgramText} AND EXISTS (SELECT FROM care k WHERE k.caregiver_id = t.caregiver_id))
      OR ${isForbiddenByName(on)} AS contact_forbidden,
    COALESCE((SELECT b.state IN ('stopped', 'cancelled') FROM broadcasts b WHERE b.id = t.broadcast_id), false)
      AND NOT (t.kind = 'welcome' AND EXISTS (
        SELECT FROM texts h WHERE h.after_text_id = t.id AND h.state = 'held')) AS broadcast_stopped`
}

export function factsOf(row: FactRow): DepartureFacts {
  return {
    anyHour: row.any_hour,
    despiteStop: row.despite_stop,
    dueAt: row.due_at,
    usefulUntil: row.useful_until,
    consentState: row.consent_state,
    consentEnded: row.ended_at !== null,
    numberFault: row.number_fault,
    contactForbidden: row.contact_forbidden,
    broadcastStopped: row.broadcast_stopped,
    held: row.held,
    paused: row.paused,
    optedOut: row.opted_out,
  }
}

/** The facts as they are now, by text; for a last look at what was claimed a while ago. */
export async function readDepartureFacts(
  queries: Queries,
  textIds: readonly string[],
  on: Date,
): Promise<Map<string, DepartureFacts>> {
  const rows = await queries.$queryRaw<(FactRow & { id: string })[]>`
    SELECT t.id, ${factColumns(on)}
      FROM texts t LEFT JOIN consents c ON c.id = t.consent_id
     WHERE t.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(textIds)}::jsonb))`
  return new Map(rows.map((row) => [row.id, factsOf(row)]))
}
