import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ContactRule } from './audience-reader.ts'
import type { ConsentState } from './consent.ts'
import { endingOf } from './roster-change.ts'

interface KnownStudent {
  id: string
  hash: string
  firstName: string
  lastName: string
  grade: string
}

export interface KnownCaregiver {
  id: string
  rosterIdHash: string | null
  name: string
  language: string
  languageSource: string
}

export interface KnownConsent {
  id: string
  caregiverId: string
  phoneHash: string
  /** The last digits of the number. */
  ending: string
  state: ConsentState
  changedAt: Date
  endedAt: Date | null
  /** For a frozen one: a STOP came before the freeze. */
  stoppedBeneath: boolean
}

export interface KnownCare {
  id: string
  caregiverId: string
  studentId: string
  relationship: string
  contactRule: ContactRule
  open: boolean
}

/** The school as the database has it, names opened: what a roster is compared with. */
export interface KnownRoster {
  classrooms: { id: string; name: string; nameKey: string; teacherEmails: string[] }[]
  students: KnownStudent[]
  /** Open ones. */
  enrollments: { id: string; studentId: string; classroomId: string }[]
  caregivers: KnownCaregiver[]
  /** Ended ones too: a STOP belongs to the number. */
  consents: KnownConsent[]
  /** Ended ones too, the oldest first: a contact rule outlives them. */
  care: KnownCare[]
}

export async function readKnownRoster(queries: Queries, sealer: Sealer): Promise<KnownRoster> {
  // Ties before the people they tie, so that nobody in them is unknown: nothing is ever deleted.
  const care = await queries.$queryRaw<KnownCare[]>`
    SELECT id, caregiver_id AS "caregiverId", student_id AS "studentId", relationship,
           contact_rule AS "contactRule", until IS NULL AS open
      FROM care ORDER BY since, id`
  const enrollments = await queries.$queryRaw<KnownRoster['enrollments']>`
    SELECT id, student_id AS "studentId", classroom_id AS "classroomId" FROM enrollments WHERE until IS NULL`
  const consents = await readConsents(queries, sealer)
  const caregivers = await queries.$queryRaw<(Omit<KnownCaregiver, 'name'> & { nameSealed: string })[]>`
    SELECT id, roster_id_hash AS "rosterIdHash", name_sealed AS "nameSealed", language,
           language_source AS "languageSource"
      FROM caregivers`
  const students = await queries.$queryRaw<{ id: string; hash: string; first: string; last: string; grade: string }[]>`
    SELECT id, roster_id_hash AS hash, first_name_sealed AS first, last_name_sealed AS last, grade FROM students`
  const classrooms = await queries.classroom.findMany({
    select: { id: true, name: true, nameKey: true, teacherEmailsSealed: true },
  })
  return {
    classrooms: classrooms.map(({ teacherEmailsSealed, ...classroom }) => ({
      ...classroom,
      teacherEmails: teacherEmailsSealed === null ? [] : (JSON.parse(sealer.open(teacherEmailsSealed)) as string[]),
    })),
    students: students.map(({ id, hash, first, last, grade }) => ({
      id,
      hash,
      firstName: sealer.open(first),
      lastName: sealer.open(last),
      grade,
    })),
    enrollments,
    caregivers: caregivers.map(({ nameSealed, ...caregiver }) => ({ ...caregiver, name: sealer.open(nameSealed) })),
    consents,
    care,
  }
}

async function readConsents(queries: Queries, sealer: Sealer): Promise<KnownConsent[]> {
  const rows = await queries.$queryRaw<(Omit<KnownConsent, 'ending'> & { phoneSealed: string })[]>`
    SELECT c.id, c.caregiver_id AS "caregiverId", c.phone_hash AS "phoneHash", c.phone_sealed AS "phoneSealed", c.state,
           c.changed_at AS "changedAt", c.ended_at AS "endedAt",
           c.state = 'frozen' AND COALESCE(
             (SELECT h."from" = 'stopped' FROM consent_changes h
               WHERE h.consent_id = c.id AND h."to" = 'frozen' ORDER BY h.at DESC, h.id DESC LIMIT 1), FALSE) AS "stoppedBeneath"
      FROM consents c`
  return rows.map(({ phoneSealed, ...consent }) => ({ ...consent, ending: endingOf(sealer.open(phoneSealed)) }))
}
