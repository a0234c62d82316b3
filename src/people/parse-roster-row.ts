import { type LanguageTag, parseLanguageTag } from '../languages/supported-language.ts'
import { type Phone, parsePhone } from '../lib/phone.ts'
import type { CsvRecord } from './parse-roster-csv.ts'

/** The longest value a column may have, in characters. */
const columns = {
  student_id: 64,
  student_first_name: 100,
  student_last_name: 100,
  classroom: 80,
  grade: 20,
  caregiver_name: 100,
  relationship: 60,
  phone: 40,
  language: 35,
  consent: 10,
  caregiver_id: 64,
  teacher_email: 500,
} as const

export type RosterColumn = keyof typeof columns
export const ROSTER_COLUMNS = Object.keys(columns) as RosterColumn[]
export const OPTIONAL_COLUMNS: readonly RosterColumn[] = ['caregiver_id', 'teacher_email']
/** A child may have one name, a school without grades none; who may text whom is never left open. */
const mayBeEmpty: readonly RosterColumn[] = [...OPTIONAL_COLUMNS, 'student_last_name', 'grade', 'consent']

/** A row as it is meant; a person's words only in the names. */
export interface RosterRow {
  line: number
  studentId: string
  firstName: string
  lastName: string
  classroom: string
  grade: string
  caregiverName: string
  relationship: string
  phone: Phone
  language: LanguageTag
  consent: 'yes' | 'no' | ''
  caregiverId: string | null
  teacherEmails: string[]
}

/** Why a cell is bad. Never the cell's content: where columns have slipped it is a number. */
type BadReason =
  | { kind: 'empty' }
  | { kind: 'too_long'; most: number }
  | { kind: 'unreadable' }
  | { kind: 'phone' }
  | { kind: 'language'; suggestion: string | null }
  | { kind: 'consent' }
  | { kind: 'email' }
  | { kind: 'fields'; found: number; expected: number }
  /** Another line says something else of the same phone, student or caregiver. */
  | { kind: 'differs'; same: 'phone' | 'student_id' | 'caregiver_id' | 'care'; otherLine: number }

export interface BadRow {
  line: number
  column: RosterColumn | null
  reason: BadReason
}

/** Which column is at which place of a record. */
export type RosterHeader = ReadonlyMap<RosterColumn, number>

/** Control characters, letters lost in a conversion, and marks that turn the reading direction around. */
const unreadable = /[\p{Cc}\uFFFD\u202A-\u202E\u2066-\u2069]/u
const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/

function consentOf(value: string): RosterRow['consent'] | null {
  const said = value.toLowerCase()
  return said === 'yes' || said === 'no' || said === '' ? said : null
}

/** Reads one record; `cell` gives what it says in a column, for a bad row too. */
export function parseRosterRow(
  record: CsvRecord,
  header: RosterHeader,
  country: string,
): { cell: (column: RosterColumn) => string } & ({ ok: true; row: RosterRow } | { ok: false; bad: BadRow[] }) {
  const { line, fields } = record
  const cell = (column: RosterColumn): string => fields[header.get(column) ?? -1] ?? ''
  const bad: BadRow[] = []
  const refuse = (column: RosterColumn | null, reason: BadReason) => void bad.push({ line, column, reason })

  if (fields.length !== header.size) {
    refuse(null, { kind: 'fields', found: fields.length, expected: header.size })
    return { cell: () => '', ok: false, bad }
  }
  const sound = (column: RosterColumn): boolean => {
    const value = cell(column)
    if (value === '' && !mayBeEmpty.includes(column)) refuse(column, { kind: 'empty' })
    else if (value.length > columns[column]) refuse(column, { kind: 'too_long', most: columns[column] })
    else if (unreadable.test(value)) refuse(column, { kind: 'unreadable' })
    else return true
    return false
  }
  const soundColumns = new Set(ROSTER_COLUMNS.filter(sound))
  const phone = soundColumns.has('phone') ? parsePhone(cell('phone'), country) : null
  if (phone === null && soundColumns.has('phone')) refuse('phone', { kind: 'phone' })
  const language = soundColumns.has('language') ? parseLanguageTag(cell('language')) : null
  if (language?.ok === false) refuse('language', { kind: 'language', suggestion: language.suggestion })
  const consent = consentOf(cell('consent'))
  if (soundColumns.has('consent') && consent === null) refuse('consent', { kind: 'consent' })
  const teacherEmails = cell('teacher_email')
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((email) => email !== '')
  const wrongAddress = teacherEmails.some((email) => !address.test(email))
  if (soundColumns.has('teacher_email') && wrongAddress) refuse('teacher_email', { kind: 'email' })

  if (bad.length > 0 || phone === null || language?.ok !== true || consent === null) return { cell, ok: false, bad }
  const row = {
    line,
    studentId: cell('student_id'),
    firstName: cell('student_first_name'),
    lastName: cell('student_last_name'),
    classroom: cell('classroom'),
    grade: cell('grade'),
    caregiverName: cell('caregiver_name'),
    relationship: cell('relationship'),
    phone,
    language: language.tag,
    consent,
    caregiverId: cell('caregiver_id') === '' ? null : cell('caregiver_id'),
    teacherEmails,
  }
  return { cell, ok: true, row }
}
