import { schoolDate } from '../school/school-date.ts'
import { type ListedCaregiver, type ListedOf, readListed } from './find-caregivers-reader.ts'
import { type ChildAlone, readChildrenAlone } from './find-children-reader.ts'
import { createMatcher } from './match-name.ts'
import type { PeopleDeps } from './people-deps.ts'
import { sightOf } from './people-sight-reader.ts'
import { searchNames } from './search-names.ts'

/** A line of the list: a caregiver, or a child without one. */
export type ListedPerson = { kind: 'caregiver'; caregiver: ListedCaregiver } | { kind: 'child'; child: ChildAlone }

export interface FoundPeople {
  people: ListedPerson[]
  /** On all pages. */
  total: number
  /** From 0; the last one where a later one was asked for. */
  page: number
  pages: number
  /** Found, and left out: too many to page through. */
  beyond: number
}

/** Whoever finds more writes more of the name. */
const mostFound = 1000

/**
 * Whom somebody may see, by class or by name, page by page in the order of the children's names. Words typed must begin words of the
 * caregiver's, a child's or the class's name. Null: no right to see them.
 * @param of.classroomId one class; null: all that are in sight.
 */
export async function findCaregivers(
  deps: PeopleDeps,
  of: { by: string; classroomId: string | null; typed: string; page: number; pageSize: number },
): Promise<FoundPeople | null> {
  const { database, sealer, school, clock } = deps
  const at = clock.now()
  const sight = await sightOf(database.client, school, of.by, at)
  const { classroomIds: seen } = sight
  if (of.classroomId !== null && seen !== 'all' && !seen.includes(of.classroomId)) return null
  if (seen.length === 0) return null
  const on = schoolDate(school.timezone, at)
  const scope: ListedOf = { classroomIds: of.classroomId === null ? seen : [of.classroomId], on }
  const matches = createMatcher(of.typed)
  const { listed, beyond } = await listIn(deps, scope, of.typed)
  const found: ListedPerson[] = listed
    .filter((caregiver) => matches(namesOf(caregiver)))
    .map((caregiver) => ({ kind: 'caregiver', caregiver }))
  for (const child of await readChildrenAlone(database.client, sealer, scope)) {
    if (matches(`${child.name} ${child.classroom.name}`)) found.push({ kind: 'child', child })
  }
  return { ...cutPage(found, of), beyond }
}

/** A class is read whole; in a school the names are looked through first. */
async function listIn(
  { database, sealer }: PeopleDeps,
  scope: ListedOf,
  typed: string,
): Promise<{ listed: ListedCaregiver[]; beyond: number }> {
  if (scope.classroomIds !== 'all') return { listed: await readListed(database.client, sealer, scope), beyond: 0 }
  const { ids, total } = await searchNames({ database, sealer }, { typed, on: scope.on, most: mostFound })
  const listed = await readListed(database.client, sealer, { ...scope, caregiverIds: ids })
  return { listed, beyond: total - ids.length }
}

function cutPage(found: ListedPerson[], of: { page: number; pageSize: number }): Omit<FoundPeople, 'beyond'> {
  const pages = Math.max(1, Math.ceil(found.length / of.pageSize))
  const page = Math.min(of.page, pages - 1)
  const inOrder = found
    .map((person) => ({ person, key: orderOf(person) }))
    .toSorted((a, b) => collator.compare(a.key, b.key))
    .map(({ person }) => person)
  return { people: inOrder.slice(page * of.pageSize, (page + 1) * of.pageSize), total: found.length, page, pages }
}

const collator = new Intl.Collator('en')

function orderOf(person: ListedPerson): string {
  if (person.kind === 'child') return person.child.name
  return `${person.caregiver.children[0]?.name ?? ''} ${person.caregiver.name}`
}

function namesOf({ name, children }: ListedCaregiver): string {
  return [name, ...children.map((child) => `${child.name} ${child.classroom?.name ?? ''}`)].join(' ')
}
