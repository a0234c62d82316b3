import type { AudienceMember } from '../people/audience-reader.ts'
import { type Content, isProgram, type NoteContent } from './content.ts'

/** Who was chosen by name; null: a content is for everybody. */
export function chosenOf(content: Content): Pick<NoteContent, 'caregiverIds' | 'studentIds'> | null {
  if (content.kind === 'note') return content
  if (content.kind !== 'strategy' && content.kind !== 'homework') return null
  return content.studentIds === null ? null : { caregiverIds: [], studentIds: content.studentIds }
}

/**
 * Of a classroom's caregivers those whom a content is for, with the children that it is about. Where it is for chosen ones, each is left with the children that it is about, the
 * chosen ones of their own, or where none of theirs was chosen all of them.
 */
export function addressed(content: Content, members: readonly AudienceMember[]): AudienceMember[] {
  const chosen = chosenOf(content)
  const all = isProgram(content) ? members.map(withoutStopped) : members
  return chosen === null ? [...all] : all.flatMap((member) => readerOf(chosen, member))
}

/** A caregiver is told nothing of the program about a child whose texts they stopped; who stopped all of them is marked. */
function withoutStopped(member: AudienceMember): AudienceMember {
  const students = member.students.filter(({ programStopped }) => programStopped !== true)
  if (students.length === member.students.length) return member
  return students.length > 0 ? { ...member, students } : { ...member, optedOut: true }
}

function readerOf(
  { caregiverIds, studentIds }: Pick<NoteContent, 'caregiverIds' | 'studentIds'>,
  member: AudienceMember,
): AudienceMember[] {
  const students = member.students.filter(({ studentId }) => studentIds.includes(studentId))
  if (students.length > 0) return [{ ...member, students }]
  // Chosen was only a child about whom this caregiver may not be told anything.
  if (member.forbidden?.some((studentId) => studentIds.includes(studentId))) {
    return [{ ...member, students: [], excluded: 'no_contact' }]
  }
  return caregiverIds.includes(member.caregiverId) ? [member] : []
}

/** Who else cares for the children that a note is about, and does not get it; not where the school keeps the two apart. */
export function notChosen(content: Content, members: readonly AudienceMember[]): AudienceMember[] {
  if (content.kind !== 'note') return []
  const readers = addressed(content, members)
  const chosen = new Set(readers.map(({ caregiverId }) => caregiverId))
  const told = new Map(readers.flatMap(({ students }) => students.map((child) => [child.studentId, child.contactRule])))
  return members.flatMap((member) => {
    const students = member.students.filter(({ studentId }) => told.has(studentId))
    const isApart = students.some(
      ({ studentId, contactRule }) =>
        contactRule === 'not_named_together' || told.get(studentId) === 'not_named_together',
    )
    return students.length === 0 || isApart || chosen.has(member.caregiverId) ? [] : [{ ...member, students }]
  })
}
