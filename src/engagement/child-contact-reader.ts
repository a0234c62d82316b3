import type { NoteContent } from '../broadcasts/content.ts'
import { reachFor } from '../broadcasts/reach.ts'
import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Sealer } from '../lib/seal.ts'
import { type AudienceMember, readAudience } from '../people/audience-reader.ts'
import type { ChildContact } from './child-contact.ts'

const silentAfterMs = 28 * 86_400_000

const aNote: NoteContent = { kind: 'note', caregiverIds: [], studentIds: [], stem: null, text: '' }

interface Contact {
  caregiver_id: string
  last_personal: Date | null
  done: boolean
  silent: boolean
}

/** Every child of these classes, once for each class. `monday` is the first instant of the week. */
export async function readChildContacts(
  queries: Queries,
  sealer: Sealer,
  of: { classrooms: readonly { id: string; name: string }[]; on: Date; monday: Date; now: Date },
): Promise<ChildContact[]> {
  const classroomIds = of.classrooms.map(({ id }) => id)
  const members = await readAudience(queries, sealer, { classroomIds, on: of.on })
  const contacts = await readContacts(queries, members, { classroomIds, ...of })
  const names = new Map(of.classrooms.map(({ id, name }) => [id, name]))
  const children = new Map<string, ChildContact>()
  for (const member of members) {
    const contact = reachFor(aNote, member).kind === 'left_out' ? undefined : contacts.get(member.caregiverId)
    for (const { studentId, firstName, classroomId } of member.students) {
      const key = `${studentId} ${classroomId}`
      const before = children.get(key) ?? {
        studentId,
        child: firstName,
        classroomId,
        classroom: names.get(classroomId) ?? '',
        caregivers: [],
        lastPersonal: null,
        doneThisWeek: false,
        silent: true,
      }
      children.set(key, contact === undefined ? before : withCaregiver(before, member.caregiverName, contact))
    }
  }
  return [...children.values()]
}

function withCaregiver(child: ChildContact, name: string, contact: Contact): ChildContact {
  const { last_personal: last } = contact
  const later = child.lastPersonal === null || (last !== null && last > child.lastPersonal) ? last : child.lastPersonal
  return {
    ...child,
    caregivers: [...child.caregivers, name],
    lastPersonal: later,
    doneThisWeek: child.doneThisWeek || contact.done,
    silent: child.silent && contact.silent,
  }
}

/** By caregiver: what went to them from these classes by text or call, and whether they have said anything at all. */
async function readContacts(
  queries: Queries,
  members: readonly AudienceMember[],
  { classroomIds, monday, now }: { classroomIds: readonly string[]; monday: Date; now: Date },
): Promise<Map<string, Contact>> {
  const since = new Date(now.getTime() - silentAfterMs)
  const theirs = idsOf(classroomIds)
  const those = idsOf(members.map(({ caregiverId }) => caregiverId))
  const rows = await queries.$queryRaw<Contact[]>`
    SELECT g.id AS caregiver_id,
           max(t.created_at) FILTER (WHERE t.created_at < ${monday} AND t.personal) AS last_personal,
           COALESCE(bool_or(t.created_at >= ${monday} AND t.personal), false) AS done,
           COALESCE(bool_or(t.created_at < ${since}), false) AND NOT EXISTS (
             SELECT FROM inbound_texts i JOIN consents c ON c.phone_hash = i.phone_hash
              WHERE c.caregiver_id = g.id AND c.ended_at IS NULL AND i.received_at >= ${since})
           AND NOT EXISTS (
             SELECT FROM conversation_entries e WHERE e.caregiver_id = g.id AND e.kind = 'call' AND e.at >= ${since}) AS silent
      FROM caregivers g
      LEFT JOIN (
        SELECT caregiver_id, created_at, kind IN ('note', 'reply') AND classroom_id IN ${theirs} AS personal
          FROM texts WHERE caregiver_id IN ${those} AND state NOT IN ('dropped', 'failed', 'undelivered')
         UNION ALL
        SELECT l.caregiver_id, l.created_at, b.kind = 'note' AND b.classroom_id IN ${theirs}
          FROM calls l JOIN broadcasts b ON b.id = l.broadcast_id WHERE l.caregiver_id IN ${those} AND l.state NOT IN ('withdrawn', 'lapsed')) AS t ON t.caregiver_id = g.id
     WHERE g.id IN ${those}
     GROUP BY g.id`
  return new Map(rows.map((row) => [row.caregiver_id, row]))
}

function idsOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
}
