import { answersByChild, type CheckInAnswer, type ChildAnswer } from '../broadcasts/check-in-tally.ts'
import type { Queries } from '../database/database.ts'
import { groupBy } from '../lib/group-by.ts'

export interface Try {
  broadcastId: string
  /** Never no_time: that is no try. */
  answer: CheckInAnswer
}

/** What a child's family has tried, the latest first; who of the family answered does not matter. */
export async function readTries(queries: Queries, studentId: string): Promise<Try[]> {
  const asks = await queries.checkInAsk.findMany({
    where: { studentId, answer: { not: null } },
    orderBy: [{ checkIn: { askAt: 'desc' } }, { broadcastId: 'desc' }],
    select: { broadcastId: true, answer: true, answeredAt: true },
    take: 40,
  })
  const byBroadcast = groupBy(asks, ({ broadcastId }) => broadcastId)
  return [...byBroadcast].flatMap(([broadcastId, given]) => {
    const answers = given.map(({ answer, answeredAt }) => ({ studentId, answer, answeredAt }) as ChildAnswer)
    const answer = answersByChild(answers).get(studentId)
    return answer === undefined || answer === 'no_time' ? [] : [{ broadcastId, answer }]
  })
}
