import type { ConsentState } from './consent.ts'

/** A person as the terminal shows them. `ending`: the last two digits of the number, never more. */
export interface NamedCaregiver {
  name: string
  ending: string | null
}

/** One thing that an import changes, with the line that says so. Holds names: for people, not logs. */
export type RosterChange = { line: number } & (
  | { kind: 'classroom_new'; classroom: string }
  | { kind: 'teacher_emails'; classroom: string; count: number }
  | { kind: 'student_new'; student: string }
  | { kind: 'student_renamed'; student: string; was: string }
  | { kind: 'grade'; student: string; grade: string; was: string }
  | { kind: 'enrolled'; student: string; classroom: string }
  | { kind: 'caregiver_new'; caregiver: NamedCaregiver; language: string }
  | { kind: 'caregiver_renamed'; caregiver: NamedCaregiver; was: string }
  | { kind: 'caregiver_identified'; caregiver: NamedCaregiver }
  | { kind: 'language'; caregiver: NamedCaregiver; language: string; was: string }
  | { kind: 'number_new'; caregiver: NamedCaregiver; was: string | null }
  /** Another caregiver has the number now. */
  | { kind: 'number_lost'; caregiver: NamedCaregiver }
  | { kind: 'consent'; caregiver: NamedCaregiver; from: ConsentState | null; to: ConsentState }
  | { kind: 'care_new'; caregiver: NamedCaregiver; student: string; relationship: string }
  | { kind: 'relationship'; caregiver: NamedCaregiver; student: string; relationship: string; was: string }
)

/** Who or what the school has and the file does not. */
export type Missing =
  | { kind: 'student'; student: string }
  | { kind: 'caregiver'; caregiver: NamedCaregiver }
  | { kind: 'enrollment'; student: string; classroom: string }
  | { kind: 'care'; caregiver: NamedCaregiver; student: string }

/** A child's name as staff read it: the last name may be empty. */
export function studentName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`.trim()
}

/** What a terminal may show of a number. */
export function endingOf(phone: string): string {
  return phone.slice(-2)
}
