import { newId } from '../lib/id.ts'
import { emptyPlan, type ImportPlan } from './import-plan.ts'
import { planCaregivers } from './plan-import-caregivers.ts'
import { planMissing } from './plan-import-missing.ts'
import { endingOf, studentName } from './roster-change.ts'
import { pairOf, type RosterModel } from './roster-model.ts'
import type { KnownCare, KnownRoster } from './roster-reader.ts'

/** The difference between a file and the school, as what to write and as what to say. Nothing is read or written here. */
export function planImport(file: RosterModel, known: KnownRoster, options: { retireMissing: boolean }): ImportPlan {
  const plan = emptyPlan()
  const classrooms = planClassrooms(plan, file, known)
  const students = planStudents(plan, file, known)
  const people = planCaregivers(plan, file, known)
  planEnrollments(plan, file, known, students, classrooms)
  planCare(plan, file, known, students, people)
  planMissing(plan, { file, known, students, people, classrooms, retire: options.retireMissing })
  plan.changes.sort((a, b) => a.line - b.line)
  return plan
}

/** Classroom ids by name key. */
function planClassrooms(plan: ImportPlan, file: RosterModel, known: KnownRoster): Map<string, string> {
  const ids = new Map<string, string>()
  const knownByKey = new Map(known.classrooms.map((classroom) => [classroom.nameKey, classroom]))
  for (const { nameKey, name, teacherEmails: emails, line } of file.classrooms.values()) {
    const teacherEmails = [...emails].toSorted()
    const classroom = knownByKey.get(nameKey)
    const id = classroom?.id ?? newId()
    ids.set(nameKey, id)
    if (classroom === undefined) {
      plan.classrooms.insert.push({ id, name, nameKey, teacherEmails })
      plan.changes.push({ line, kind: 'classroom_new', classroom: name })
    } else if (teacherEmails.length > 0 && teacherEmails.join() !== classroom.teacherEmails.join()) {
      plan.classrooms.emails.push({ id, teacherEmails })
      plan.changes.push({ line, kind: 'teacher_emails', classroom: classroom.name, count: teacherEmails.length })
    }
  }
  return ids
}

/** Student ids by the hash of the roster's id. */
function planStudents(plan: ImportPlan, file: RosterModel, known: KnownRoster): Map<string, string> {
  const ids = new Map<string, string>()
  const knownByHash = new Map(known.students.map((student) => [student.hash, student]))
  for (const { line, ...said } of file.students.values()) {
    const before = knownByHash.get(said.hash)
    const id = before?.id ?? newId()
    const student = studentName(said)
    ids.set(said.hash, id)
    if (before === undefined) {
      plan.students.insert.push({ id, ...said })
      plan.changes.push({ line, kind: 'student_new', student })
      continue
    }
    const renamed = said.firstName !== before.firstName || said.lastName !== before.lastName
    const regraded = said.grade !== before.grade
    if (renamed) plan.changes.push({ line, kind: 'student_renamed', student, was: studentName(before) })
    if (regraded) plan.changes.push({ line, kind: 'grade', student, grade: said.grade, was: before.grade })
    if (renamed || regraded) plan.students.update.push({ id, ...said })
  }
  return ids
}

function planEnrollments(
  plan: ImportPlan,
  file: RosterModel,
  known: KnownRoster,
  students: ReadonlyMap<string, string>,
  classrooms: ReadonlyMap<string, string>,
): void {
  const open = new Set(known.enrollments.map(({ studentId, classroomId }) => pairOf(studentId, classroomId)))
  for (const { studentHash, nameKey, line } of file.enrollments.values()) {
    const studentId = students.get(studentHash)!
    const classroomId = classrooms.get(nameKey)!
    if (open.has(pairOf(studentId, classroomId))) continue
    plan.enrollments.insert.push({ id: newId(), studentId, classroomId })
    const student = studentName(file.students.get(studentHash)!)
    plan.changes.push({ line, kind: 'enrolled', student, classroom: file.classrooms.get(nameKey)!.name })
  }
}

function planCare(
  plan: ImportPlan,
  file: RosterModel,
  known: KnownRoster,
  students: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
): void {
  const latest = new Map<string, KnownCare>()
  for (const care of known.care) {
    const pair = pairOf(care.caregiverId, care.studentId)
    if (latest.get(pair)?.open !== true) latest.set(pair, care)
  }
  for (const { phoneHash, studentHash, relationship, line } of file.care.values()) {
    const caregiverId = people.get(phoneHash)!
    const studentId = students.get(studentHash)!
    const said = file.caregivers.get(phoneHash)!
    const caregiver = { name: said.name, ending: endingOf(said.phone) }
    const student = studentName(file.students.get(studentHash)!)
    const before = latest.get(pairOf(caregiverId, studentId))
    if (before?.open !== true) {
      // "No contact" was said about these two people: that a roster lost them for a while does not lift it.
      const contactRule = before?.contactRule ?? 'open'
      plan.care.insert.push({ id: newId(), caregiverId, studentId, relationship, contactRule })
      plan.changes.push({ line, kind: 'care_new', caregiver, student, relationship })
    } else if (before.relationship !== relationship) {
      plan.care.update.push({ id: before.id, relationship })
      plan.changes.push({ line, kind: 'relationship', caregiver, student, relationship, was: before.relationship })
    }
  }
}
