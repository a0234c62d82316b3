import type { LinkDeps } from './link-deps.ts'
import type { PersonFacts } from './slack-directory.ts'
import { saveStaffName } from './staff-store.ts'

export type Person = Extract<PersonFacts, { kind: 'person' }>

export type TeachersFound =
  | { kind: 'found'; people: Person[] }
  | { kind: 'not_a_person'; userId: string; why: 'bot' | 'unknown' }
  | { kind: 'slack_slow' }

/** Looks up those who were named: each must be a person of this workspace. */
export async function findNamedTeachers(
  deps: Pick<LinkDeps, 'directory'>,
  userIds: readonly string[],
): Promise<TeachersFound> {
  const facts = await Promise.all(
    [...new Set(userIds)].map(async (id) => ({ id, is: await deps.directory.person(id) })),
  )
  const people: Person[] = []
  for (const { id, is } of facts) {
    if (is.kind === 'no_answer') return { kind: 'slack_slow' }
    if (is.kind !== 'person') return { kind: 'not_a_person', userId: id, why: is.kind }
    people.push(is)
  }
  return { kind: 'found', people }
}

/** Looks up the addresses that the roster has for a class; one that is nobody's here is left out. */
export async function findRosterTeachers(
  deps: Pick<LinkDeps, 'directory'>,
  emails: readonly string[],
): Promise<TeachersFound> {
  const facts = await Promise.all(emails.map((email) => deps.directory.personByEmail(email)))
  if (facts.some(({ kind }) => kind === 'no_answer')) return { kind: 'slack_slow' }
  return { kind: 'found', people: facts.filter((person) => person.kind === 'person') }
}

export async function saveNames(
  deps: Pick<LinkDeps, 'database' | 'sealer'>,
  people: readonly Person[],
  at: Date,
): Promise<void> {
  for (const person of people) await saveStaffName(deps.database.client, deps.sealer, person, at)
}
