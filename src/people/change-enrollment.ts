import { caregiversOf, dropStrayTexts, isEnrolled, moveEnrollment } from './change-enrollment-store.ts'
import { changePeople, type Refused } from './change-people.ts'
import { findClassroom } from './classroom-reader.ts'
import type { PeopleDeps } from './people-deps.ts'

export type MoveStudentOutcome =
  | Refused
  | { kind: 'changed'; dropped: number }
  /** It is there already, and no longer in the other. */
  | { kind: 'unchanged' }
  /** The child has left the class since it was shown. */
  | { kind: 'stale' }
  | { kind: 'no_classroom' }

/** Moves a child to another class, from today on. A teacher may move one out of their own class. */
export async function changeEnrollment(
  deps: PeopleDeps,
  wish: { by: string; studentId: string; from: string; to: string },
): Promise<MoveStudentOutcome> {
  const { by, studentId, from, to } = wish
  return changePeople(deps, { by, what: 'class', studentId }, async (tx, moment): Promise<MoveStudentOutcome> => {
    const { classroomIds } = moment.sight
    if (classroomIds !== 'all' && !classroomIds.includes(from)) return { kind: 'not_allowed' }
    if ((await findClassroom(tx, to)) === null) return { kind: 'no_classroom' }
    if (from === to) return { kind: 'unchanged' }
    if (!(await isEnrolled(tx, studentId, from))) {
      return { kind: (await isEnrolled(tx, studentId, to)) ? 'unchanged' : 'stale' }
    }
    await moveEnrollment(tx, { studentId, from, to, on: moment.on })
    return { kind: 'changed', dropped: await dropStrayTexts(tx, await caregiversOf(tx, studentId), moment) }
  })
}
