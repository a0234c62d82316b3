import type { Queries } from '../database/database.ts'
import { type CheckInAnswer, type CheckInTally, tallyAnswers } from './check-in-tally.ts'

/** What came of a broadcast's check-in so far, with the children of one class alone where one is given; null: nobody has said anything. */
export async function readCheckInTally(
  queries: Queries,
  broadcastId: string,
  among: { classroomId: string; on: Date } | null = null,
): Promise<CheckInTally | null> {
  const children = among === null ? {} : { studentId: { in: await childrenIn(queries, among) } }
  const asks = await queries.checkInAsk.findMany({
    where: { broadcastId, OR: [{ answer: { not: null } }, { saidMoreAt: { not: null } }], ...children },
    select: { caregiverId: true, studentId: true, answer: true, answeredAt: true, saidMoreAt: true },
  })
  if (asks.length === 0) return null
  const answers = asks.flatMap(({ studentId, answer, answeredAt }) =>
    answer === null || answeredAt === null ? [] : [{ studentId, answer: answer as CheckInAnswer, answeredAt }],
  )
  const saidMore = new Set(asks.filter((ask) => ask.saidMoreAt !== null).map((ask) => ask.caregiverId))
  return tallyAnswers(answers, saidMore.size)
}

async function childrenIn(queries: Queries, { classroomId, on }: { classroomId: string; on: Date }): Promise<string[]> {
  const rows = await queries.enrollment.findMany({
    where: { classroomId, since: { lte: on }, OR: [{ until: null }, { until: { gt: on } }] },
    select: { studentId: true },
  })
  return rows.map(({ studentId }) => studentId)
}
