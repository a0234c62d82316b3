import type { ImportPlan } from './import-plan.ts'
import { type NamedCaregiver, studentName } from './roster-change.ts'
import { pairOf, type RosterModel } from './roster-model.ts'
import type { KnownRoster } from './roster-reader.ts'

interface Compared {
  file: RosterModel
  known: KnownRoster
  /** Ids of the file's students, caregivers and classrooms by hash, number's hash and name key. */
  students: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  classrooms: ReadonlyMap<string, string>
  retire: boolean
}

/**
 * Whoever and whatever the file does not name: listed, and ended when the school asked for that.
 * Who is named in a row that could not be used is neither.
 */
export function planMissing(plan: ImportPlan, compared: Compared): void {
  if (compared.file.spared.everybody) return
  planMissingEnrollments(plan, compared)
  planMissingCare(plan, compared)
}

function planMissingEnrollments(plan: ImportPlan, { file, known, students, classrooms, retire }: Compared): void {
  const present = new Set(
    [...file.enrollments.values()].map(({ studentHash, nameKey }) =>
      pairOf(students.get(studentHash)!, classrooms.get(nameKey)!),
    ),
  )
  const presentStudents = new Set(students.values())
  const studentById = new Map(known.students.map((student) => [student.id, student]))
  const classroomById = new Map(known.classrooms.map((classroom) => [classroom.id, classroom.name]))
  const listed = new Set<string>()
  for (const { id, studentId, classroomId } of known.enrollments) {
    const { hash, ...names } = studentById.get(studentId)!
    if (present.has(pairOf(studentId, classroomId)) || file.spared.students.has(hash)) continue
    const student = studentName(names)
    const classroom = classroomById.get(classroomId)!
    if (presentStudents.has(studentId)) plan.missing.push({ kind: 'enrollment', student, classroom })
    else if (!listed.has(studentId)) plan.missing.push({ kind: 'student', student })
    listed.add(studentId)
    if (retire) plan.enrollments.end.push(id)
  }
}

function planMissingCare(plan: ImportPlan, { file, known, students, people, retire }: Compared): void {
  const present = new Set(
    [...file.care.values()].map(({ phoneHash, studentHash }) =>
      pairOf(people.get(phoneHash)!, students.get(studentHash)!),
    ),
  )
  const presentPeople = new Set(people.values())
  const presentStudents = new Set(students.values())
  const studentById = new Map(known.students.map((student) => [student.id, student]))
  const named = namedCaregivers(known)
  const spared = sparedCaregivers(file, known)
  const listed = new Set<string>()
  for (const { id, caregiverId, studentId, open } of known.care) {
    const student = studentById.get(studentId)!
    const kept = present.has(pairOf(caregiverId, studentId)) || file.spared.students.has(student.hash)
    if (!open || kept || spared.has(caregiverId)) continue
    const caregiver = named.get(caregiverId)!
    if (!presentPeople.has(caregiverId)) {
      if (!listed.has(caregiverId)) plan.missing.push({ kind: 'caregiver', caregiver })
      listed.add(caregiverId)
    } else if (presentStudents.has(studentId)) {
      plan.missing.push({ kind: 'care', caregiver, student: studentName(student) })
    }
    if (retire) plan.care.end.push(id)
  }
}

function namedCaregivers(known: KnownRoster): Map<string, NamedCaregiver> {
  const endings = new Map(
    known.consents.filter(({ endedAt }) => endedAt === null).map(({ caregiverId, ending }) => [caregiverId, ending]),
  )
  return new Map(known.caregivers.map(({ id, name }) => [id, { name, ending: endings.get(id) ?? null }]))
}

/** Ids of those a bad row names by id or number, and of whoever cares for a child that a bad row names. */
function sparedCaregivers({ spared }: RosterModel, known: KnownRoster): Set<string> {
  const byId = known.caregivers.filter(
    ({ rosterIdHash }) => rosterIdHash !== null && spared.caregivers.has(rosterIdHash),
  )
  const byPhone = known.consents.filter(({ endedAt, phoneHash }) => endedAt === null && spared.phones.has(phoneHash))
  const sparedStudents = new Set(known.students.filter(({ hash }) => spared.students.has(hash)).map(({ id }) => id))
  const byChild = known.care.filter(({ open, studentId }) => open && sparedStudents.has(studentId))
  return new Set([
    ...byId.map(({ id }) => id),
    ...byPhone.map(({ caregiverId }) => caregiverId),
    ...byChild.map(({ caregiverId }) => caregiverId),
  ])
}
