import { type EndedAttempt, writeEnds } from './attempt-store.ts'
import { heedFailures, type RecordDeps } from './record-receipts.ts'

/** Records attempts that the carrier did not accept, all of it in one transaction. */
export async function recordEnds(
  deps: RecordDeps & { settleSeconds: number },
  ended: readonly EndedAttempt[],
): Promise<void> {
  const { database, clock } = deps
  if (ended.length === 0) return
  const released = await database.inTransaction(async (tx) => {
    const now = clock.now()
    const failures = ended.map(({ attempt, end }) => ({
      attempt,
      failure: end.kind === 'refused' ? end.failure : null,
    }))
    await heedFailures(tx, failures, now)
    return writeEnds(tx, ended, { settleSeconds: deps.settleSeconds, now })
  })
  if (ended.some(({ attempt }) => attempt.broadcastId !== null)) database.announce('cards')
  const isBack = ended.some(({ end }) => end.kind === 'back' && end.notBefore === null)
  if (released > 0 || isBack) database.announce('outbox')
}
