import type { CheckInAnswer } from '../broadcasts/check-in-tally.ts'
import type { BroadcastKind } from '../broadcasts/content.ts'
import type { Queries } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { readChildren, readFamily } from '../people/children-reader.ts'
import { classroomsInSight } from '../people/staff-classrooms-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { isCoordinator, type School } from '../school/school.ts'
import { readAnswers, readHardCalls, readTalk, type RecordOf } from './child-record-reader.ts'
import { readReceived } from './child-received-reader.ts'

/** One thing that happened between the school and a child's family. Holds words: for people, not logs. */
export type RecordLine = { at: Date } & (
  | { kind: 'sent'; what: BroadcastKind; words: string }
  | { kind: 'answered'; caregiver: string; answer: CheckInAnswer; about: string }
  /** `translation`: what it says in the staff's language, where that is another one. */
  | { kind: 'said'; caregiver: string; words: string; translation: string | null; photos: number }
  | { kind: 'wrote'; caregiver: string; by: string; words: string }
  | { kind: 'called'; caregiver: string; by: string }
)

export interface ChildRecord {
  studentId: string
  name: string
  classrooms: string[]
  family: { caregiverId: string; name: string; relationship: string }[]
  /** The newest first. */
  lines: RecordLine[]
  /** From 0; the last one where a later one was asked for. */
  page: number
  pages: number
}

const pageSize = 20

export interface RecordDeps {
  queries: Queries
  sealer: Sealer
  clock: Clock
  school: School
}

/**
 * What was sent to a child's family, tried, said and noted, for staff of a class the child is in now (of that class alone) and for coordinators.
 * Null: none of their business. It is made to be shown to the family: what is withheld is not in it, nor any number; with `as` it holds the words
 * of that caregiver alone, as no caregiver may read another one's.
 */
export async function readChildRecord(
  deps: RecordDeps,
  of: { studentId: string; by: string; page: number; as: string | null },
): Promise<ChildRecord | null> {
  const { queries, sealer, clock, school } = deps
  const { studentId } = of
  const now = clock.now()
  const on = schoolDate(school.timezone, now)
  const [child] = await readChildren(queries, sealer, { classroomIds: 'all', studentIds: [studentId], on })
  if (child === undefined) return null
  const mine = await classroomsInSight(queries, of.by, now)
  const here = mine.filter((id) => child.classrooms.some((one) => one.id === id))
  const seen: RecordOf['classroomIds'] = isCoordinator(school, of.by) ? 'all' : here
  if (seen.length === 0) return null
  const everybody = await readFamily(queries, sealer, { studentId, on })
  const family = everybody.filter(({ caregiverId }) => of.as === null || caregiverId === of.as)
  const about = { studentId, family, classroomIds: seen }
  const lines = [
    ...(await readReceived(queries, sealer, about)),
    ...(await readAnswers(queries, sealer, about)),
    ...(await readTalk(queries, sealer, about)),
    ...(await readHardCalls(queries, about)),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(of.page, pages - 1)
  return {
    studentId,
    name: child.name,
    classrooms: child.classrooms.map(({ name }) => name),
    family: everybody.map(({ caregiverId, name, relationship }) => ({ caregiverId, name, relationship })),
    lines: lines.slice(page * pageSize, (page + 1) * pageSize),
    page,
    pages,
  }
}
