import { readChildren } from '../people/children-reader.ts'
import { findCaregivers } from '../people/find-caregivers.ts'
import { createMatcher } from '../people/match-name.ts'
import type { PeopleDeps } from '../people/people-deps.ts'
import { classroomsInSight } from '../people/staff-classrooms-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { isCoordinator } from '../school/school.ts'

interface FoundChild {
  studentId: string
  name: string
  classroom: string
}

export type FoundChildren =
  | { kind: 'found'; children: FoundChild[] }
  /** A whole school is too long a list. */
  | { kind: 'type_a_name' }
  | { kind: 'not_staff' }

/** A modal takes 100 blocks. */
const mostShown = 80

/**
 * The children whose record somebody may read: of the class they ask in, else of all their classes; for a coordinator who types a name, of the
 * school. Words typed must begin words of the name.
 */
export async function findChildren(
  deps: PeopleDeps,
  of: { by: string; classroomId: string | null; typed: string },
): Promise<FoundChildren> {
  const { database, sealer, clock, school } = deps
  const isTheirs = isCoordinator(school, of.by)
  if (isTheirs && of.typed !== '') return { kind: 'found', children: await searchSchool(deps, of) }
  const mine = await classroomsInSight(database.client, of.by, clock.now())
  if (isTheirs && of.classroomId === null) return { kind: 'type_a_name' }
  const isHere = of.classroomId !== null && (isTheirs || mine.includes(of.classroomId))
  const classroomIds = isHere && of.classroomId !== null ? [of.classroomId] : mine
  if (classroomIds.length === 0) return { kind: 'not_staff' }
  const on = schoolDate(school.timezone, clock.now())
  const matches = createMatcher(of.typed)
  const children = (await readChildren(database.client, sealer, { classroomIds, on }))
    .map(({ studentId, name, classrooms }) => ({
      studentId,
      name,
      classroom: classrooms.map((one) => one.name).join(', '),
    }))
    .filter(({ name, classroom }) => matches(`${name} ${classroom}`))
  return { kind: 'found', children: children.slice(0, mostShown) }
}

/** By the name of a child, of its class or of whoever cares for it. */
async function searchSchool(deps: PeopleDeps, { by, typed }: { by: string; typed: string }): Promise<FoundChild[]> {
  const found = await findCaregivers(deps, { by, classroomId: null, typed, page: 0, pageSize: mostShown })
  const matches = createMatcher(typed)
  const children = (found?.people ?? []).flatMap((person): FoundChild[] => {
    if (person.kind === 'child') {
      const { studentId, name, classroom } = person.child
      return [{ studentId, name, classroom: classroom.name }]
    }
    const { name: caregiver, children: theirs } = person.caregiver
    return theirs
      .filter(({ name, classroom }) => classroom !== null && matches(`${name} ${classroom.name} ${caregiver}`))
      .map(({ studentId, name, classroom }) => ({ studentId, name, classroom: classroom?.name ?? '' }))
  })
  return [...new Map(children.map((child) => [child.studentId, child])).values()].slice(0, mostShown)
}
