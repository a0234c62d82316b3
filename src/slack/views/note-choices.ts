import { tiesOf } from '../../conversations/post-root.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { AudienceMember } from '../../people/audience-reader.ts'
import { nameList } from '../render/caregiver-words.ts'

export interface NoteChoice {
  id: string
  /** "Rosa (Ana's mother)", "Ana (Luis, Rosa)": two children of one name are told apart by who cares for them. */
  label: string
}

export interface NoteChoices {
  caregivers: NoteChoice[]
  children: NoteChoice[]
}

/** Whom a note to a classroom can be for, by name; nobody about whose every child the school forbids contact. */
export function noteChoices(members: readonly AudienceMember[]): NoteChoices {
  const children = new Map<string, { name: string; caregivers: string[] }>()
  for (const { caregiverName, students } of members) {
    for (const { studentId, firstName } of new Map(students.map((child) => [child.studentId, child])).values()) {
      const child = children.get(studentId) ?? { name: firstName, caregivers: [] }
      child.caregivers.push(caregiverName)
      children.set(studentId, child)
    }
  }
  return {
    caregivers: byLabel(
      members
        .filter(({ students }) => students.length > 0)
        .map((member) => ({ id: member.caregiverId, label: `${member.caregiverName} (${whose(member)})` })),
    ),
    children: byLabel(
      [...children].map(([id, { name, caregivers }]) => ({
        id,
        label: `${name} (${caregivers.toSorted((a, b) => a.localeCompare(b, 'en')).join(', ')})`,
      })),
    ),
  }
}

/** "Ana and Leo's mother" */
function whose({ students }: AudienceMember): string {
  const ties = tiesOf(students, null).map(({ children, relationship }) =>
    staffText('conversation.tie', { children: nameList(children), relationship }),
  )
  return ties.join(', ')
}

function byLabel(choices: NoteChoice[]): NoteChoice[] {
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}
