import type { AudienceMember } from '../people/audience-reader.ts'

/** Each child of a caregiver once, by first name: in this order families are asked, and whoever called them. */
export function childrenInOrder({
  students,
}: Pick<AudienceMember, 'students'>): { studentId: string; firstName: string }[] {
  const each = [...new Map(students.map((child) => [child.studentId, child])).values()]
  return each.toSorted((a, b) => a.firstName.localeCompare(b.firstName, 'en') || (a.studentId < b.studentId ? -1 : 1))
}
