import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { translateReceived, type ReadingDeps } from './translate-received.ts'

const idleMs = 1000

/** Starts the loop that translates what caregivers wrote, after it was posted. Any number of processes may run it. */
export function startReading(deps: ReadingDeps): Loop {
  async function work(): Promise<number> {
    await translateReceived(deps)
    return idleMs
  }
  const loop = startLoop({ work, onError: (error) => deps.log.error('reading_loop_failed', errorFacts(error)) })
  deps.database.onAnnounced('conversations', () => loop.wake())
  return loop
}
