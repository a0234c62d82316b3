import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { endDeadAttempts } from './settle-unknown.ts'
import { expireTexts, releaseWaited } from './text-store.ts'

/** Milliseconds of school time between two looks at texts that wait or grow too old. */
const sweepEveryMs = 5000
const roundMs = 1000

export interface UpkeepDeps {
  database: Database
  clock: Clock
  log: Log
  settleSeconds: number
  answerMs: number
  claimedBy: string
}

/**
 * The outbox's small recurring work, for {@link startLoop}: dead processes' attempts become unknown, texts whose welcome has left are
 * released, and what is of no use any more fails.
 */
export function createUpkeep(deps: UpkeepDeps): () => Promise<number> {
  const { database, clock, answerMs } = deps
  // One process owns the embedded database: whatever another one claimed, that one is dead.
  let allButMine = database.kind === 'embedded' ? deps.claimedBy : null
  let sweptAt: number | null = null

  return async () => {
    await endDeadAttempts(deps, { answerMs, allButMine })
    allButMine = null
    const now = clock.now()
    const since = sweptAt === null ? sweepEveryMs : now.getTime() - sweptAt
    if (since >= sweepEveryMs || since < 0) {
      sweptAt = now.getTime()
      await sweep(deps, now)
    }
    return roundMs
  }
}

async function sweep({ database, log }: UpkeepDeps, now: Date): Promise<void> {
  const [expired, released] = await database.inTransaction(async (tx) => [
    await expireTexts(tx, now),
    await releaseWaited(tx, now),
  ])
  if (expired > 0) {
    log.warn('texts_too_late', { count: expired })
    database.announce('cards')
  }
  if (released > 0 || expired > 0) database.announce('outbox')
}
