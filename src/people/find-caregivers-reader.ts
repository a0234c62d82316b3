import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ContactRule } from './audience-reader.ts'
import type { ConsentState } from './consent.ts'
import type { ContactWay } from './contact-way.ts'
import { studentName } from './roster-change.ts'

/** Whether a caregiver can be texted, as staff need to know it. No number is in it. */
export interface Reachability {
  /** The one on the number that is theirs now; null: no number. */
  consentId: string | null
  consentState: ConsentState | null
  numberFault: string | null
  /** Program texts wait: the family may have meant STOP, and staff have not decided yet. */
  held: boolean
  contactWay: ContactWay
}

export interface ListedChild {
  studentId: string
  name: string
  relationship: string
  contactRule: ContactRule
  /** Null: in no class now. */
  classroom: { id: string; name: string } | null
}

/** A caregiver as lists show one. A child in two classes is there twice. */
export interface ListedCaregiver extends Reachability {
  caregiverId: string
  name: string
  language: LanguageTag
  children: ListedChild[]
}

export interface ListedOf {
  /** The caregivers of children in these classes, with those children alone; or everybody, children or not. */
  classroomIds: readonly string[] | 'all'
  /** The school's date, for which enrollments and care count. */
  on: Date
}

export interface SealedChild {
  first_name_sealed: string
  last_name_sealed: string
}

interface Row extends SealedChild {
  caregiver_id: string
  name_sealed: string
  language: LanguageTag
  consent_id: string | null
  state: ConsentState | null
  number_fault: string | null
  held: boolean
  contact_way: ContactWay
  student_id: string | null
  relationship: string
  contact_rule: ContactRule
  classroom_id: string | null
  classroom: string | null
}

/** A tie `k` or `e` that counts on a date; SQL. */
export function counts(tie: Prisma.Sql, on: Date): Prisma.Sql {
  return Prisma.sql`(${tie}.since <= ${on}::date AND (${tie}.until IS NULL OR ${tie}.until > ${on}::date))`
}

export const care = Prisma.sql`k`
export const enrollment = Prisma.sql`e`

/** An enrollment `e` in these classes; SQL. */
export function there(classroomIds: ListedOf['classroomIds']): Prisma.Sql {
  return classroomIds === 'all'
    ? Prisma.sql`TRUE`
    : Prisma.sql`e.classroom_id = ANY(ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(classroomIds)}::jsonb)::uuid))`
}

/** Caregivers in the order of their ids, of the classes or those asked for; names opened. */
export async function readListed(
  queries: Queries,
  sealer: Sealer,
  of: ListedOf & { caregiverIds?: readonly string[] },
): Promise<ListedCaregiver[]> {
  const { classroomIds, caregiverIds, on } = of
  const everybody = classroomIds === 'all'
  const which =
    caregiverIds === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`g.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))`
  const cared = everybody
    ? Prisma.sql`TRUE`
    : Prisma.sql`EXISTS (SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
         WHERE k.caregiver_id = g.id AND ${counts(care, on)} AND ${counts(enrollment, on)} AND ${there(classroomIds)})`
  const rows = await queries.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT g.id, g.name_sealed, g.language, g.contact_way FROM caregivers g WHERE ${which} AND ${cared})
    SELECT g.id AS caregiver_id, g.name_sealed, g.language, g.contact_way, c.id AS consent_id, c.state, c.number_fault, c.held_at IS NOT NULL AS held,
           s.id AS student_id, s.first_name_sealed, s.last_name_sealed, k.relationship, k.contact_rule,
           r.id AS classroom_id, r.name AS classroom
      FROM page g
      LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
      LEFT JOIN care k ON k.caregiver_id = g.id AND ${counts(care, on)}
      LEFT JOIN students s ON s.id = k.student_id
      LEFT JOIN enrollments e ON e.student_id = s.id AND ${counts(enrollment, on)}
      LEFT JOIN classrooms r ON r.id = e.classroom_id
     WHERE ${everybody ? Prisma.sql`TRUE` : there(classroomIds)}
     ORDER BY g.id, s.id, r.name`
  const listed = new Map<string, ListedCaregiver>()
  for (const row of rows) {
    const caregiver = listed.get(row.caregiver_id) ?? listedFrom(sealer, row)
    listed.set(row.caregiver_id, caregiver)
    if (row.student_id !== null) caregiver.children.push(childFrom(sealer, row, row.student_id))
  }
  for (const { children } of listed.values()) children.sort((a, b) => byName.compare(a.name, b.name))
  return [...listed.values()]
}

const byName = new Intl.Collator('en')

function listedFrom(sealer: Sealer, row: Row): ListedCaregiver {
  return {
    caregiverId: row.caregiver_id,
    name: sealer.open(row.name_sealed),
    language: row.language,
    consentId: row.consent_id,
    consentState: row.state,
    numberFault: row.number_fault,
    held: row.held,
    contactWay: row.contact_way,
    children: [],
  }
}

function childFrom(sealer: Sealer, row: Row, studentId: string): ListedChild {
  const { classroom_id: id, classroom: name } = row
  return {
    studentId,
    name: nameFrom(sealer, row),
    relationship: row.relationship,
    contactRule: row.contact_rule,
    classroom: id === null || name === null ? null : { id, name },
  }
}

/** A child's name, from where it is sealed. */
export function nameFrom(sealer: Sealer, row: SealedChild): string {
  return studentName({ firstName: sealer.open(row.first_name_sealed), lastName: sealer.open(row.last_name_sealed) })
}

/** Throws when there is no such caregiver. */
export async function readCaregiverName(queries: Queries, sealer: Sealer, id: string): Promise<string> {
  const row = await queries.caregiver.findUniqueOrThrow({ where: { id }, select: { nameSealed: true } })
  return sealer.open(row.nameSealed)
}
