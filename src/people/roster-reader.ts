import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ContactRule } from './audience-reader.ts'
import type { ConsentState } from './consent.ts'
import { endingOf } from './roster-change.ts'

export interface KnownStudent {
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
  const classrooms = await queries.classroom.findMany({
    select: { id: true, name: true, nameKey: true, teacherEmailsSealed: true },
  })
  const students = await queries.$queryRaw<
    { id: string; roster_id_hash: string; first_name_sealed: string; last_name_sealed: string; grade: string }[]
  >`SELECT id, roster_id_hash, first_name_sealed, last_name_sealed, grade FROM students`
  const caregivers = await queries.$queryRaw<
    { id: string; roster_id_hash: string | null; name_sealed: string; language: string; language_source: string }[]
  >`SELECT id, roster_id_hash, name_sealed, language, language_source FROM caregivers`
  return {
    classrooms: classrooms.map(({ teacherEmailsSealed, ...classroom }) => ({
      ...classroom,
      teacherEmails: teacherEmailsSealed === null ? [] : (JSON.parse(sealer.open(teacherEmailsSealed)) as string[]),
    })),
    students: students.map((row) => ({
      id: row.id,
      hash: row.roster_id_hash,
      firstName: sealer.open(row.first_name_sealed),
      lastName: sealer.open(row.last_name_sealed),
      grade: row.grade,
    })),
    enrollments: await queries.$queryRaw<KnownRoster['enrollments']>`
      SELECT id, student_id AS "studentId", classroom_id AS "classroomId" FROM enrollments WHERE until IS NULL`,
    caregivers: caregivers.map((row) => ({
      id: row.id,
      rosterIdHash: row.roster_id_hash,
      name: sealer.open(row.name_sealed),
      language: row.language,
      languageSource: row.language_source,
    })),
    consents: await readConsents(queries, sealer),
    care: await queries.$queryRaw<KnownCare[]>`
      SELECT id, caregiver_id AS "caregiverId", student_id AS "studentId", relationship,
             contact_rule AS "contactRule", until IS NULL AS open
        FROM care ORDER BY since, id`,
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
