import { errorFacts, type Log } from '../lib/log.ts'
import { settledWithin } from '../lib/settled-within.ts'

const stopWithinMs = 3000

/** Work that goes on after Slack was answered: its failures are logged, and a stop gives it a few seconds. */
export interface Background {
  run(name: string, work: () => Promise<void>): void
  settled(): Promise<void>
}

export function createBackground(log: Log): Background {
  const running = new Set<Promise<void>>()
  return {
    run(name, work) {
      const promise = work()
        .catch((error: unknown) => log.warn('follow_up_failed', { what: name, ...errorFacts(error) }))
        .finally(() => running.delete(promise))
      running.add(promise)
    },
    async settled() {
      await settledWithin(stopWithinMs, running)
    },
  }
}
