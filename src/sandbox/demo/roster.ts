import type { DemoCaregiver } from './caregivers.ts'
import type { DemoClassroom } from './school.ts'

const HEADER = [
  'student_id',
  'student_first_name',
  'student_last_name',
  'classroom',
  'grade',
  'caregiver_name',
  'relationship',
  'phone',
  'language',
  'consent',
]

/** The school as the roster file that an office would export: a row per student and caregiver. */
export function demoRoster(caregivers: readonly DemoCaregiver[], classrooms: readonly DemoClassroom[]): string {
  const grades = new Map(classrooms.map(({ name, grade }) => [name, grade]))
  const rows = caregivers.flatMap(({ name, relationship, phone, language, children }) =>
    children.map((child) => [
      child.id,
      child.firstName,
      child.lastName,
      child.classroom,
      grades.get(child.classroom) ?? '',
      name,
      relationship,
      phone,
      language,
      '',
    ]),
  )
  return [HEADER, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}
