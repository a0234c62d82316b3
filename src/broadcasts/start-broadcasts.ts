import { errorFacts, type Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { findDueBroadcasts, findFinishedBroadcasts, nextSendAt } from './broadcast-reader.ts'
import { lockBroadcast, moveBroadcast } from './broadcast-store.ts'
import { expandBroadcast, expandReleased } from './expand-broadcast.ts'
import { findReleased } from './open-wordings-reader.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { renewCards } from './renew-cards.ts'

const idleMs = 1000

/** Starts the loop that makes the texts of due broadcasts, ends finished ones and renews cards. Any number of processes may run it. */
export function startBroadcasts(deps: BroadcastDeps & { log: Log }): Loop {
  const { database, clock, log } = deps

  async function work(): Promise<number> {
    for (const id of await findDueBroadcasts(database.client, clock.now())) {
      await expandBroadcast(deps, id)
      log.info('broadcast_expanded', { broadcast: id })
    }
    for (const id of await findReleased(database.client)) await expandReleased(deps, id)
    for (const id of await findFinishedBroadcasts(database.client)) await finish(deps, id)
    await renewCards(deps)
    const next = await nextSendAt(database.client)
    return next === null ? idleMs : Math.min(idleMs, Math.max(1, next.getTime() - clock.now().getTime()))
  }

  const loop = startLoop({ work, onError: (error) => log.error('broadcasts_loop_failed', errorFacts(error)) })
  database.onAnnounced('broadcasts', () => loop.wake())
  return loop
}

async function finish(
  { database, sealer, clock, log }: BroadcastDeps & { log: Log },
  broadcastId: string,
): Promise<void> {
  const finished = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId, { skipLocked: true })
    if (broadcast?.state !== 'sending') return false
    await moveBroadcast(tx, broadcastId, { state: 'done', finishedAt: clock.now() })
    return true
  })
  if (finished) log.info('broadcast_done', { broadcast: broadcastId })
}
