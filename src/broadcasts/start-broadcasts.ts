import { errorFacts, type Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { findDueBroadcasts, nextSendAt } from './broadcast-reader.ts'
import { giveUpCalls } from './give-up-calls.ts'
import { expandBroadcast, expandReleased } from './expand-broadcast.ts'
import { findReleased } from './open-wordings-reader.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

const idleMs = 1000
/** A broadcast that is due and still there is in another process's hands. */
const elsewhereMs = 250

/** Starts the loop that makes the texts of due broadcasts. Any number of processes may run it. */
export function startBroadcasts(deps: BroadcastDeps & { log: Log }): Loop {
  const { database, clock, log } = deps

  async function work(): Promise<number> {
    for (const id of await findDueBroadcasts(database.client, clock.now())) {
      if (await expandBroadcast(deps, id)) log.info('broadcast_expanded', { broadcast: id })
    }
    for (const id of await findReleased(database.client)) await expandReleased(deps, id)
    await giveUpCalls(deps)
    const next = await nextSendAt(database.client)
    const untilNextMs = next === null ? idleMs : next.getTime() - clock.now().getTime()
    return Math.min(idleMs, untilNextMs <= 0 ? elsewhereMs : untilNextMs)
  }

  const loop = startLoop({ work, onError: (error) => log.error('broadcasts_loop_failed', errorFacts(error)) })
  database.onAnnounced('broadcasts', () => loop.wake())
  return loop
}
