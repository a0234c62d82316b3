import { errorFacts, type Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { findDueBroadcasts, findFinishedBroadcasts, nextSendAt } from './broadcast-reader.ts'
import { lockBroadcast, moveBroadcast } from './broadcast-store.ts'
import { giveUpCalls } from './give-up-calls.ts'
import { expandBroadcast, expandReleased } from './expand-broadcast.ts'
import { findReleased } from './open-wordings-reader.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { renewCards } from './renew-cards.ts'

const idleMs = 1000
/** A broadcast that is due and still there is in another process's hands. */
const elsewhereMs = 250

/** Starts the loop that makes the texts of due broadcasts, ends finished ones and renews cards. Any number of processes may run it. */
export function startBroadcasts(deps: BroadcastDeps & { log: Log }): Loop {
  const { database, clock, log } = deps
  let restUntil = 0

  /** Every receipt asks for it, and each look counts a broadcast's texts anew: it rests ten times as long as it took. */
  async function followSending(): Promise<void> {
    const began = performance.now()
    for (const id of await findFinishedBroadcasts(database.client)) await finish(deps, id)
    const renewed = await renewCards(deps)
    const tookMs = performance.now() - began
    restUntil = performance.now() + (renewed === 0 ? 0 : Math.min(idleMs, tookMs * 10))
  }

  async function work(): Promise<number> {
    for (const id of await findDueBroadcasts(database.client, clock.now())) {
      if (await expandBroadcast(deps, id)) log.info('broadcast_expanded', { broadcast: id })
    }
    for (const id of await findReleased(database.client)) await expandReleased(deps, id)
    await giveUpCalls(deps)
    if (performance.now() >= restUntil) await followSending()
    const next = await nextSendAt(database.client)
    const untilNextMs = next === null ? idleMs : next.getTime() - clock.now().getTime()
    const restMs = restUntil - performance.now()
    return Math.min(idleMs, untilNextMs <= 0 ? elsewhereMs : untilNextMs, restMs > 0 ? restMs : idleMs)
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
