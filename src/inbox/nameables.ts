import { readCaregiver } from '../conversations/caregiver-reader.ts'
import type { Transaction } from '../database/database.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import type { ProgramStopOf } from '../people/program-stop-store.ts'
import { staffName, staffOf } from '../people/staff-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { Nameable } from './read-named-stop.ts'

/** A child or a class of a caregiver, as they may call it. */
export interface Meant {
  of: ProgramStopOf
  /** As we say it to them: "Ana", "Room 12". */
  name: string
  /** What tells it from others of the name: the child's teacher, or the class's. */
  beside: string
}

/** What a caregiver could mean: their children, of whom they may be told, and those children's classes, which they know by the teacher. */
export async function nameablesOf(
  tx: Transaction,
  { sealer, clock, school }: HearDeps,
  caregiverId: string,
): Promise<Nameable<Meant>[]> {
  const now = clock.now()
  const { students } = await readCaregiver(tx, sealer, caregiverId, schoolDate(school.timezone, now))
  const classes = new Map<string, { name: string; teacher: string | null }>()
  for (const { classroomId } of students) {
    if (classes.has(classroomId)) continue
    const name = (await findClassroom(tx, classroomId))?.name ?? ''
    const [teacher] = await staffOf(tx, classroomId, now)
    const known = teacher === undefined ? null : await staffName(tx, sealer, teacher.slackUserId)
    classes.set(classroomId, { name, teacher: known?.name ?? null })
  }
  const children = new Map(students.map((student) => [student.studentId, student]))
  return [
    ...[...children.values()].map(({ studentId, firstName, classroomId }): Nameable<Meant> => {
      const { name, teacher } = classes.get(classroomId) ?? { name: '', teacher: null }
      const of = { of: { studentId }, name: firstName, beside: teacher ?? name }
      return { of, names: [firstName, ...firstWord(firstName)] }
    }),
    ...[...classes].map(([classroomId, { name, teacher }]): Nameable<Meant> => {
      const of = { of: { classroomId }, name, beside: teacher ?? '' }
      return { of, names: [name, ...(teacher === null ? [] : [teacher, ...lastWord(teacher)])] }
    }),
  ]
}

function firstWord(name: string): string[] {
  return name.trim().split(/\s+/).slice(0, 1)
}

/** "Vega" of "Ms. Vega". */
function lastWord(name: string): string[] {
  return name.trim().split(/\s+/).slice(1).slice(-1)
}
