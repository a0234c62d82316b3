import type { LanguageTag } from '../languages/supported-language.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import { classroomNameKey } from './classroom-name.ts'
import type { Spared } from './parse-roster.ts'
import type { RosterRow } from './parse-roster-row.ts'

interface FileStudent {
  hash: string
  rosterId: string
  firstName: string
  lastName: string
  grade: string
  line: number
}

export interface FileCaregiver {
  phone: Phone
  phoneHash: string
  /** Of the roster's caregiver_id, when it has one. */
  rosterIdHash: string | null
  name: string
  language: LanguageTag
  consent: RosterRow['consent']
  line: number
}

/** What a roster says, each thing once, with the first line that says it. Students and numbers go by their keyed hashes. */
export interface RosterModel {
  classrooms: Map<string, { nameKey: string; name: string; teacherEmails: Set<string>; line: number }>
  students: Map<string, FileStudent>
  caregivers: Map<string, FileCaregiver>
  enrollments: Map<string, { studentHash: string; nameKey: string; line: number }>
  care: Map<string, { phoneHash: string; studentHash: string; relationship: string; line: number }>
  /** Keyed hashes of those who are named in bad rows. */
  spared: { students: Set<string>; caregivers: Set<string>; phones: Set<string>; everybody: boolean }
}

/** Two ids as one key of a map. */
export function pairOf(one: string, other: string): string {
  return `${one} ${other}`
}

/** @param rows do not contradict each other, as `parseRoster` returns them. */
export function modelRoster(sealer: Sealer, rows: readonly RosterRow[], spared: Spared): RosterModel {
  const hashes = (purpose: 'student' | 'caregiver' | 'phone', values: Iterable<string>) =>
    new Set([...values].map((value) => sealer.hash(purpose, value)))
  const model: RosterModel = {
    classrooms: new Map(),
    students: new Map(),
    caregivers: new Map(),
    enrollments: new Map(),
    care: new Map(),
    spared: {
      students: hashes('student', spared.studentIds),
      caregivers: hashes('caregiver', spared.caregiverIds),
      phones: hashes('phone', spared.phones),
      everybody: spared.everybody,
    },
  }
  for (const row of rows) addRow(model, sealer, row)
  return model
}

function addRow(model: RosterModel, sealer: Sealer, row: RosterRow): void {
  const { line, phone, language, consent, grade, firstName, lastName, relationship } = row
  const studentHash = sealer.hash('student', row.studentId)
  const phoneHash = sealer.hash('phone', phone)
  const nameKey = classroomNameKey(row.classroom)

  const classroom = firstOf(model.classrooms, nameKey, { nameKey, name: row.classroom, teacherEmails: new Set(), line })
  for (const email of row.teacherEmails) classroom.teacherEmails.add(email)

  firstOf(model.students, studentHash, { hash: studentHash, rosterId: row.studentId, firstName, lastName, grade, line })
  const rosterIdHash = row.caregiverId === null ? null : sealer.hash('caregiver', row.caregiverId)
  const caregiver = { phone, phoneHash, rosterIdHash, name: row.caregiverName, language, consent, line }
  // One row of a caregiver may have the id that another one lacks.
  firstOf(model.caregivers, phoneHash, caregiver).rosterIdHash ??= rosterIdHash

  firstOf(model.enrollments, pairOf(studentHash, nameKey), { studentHash, nameKey, line })
  firstOf(model.care, pairOf(phoneHash, studentHash), { phoneHash, studentHash, relationship, line })
}

function firstOf<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  const first = map.get(key)
  if (first !== undefined) return first
  map.set(key, value)
  return value
}
