import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { renewReach } from './renew-reach.ts'
import { renewSent } from './renew-sent.ts'
import { renewWaiting } from './renew-waiting.ts'

const idleMs = 1000
/** How often (machine time) it is looked whether caregivers have stopped or come back. */
const reachEveryMs = 5000

/**
 * Starts the loop that keeps what Slack shows of conversations true: who waits, how answers fare, who can be texted. Any number of
 * processes may run it.
 */
export function startConversations(deps: ConversationDeps): Loop {
  const { database, log } = deps
  let reachLookedAt = -Infinity

  async function work(): Promise<number> {
    await renewSent(deps)
    if (performance.now() - reachLookedAt >= reachEveryMs) {
      reachLookedAt = performance.now()
      await renewReach(deps)
    }
    await renewWaiting(deps)
    return idleMs
  }

  const loop = startLoop({ work, onError: (error) => log.error('conversations_loop_failed', errorFacts(error)) })
  database.onAnnounced('conversations', () => loop.wake())
  return loop
}
