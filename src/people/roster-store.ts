import type { Queries, Transaction } from '../database/database.ts'
import { type ApplyOptions, inBatches, type Row } from './import-batches.ts'
import type { ImportPlan } from './import-plan.ts'
import { writeConsents } from './roster-consent-store.ts'

/** Lets one import at a time look at the school and change it. Held until the commit. */
export async function lockRoster(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint roster'))`
}

/** The planner's picture of the tables: the embedded database never renews it by itself. */
export async function renewStatistics(queries: Queries): Promise<void> {
  await queries.$executeRaw`ANALYZE classrooms, students, enrollments, caregivers, care, consents`
}

/** Writes a plan; returns how many waiting texts were dropped because their number is no longer the caregiver's. */
export async function applyPlan(tx: Transaction, plan: ImportPlan, options: ApplyOptions): Promise<number> {
  await writeSchool(tx, plan, options)
  await writeCaregivers(tx, plan, options)
  const dropped = await writeConsents(tx, plan, options)
  await writeTies(tx, plan, options)
  return dropped
}

async function writeSchool(tx: Transaction, plan: ImportPlan, options: ApplyOptions): Promise<void> {
  const { sealer } = options
  const emails = (list: string[]) => (list.length === 0 ? null : sealer.seal(JSON.stringify(list)))
  await inBatches(
    plan.classrooms.insert,
    options,
    ({ id, name, nameKey, teacherEmails }) => ({ id, name, name_key: nameKey, emails: emails(teacherEmails) }),
    (json) => tx.$executeRaw`
      INSERT INTO classrooms (id, name, name_key, teacher_emails_sealed)
      SELECT id, name, name_key, emails FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, name text, name_key text, emails text)`,
  )
  for (const { id, teacherEmails } of plan.classrooms.emails) {
    await tx.classroom.update({ where: { id }, data: { teacherEmailsSealed: emails(teacherEmails) } })
  }
  const student = (row: ImportPlan['students']['insert'][number]): Row => ({
    id: row.id,
    hash: row.hash,
    roster_id: sealer.seal(row.rosterId),
    first: sealer.seal(row.firstName),
    last: sealer.seal(row.lastName),
    grade: row.grade,
  })
  await inBatches(
    plan.students.insert,
    options,
    student,
    (json) => tx.$executeRaw`
      INSERT INTO students (id, roster_id_hash, roster_id_sealed, first_name_sealed, last_name_sealed, grade)
      SELECT id, hash, roster_id, first, last, grade FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, hash text, roster_id text, first text, last text, grade text)`,
  )
  await inBatches(
    plan.students.update,
    options,
    student,
    (json) => tx.$executeRaw`
      UPDATE students SET first_name_sealed = row.first, last_name_sealed = row.last, grade = row.grade
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, first text, last text, grade text)
       WHERE students.id = row.id`,
  )
}

async function writeCaregivers(tx: Transaction, plan: ImportPlan, options: ApplyOptions): Promise<void> {
  const caregiver = (row: ImportPlan['caregivers']['insert'][number]): Row => ({
    id: row.id,
    hash: row.rosterIdHash,
    name: options.sealer.seal(row.name),
    language: row.language,
    source: row.languageSource,
  })
  await inBatches(
    plan.caregivers.insert,
    options,
    caregiver,
    (json) => tx.$executeRaw`
      INSERT INTO caregivers (id, roster_id_hash, name_sealed, language, language_source)
      SELECT id, hash, name, language, source FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, hash text, name text, language text, source text)`,
  )
  await inBatches(
    plan.caregivers.update,
    options,
    caregiver,
    (json) => tx.$executeRaw`
      UPDATE caregivers SET roster_id_hash = row.hash, name_sealed = row.name,
             language = row.language, language_source = row.source
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, hash text, name text, language text, source text)
       WHERE caregivers.id = row.id`,
  )
}

async function writeTies(tx: Transaction, plan: ImportPlan, options: ApplyOptions): Promise<void> {
  const today = options.today.toISOString().slice(0, 10)
  await inBatches(
    plan.enrollments.insert,
    options,
    ({ id, studentId, classroomId }) => ({ id, student: studentId, classroom: classroomId, today }),
    (json) => tx.$executeRaw`
      INSERT INTO enrollments (id, student_id, classroom_id, since)
      SELECT id, student, classroom, today FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, student uuid, classroom uuid, today date)`,
  )
  await inBatches(
    plan.enrollments.end,
    options,
    (id) => ({ id, today }),
    (json) => tx.$executeRaw`
      UPDATE enrollments SET until = row.today
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, today date) WHERE enrollments.id = row.id`,
  )
  await inBatches(
    plan.care.insert,
    options,
    (care) => ({
      id: care.id,
      caregiver: care.caregiverId,
      student: care.studentId,
      relationship: care.relationship,
      rule: care.contactRule,
      today,
    }),
    (json) => tx.$executeRaw`
      INSERT INTO care (id, caregiver_id, student_id, relationship, contact_rule, since)
      SELECT id, caregiver, student, relationship, rule, today FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, caregiver uuid, student uuid, relationship text, rule text, today date)`,
  )
  await inBatches(
    plan.care.update,
    options,
    (row) => ({ ...row }),
    (json) => tx.$executeRaw`
      UPDATE care SET relationship = row.relationship
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, relationship text) WHERE care.id = row.id`,
  )
  await inBatches(
    plan.care.end,
    options,
    (id) => ({ id, today }),
    (json) => tx.$executeRaw`
      UPDATE care SET until = row.today
        FROM jsonb_to_recordset(${json}::jsonb) AS row(id uuid, today date) WHERE care.id = row.id`,
  )
}
