import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { digestBacklogs } from './digest-backlog.ts'
import { followStrays } from './follow-strays.ts'
import { remindWaiting } from './remind-waiting.ts'
import { renewReach } from './renew-reach.ts'
import { renewSent } from './renew-sent.ts'
import { renewWaiting } from './renew-waiting.ts'
import { ringHelp } from './ring-help.ts'
import { showNotes } from './show-notes.ts'
import { tellWithdrawn } from './tell-withdrawn.ts'

const idleMs = 1000
/** How often (machine time) it is looked at what nobody announces. */
const lookEveryMs = 5000

/**
 * Starts the loop that keeps what Slack shows of conversations true: who waits and for how long, how answers fare, who can be texted, where
 * a child is now. Any number of processes may run it.
 */
export function startConversations(deps: ConversationDeps): Loop {
  const { database, log } = deps
  let lookedAt = -Infinity

  async function work(): Promise<number> {
    await showNotes(deps)
    await renewSent(deps)
    if (performance.now() - lookedAt >= lookEveryMs) {
      lookedAt = performance.now()
      await ringHelp(deps)
      await followStrays(deps)
      await remindWaiting(deps)
      await tellWithdrawn(deps)
      await renewReach(deps)
      await digestBacklogs(deps)
    }
    await renewWaiting(deps)
    return idleMs
  }

  const loop = startLoop({ work, onError: (error) => log.error('conversations_loop_failed', errorFacts(error)) })
  database.onAnnounced('conversations', () => loop.wake())
  return loop
}
