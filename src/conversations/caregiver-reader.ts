import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { frameLanguage } from '../languages/frames.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import type { AudienceMember, ContactRule } from '../people/audience-reader.ts'
import type { ConsentState } from '../people/consent.ts'
import { readFrames } from '../school/frames-reader.ts'

interface Row {
  name_sealed: string
  language: LanguageTag
  language_source: string
  consent_id: string | null
  phone_sealed: string | null
  phone_hash: string | null
  state: ConsentState | null
  number_fault: string | null
  student_id: string | null
  first_name_sealed: string | null
  classroom_id: string | null
  relationship: string | null
  contact_rule: ContactRule | null
}

/** Ties `a` of care or enrollment that count on a date; SQL. */
function counts(tie: Prisma.Sql, on: Date): Prisma.Sql {
  return Prisma.sql`(${tie}.since <= ${on}::date AND (${tie}.until IS NULL OR ${tie}.until > ${on}::date))`
}

const care = Prisma.sql`k`
const enrollment = Prisma.sql`e`

/**
 * A caregiver with the children they may be told about, and where those are on a date of the school's. `welcomed` is not looked at.
 * Opens names and the number: keep them out of logs. Throws when there is no such caregiver.
 */
export async function readCaregiver(
  queries: Queries,
  sealer: Sealer,
  caregiverId: string,
  on: Date,
): Promise<AudienceMember> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT g.name_sealed, g.language, g.language_source, c.id AS consent_id, c.phone_sealed, c.phone_hash, c.state, c.number_fault,
           s.id AS student_id, s.first_name_sealed, e.classroom_id, k.relationship, k.contact_rule
      FROM caregivers g
      LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
      LEFT JOIN care k ON k.caregiver_id = g.id AND ${counts(care, on)}
      LEFT JOIN enrollments e ON e.student_id = k.student_id AND ${counts(enrollment, on)}
      LEFT JOIN students s ON s.id = e.student_id
     WHERE g.id = ${caregiverId}::uuid
     ORDER BY s.id, e.classroom_id`
  const [first] = rows
  if (first === undefined) throw new Error('no such caregiver')
  const children = rows.flatMap((row) => (row.student_id === null ? [] : [row]))
  const allowed = children.filter(({ contact_rule }) => contact_rule !== 'no_contact')
  return {
    caregiverId,
    caregiverName: sealer.open(first.name_sealed),
    language: first.language,
    languageSource: first.language_source,
    frame: frameLanguage(await readFrames(queries), first.language),
    consentId: first.consent_id,
    // What was sealed had been parsed.
    phone: first.phone_sealed === null ? null : (sealer.open(first.phone_sealed) as Phone),
    phoneHash: first.phone_hash,
    consentState: first.state,
    numberFault: first.number_fault,
    welcomed: true,
    students: allowed.map((row) => ({
      studentId: row.student_id!,
      firstName: sealer.open(row.first_name_sealed!),
      classroomId: row.classroom_id!,
      relationship: row.relationship!,
      contactRule: row.contact_rule as Exclude<ContactRule, 'no_contact'>,
    })),
    excluded: children.length > 0 && allowed.length === 0 ? 'no_contact' : null,
  }
}

/** Who else cares for the caregiver's children, by name, where the school lets the two be named together. */
export async function readOtherCaregivers(
  queries: Queries,
  sealer: Sealer,
  of: { caregiverId: string; studentIds: readonly string[]; on: Date },
): Promise<string[]> {
  const rows = await queries.$queryRaw<{ name_sealed: string }[]>`
    SELECT g.name_sealed FROM caregivers g
     WHERE g.id <> ${of.caregiverId}::uuid
       AND EXISTS (SELECT FROM care k WHERE k.caregiver_id = g.id AND ${counts(care, of.on)}
             AND k.student_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(of.studentIds)}::jsonb)))
       AND NOT EXISTS (
             SELECT FROM care k JOIN care own ON own.student_id = k.student_id AND own.caregiver_id = ${of.caregiverId}::uuid
              WHERE k.caregiver_id = g.id AND 'not_named_together' IN (k.contact_rule, own.contact_rule)
                AND ${counts(care, of.on)} AND ${counts(Prisma.sql`own`, of.on)})
     ORDER BY g.id`
  return rows.map((row) => sealer.open(row.name_sealed))
}
