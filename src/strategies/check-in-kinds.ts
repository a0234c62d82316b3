import type { QuestionKinds } from '../questions/question.ts'
import { checkInKind } from './check-in-question.ts'

/** A check-in takes its answers itself (`answerCheckIn`), also when its question is closed: nothing is lost when it runs out. */
export function checkInKinds(): QuestionKinds {
  return { [checkInKind]: { expired: async () => {} } }
}
