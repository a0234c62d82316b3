import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import { backoffMs } from '../lib/backoff.ts'
import { errorFacts, type Log } from '../lib/log.ts'

const triesAlone = 3

/**
 * Writes outcomes for as long as it takes: a database that is away comes back, and what the carrier said is known nowhere else. Where the
 * database answers and the write fails all the same, each item is tried alone, and one that fails alone is let go: its attempt is then
 * settled by evidence like that of a dead process.
 */
export async function persist<T>(
  { database, log, signal }: { database: Database; log: Log; signal: AbortSignal },
  items: readonly T[],
  write: (items: readonly T[]) => Promise<void>,
): Promise<void> {
  let failedAlone = 0
  for (let tries = 1; ; tries++) {
    try {
      return await write(items)
    } catch (error) {
      log.warn('outcome_not_recorded', { ...errorFacts(error), count: items.length, tries })
      if (signal.aborted) return
      const answers = await database.ping().then(
        () => true,
        () => false,
      )
      if (answers && items.length > 1) {
        for (const item of items) await persist({ database, log, signal }, [item], write)
        return
      }
      if (answers) failedAlone += 1
      if (failedAlone === triesAlone) {
        log.error('outcome_given_up', errorFacts(error))
        return
      }
      await wait(backoffMs(tries, 100, 2000), undefined, { signal }).catch(() => {})
    }
  }
}
