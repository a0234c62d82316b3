import { type CheckInTally, triedOf } from '../broadcasts/check-in-tally.ts'
import type { Try } from './tries-reader.ts'

/** The last two tries of a child, the latest of them this one, were both too hard. */
export function isTooHardAgain(tries: readonly Try[], broadcastId: string): boolean {
  const [last, before] = tries
  return last?.broadcastId === broadcastId && last.answer === 'too_hard' && before?.answer === 'too_hard'
}

const reteachFrom = 3
const reteachShare = 0.2

/** So many of those who answered found it too hard that the class may need it once more. */
export function mayNeedReteaching(tally: CheckInTally): boolean {
  const answered = triedOf(tally) + tally.no_time
  return tally.too_hard >= reteachFrom && tally.too_hard >= answered * reteachShare
}
