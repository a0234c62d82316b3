import { CHECK_IN_ANSWERS, type CheckInAnswer } from '../broadcasts/check-in-tally.ts'

/** The kind of the question; what comes of it is told to `checkInKinds`. */
export const checkInKind = 'check_in'

/** What a number means: 1 to 4 of the first child, 5 to 8 of the next one, in every text that asks about this broadcast. */
export interface CheckInOption {
  studentId: string
  answer: CheckInAnswer
}

/** What else a question remembers; JSON. */
export interface CheckInContext {
  broadcastId: string
  /** The children's first names, in the order of their numbers. */
  children: string[]
}

/** Every number that a caregiver of these children may answer with, from 1. */
export function checkInOptions(studentIds: readonly string[]): CheckInOption[] {
  return studentIds.flatMap((studentId) => CHECK_IN_ANSWERS.map((answer) => ({ studentId, answer })))
}
