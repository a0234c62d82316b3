import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { type Frames, frameLanguage } from '../languages/frames.ts'
import type { FrameLanguage, LanguageTag } from '../languages/supported-language.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import { readFrames } from '../school/frames-reader.ts'
import type { ConsentState } from './consent.ts'
import type { ContactWay } from './contact-way.ts'
import { isProgramStopped } from './program-stop-store.ts'
import { isToldTranslated } from './translated-note-reader.ts'

export type ContactRule = 'open' | 'no_contact' | 'not_named_together'

export interface AudienceStudent {
  studentId: string
  firstName: string
  classroomId: string
  relationship: string
  /** Never `no_contact`: such a child is left out of that caregiver's children. */
  contactRule: Exclude<ContactRule, 'no_contact'>
  /** The caregiver wants no program texts about this child in this class; they do where it is left out. */
  programStopped?: true
}

/** A caregiver of a child in the classrooms asked for. Whether a text may leave is the caller's decision. */
export interface AudienceMember {
  caregiverId: string
  caregiverName: string
  language: LanguageTag
  /** roster | asked | guessed | staff */
  languageSource: string
  /** The language of our own words for them, as the school uses them now. */
  frame: FrameLanguage
  /** The number and what was said to being texted on it; null: this caregiver has no number now. */
  consentId: string | null
  phone: Phone | null
  phoneHash: string | null
  consentState: ConsentState | null
  numberFault: string | null
  /** They asked for no program texts today; not where it is left out. */
  paused?: boolean
  /** They were told that a computer translates; so it seems where it is left out. */
  toldTranslated?: boolean
  /** How broadcasts reach them; by text where it is left out. */
  contactWay?: ContactWay
  /** They want no program texts about any of their children here; not where it is left out. */
  optedOut?: true
  /** A welcome of this very consent was made, whatever became of it. */
  welcomed: boolean
  students: AudienceStudent[]
  /** The school forbids contact about every one of this caregiver's children in the classrooms. */
  excluded: 'no_contact' | null
  /** Children in the classrooms about whom the school forbids contact; none where it is left out. */
  forbidden?: string[]
}

export interface AudienceOf {
  classroomIds: readonly string[] | 'all'
  /** Of these grades, and who reads these languages (`es` is every Spanish), alone; left out: all. */
  grades?: readonly string[]
  languages?: readonly string[]
  /** Of these children alone; left out: all. */
  studentIds?: readonly string[]
  /** The school's date, for which enrollments and care count. */
  on: Date
}

interface Row {
  caregiver_id: string
  name_sealed: string
  language: LanguageTag
  language_source: string
  consent_id: string | null
  phone_sealed: string | null
  phone_hash: string | null
  state: ConsentState | null
  number_fault: string | null
  paused_until: Date | null
  contact_way: ContactWay
  told_translated: boolean
  welcomed: boolean
  student_id: string
  first_name_sealed: string
  classroom_id: string
  relationship: string
  contact_rule: ContactRule
  stopped: boolean
}

const isStopped = isProgramStopped(Prisma.sql`k.caregiver_id`, Prisma.sql`e.student_id`, Prisma.sql`e.classroom_id`)

/** An enrollment `e` that counts; SQL, to follow WHERE. */
function enrolled({ classroomIds, grades, studentIds, on }: AudienceOf): Prisma.Sql {
  const there =
    classroomIds === 'all'
      ? Prisma.sql`TRUE`
      : Prisma.sql`e.classroom_id = ANY(ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(classroomIds)}::jsonb)::uuid))`
  const graded =
    grades === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (SELECT FROM students gs WHERE gs.id = e.student_id AND gs.grade IN (
          SELECT value FROM jsonb_array_elements_text(${JSON.stringify(grades)}::jsonb)))`
  const chosen =
    studentIds === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`e.student_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(studentIds)}::jsonb))`
  return Prisma.sql`(${there} AND ${graded} AND ${chosen} AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date))`
}

/** Care `k` that counts; SQL, to follow WHERE. */
function cared({ on }: AudienceOf): Prisma.Sql {
  return Prisma.sql`(k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date))`
}

/**
 * Whether a caregiver `g` is of an audience; SQL, to follow WHERE. contactable: by a child about whom the school does not forbid contact and the caregiver wants program texts.
 */
export function inAudience(of: AudienceOf, by: 'any' | 'contactable'): Prisma.Sql {
  const read =
    of.languages === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`split_part(g.language, '-', 1) IN (
          SELECT value FROM jsonb_array_elements_text(${JSON.stringify(of.languages)}::jsonb))`
  const rule = by === 'any' ? Prisma.empty : Prisma.sql`AND k.contact_rule <> 'no_contact' AND NOT ${isStopped}`
  return Prisma.sql`${read} AND EXISTS (
    SELECT 1 FROM care k JOIN enrollments e ON e.student_id = k.student_id
     WHERE k.caregiver_id = g.id AND ${cared(of)} AND ${enrolled(of)} ${rule})`
}

/**
 * Everyone who cares for a child in the classrooms, one entry a caregiver, ordered by `caregiverId`:
 * a batch goes on `after` the last id of the one before. Opens names and numbers: keep them out of logs.
 */
export async function readAudience(
  queries: Queries,
  sealer: Sealer,
  of: AudienceOf & { after?: string | null; limit?: number; caregiverIds?: readonly string[] },
): Promise<AudienceMember[]> {
  const after = of.after === undefined || of.after === null ? Prisma.sql`TRUE` : Prisma.sql`g.id > ${of.after}::uuid`
  const limit = of.limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${of.limit}`
  const named =
    of.caregiverIds === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`g.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(of.caregiverIds)}::jsonb))`
  const rows = await queries.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT g.id, g.name_sealed, g.language, g.language_source, g.contact_way,
             ${isToldTranslated} AS told_translated
        FROM caregivers g
       WHERE ${after} AND ${named} AND ${inAudience(of, 'any')}
       ORDER BY g.id ${limit})
    SELECT g.id AS caregiver_id, g.name_sealed, g.language, g.language_source, g.contact_way, g.told_translated,
           c.id AS consent_id, c.phone_sealed, c.phone_hash, c.state, c.number_fault, c.paused_until,
           EXISTS (SELECT 1 FROM texts t
                    WHERE t.consent_id = c.id AND t.kind = 'welcome' AND t.state <> 'dropped') AS welcomed,
           s.id AS student_id, s.first_name_sealed, e.classroom_id, k.relationship, k.contact_rule, ${isStopped} AS stopped
      FROM page g
      LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
      JOIN care k ON k.caregiver_id = g.id AND ${cared(of)}
      JOIN enrollments e ON e.student_id = k.student_id AND ${enrolled(of)}
      JOIN students s ON s.id = k.student_id
     ORDER BY g.id, s.id, e.classroom_id`
  const frames = await readFrames(queries)
  const members = new Map<string, AudienceMember>()
  for (const row of rows) {
    const member = members.get(row.caregiver_id) ?? memberOf(sealer, frames, row, of.on)
    members.set(row.caregiver_id, member)
    if (row.contact_rule === 'no_contact') {
      member.forbidden = [...(member.forbidden ?? []), row.student_id]
      continue
    }
    member.excluded = null
    member.students.push({
      studentId: row.student_id,
      firstName: sealer.open(row.first_name_sealed),
      classroomId: row.classroom_id,
      relationship: row.relationship,
      contactRule: row.contact_rule,
      ...(row.stopped ? { programStopped: true as const } : {}),
    })
  }
  return [...members.values()]
}

/** A pause ends at the midnight of the school's zone, which is not that of the date. */
const middayMs = 12 * 3_600_000

function memberOf(sealer: Sealer, frames: Frames, row: Row, on: Date): AudienceMember {
  return {
    caregiverId: row.caregiver_id,
    caregiverName: sealer.open(row.name_sealed),
    language: row.language,
    languageSource: row.language_source,
    frame: frameLanguage(frames, row.language),
    consentId: row.consent_id,
    // What was sealed had been parsed.
    phone: row.phone_sealed === null ? null : (sealer.open(row.phone_sealed) as Phone),
    phoneHash: row.phone_hash,
    consentState: row.state,
    numberFault: row.number_fault,
    paused: row.paused_until !== null && row.paused_until.getTime() > on.getTime() + middayMs,
    toldTranslated: row.told_translated,
    contactWay: row.contact_way,
    welcomed: row.welcomed,
    students: [],
    excluded: 'no_contact',
  }
}

/** How many children of the classrooms nobody cares for as far as the school knows: no family hears about them. */
export async function countChildrenWithoutCaregivers(queries: Queries, of: AudienceOf): Promise<number> {
  const [row] = await queries.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT e.student_id)::int AS count
      FROM enrollments e
     WHERE ${enrolled(of)}
       AND NOT EXISTS (SELECT 1 FROM care k WHERE k.student_id = e.student_id AND ${cared(of)})`
  return row?.count ?? 0
}
