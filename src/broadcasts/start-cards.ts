import { errorFacts, type Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { findFinishedBroadcasts } from './broadcast-reader.ts'
import { lockBroadcast, moveBroadcast } from './broadcast-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { renewCards } from './renew-cards.ts'

type CardDeps = BroadcastDeps & { log: Log }

const idleMs = 1000

/** Starts the loop that follows what is sent: it ends finished broadcasts and renews cards. Any number of processes may run it. */
export function startCards(deps: CardDeps): Loop {
  const { database, log } = deps
  let restUntil = 0

  /** Every receipt wakes it, and each look counts a broadcast's texts anew: it rests ten times as long as it took. */
  async function work(): Promise<number> {
    const restMs = restUntil - performance.now()
    if (restMs > 0) return restMs
    const began = performance.now()
    for (const id of await findFinishedBroadcasts(database.client)) await finish(deps, id)
    const renewed = await renewCards(deps)
    if (renewed === 0) return idleMs
    const tookMs = performance.now() - began
    restUntil = performance.now() + Math.min(idleMs, tookMs * 10)
    return restUntil - performance.now()
  }

  const loop = startLoop({ work, onError: (error) => log.error('cards_loop_failed', errorFacts(error)) })
  for (const topic of ['cards', 'broadcasts'] as const) database.onAnnounced(topic, () => loop.wake())
  return loop
}

async function finish({ database, sealer, clock, log }: CardDeps, broadcastId: string): Promise<void> {
  const finished = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId, { skipLocked: true })
    if (broadcast?.state !== 'sending') return false
    await moveBroadcast(tx, broadcastId, { state: 'done', finishedAt: clock.now() })
    return true
  })
  if (finished) log.info('broadcast_done', { broadcast: broadcastId })
}
