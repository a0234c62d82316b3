import type { Queries } from '../database/database.ts'
import { type CheckInAnswer, type CheckInTally, tallyAnswers } from './check-in-tally.ts'

/** What came of a broadcast's check-in so far; null: nobody has said anything. */
export async function readCheckInTally(queries: Queries, broadcastId: string): Promise<CheckInTally | null> {
  const asks = await queries.checkInAsk.findMany({
    where: { broadcastId, OR: [{ answer: { not: null } }, { saidMoreAt: { not: null } }] },
    select: { caregiverId: true, studentId: true, answer: true, answeredAt: true, saidMoreAt: true },
  })
  if (asks.length === 0) return null
  const answers = asks.flatMap(({ studentId, answer, answeredAt }) =>
    answer === null || answeredAt === null ? [] : [{ studentId, answer: answer as CheckInAnswer, answeredAt }],
  )
  const saidMore = new Set(asks.filter((ask) => ask.saidMoreAt !== null).map((ask) => ask.caregiverId))
  return tallyAnswers(answers, saidMore.size)
}
