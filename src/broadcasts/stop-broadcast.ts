import { isId } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { dropQueuedTexts } from '../outbox/drop-texts.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import { lockBroadcast, moveBroadcast } from './broadcast-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

export type StopOutcome =
  /** Nothing had left. */
  | { kind: 'cancelled' }
  /** `kept` texts were kept back; what was with the carrier by then has gone out. */
  | { kind: 'stopped'; kept: number }
  | { kind: 'too_late' }
  | { kind: 'not_staff' }
  | { kind: 'gone' }

/** Keeps back every text of a broadcast that has not been claimed; by staff of its classroom or a coordinator. */
export async function stopBroadcast(
  { database, sealer, clock, school, log }: BroadcastDeps & { log: Log },
  { broadcastId, by }: { broadcastId: string; by: string },
): Promise<StopOutcome> {
  if (!isId(broadcastId)) return { kind: 'gone' }
  const outcome = await database.inTransaction<StopOutcome>(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId)
    if (broadcast === null) return { kind: 'gone' }
    const now = clock.now()
    const ours = { classroomId: broadcast.classroomId, by, at: now }
    if (!(await isInCharge(tx, school, ours))) return { kind: 'not_staff' }
    switch (broadcast.state) {
      case 'scheduled':
        await moveBroadcast(tx, broadcast.id, { state: 'cancelled', stoppedBy: by, finishedAt: now })
        return { kind: 'cancelled' }
      case 'sending': {
        const kept = await dropQueuedTexts(tx, { broadcastId: broadcast.id }, 'stopped_by_staff', now)
        await moveBroadcast(tx, broadcast.id, { state: 'stopped', stoppedBy: by, finishedAt: now })
        return { kind: 'stopped', kept }
      }
      case 'cancelled':
      case 'stopped':
      case 'done':
        return { kind: 'too_late' }
    }
  })
  if (outcome.kind === 'cancelled' || outcome.kind === 'stopped') {
    log.info('broadcast_stopped', { broadcast: broadcastId, kept: outcome.kind === 'stopped' ? outcome.kept : null })
    database.announce('broadcasts')
  }
  return outcome
}
