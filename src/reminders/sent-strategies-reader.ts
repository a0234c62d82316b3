import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** So far back a rotation is followed: only where all of that is no longer in it does it begin anew. */
const followed = 20

/** The strategies that a schedule's dates were, the last one first. */
export async function strategiesSent(queries: Queries, sealer: Sealer, scheduleId: string): Promise<string[]> {
  const dates = await queries.occurrence.findMany({
    where: { scheduleId, broadcastId: { not: null } },
    orderBy: { localTime: 'desc' },
    select: { broadcastId: true },
    take: followed,
  })
  const sent: string[] = []
  for (const { broadcastId } of dates) {
    const content = broadcastId === null ? null : (await findBroadcast(queries, sealer, broadcastId))?.content
    if (content?.kind === 'strategy' && content.strategyId !== null) sent.push(content.strategyId)
  }
  return sent
}
