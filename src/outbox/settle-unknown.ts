import { errorFacts } from '../lib/log.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import type { AttemptEnd } from './attempt-end.ts'
import { CLOCK_SKEW_MS, decideSettling, type Settling } from './decide-settling.ts'
import { recordEnds } from './record-ends.ts'
import { recordReceipts, type RecordDeps } from './record-receipts.ts'
import { CarrierUnavailableError, type SmsCarrier } from './sms-carrier.ts'
import { findBoundSids, findDeadAttempts, postponeLook, takeLooks, type UnknownAttempt } from './settling-store.ts'

export interface SettleDeps extends RecordDeps {
  sealer: Sealer
  carrier: SmsCarrier
  settleSeconds: number
  /** How long the carrier may take to answer one request. */
  answerMs: number
  /** Aborted: no further look begins, and one under way is forgotten; another process takes it when its lease has run out. */
  signal: AbortSignal
}

/** Looks at once: each is a request or two to the carrier. */
const concurrency = 4

/** For how long a look is one process's own. Two at once do no harm: each finds what the list has, and an absence counts more slowly. */
function lookLeaseMs(answerMs: number): number {
  return Math.max(5000, 4 * answerMs)
}

/** Attempts whose process died, or was stopped beyond its lease, are unknown from now on. Returns how many. */
export async function endDeadAttempts(
  deps: RecordDeps & { settleSeconds: number },
  which: { answerMs: number; allButMine: string | null },
): Promise<number> {
  const dead = await findDeadAttempts(deps.database.client, which)
  if (dead.length > 0) deps.log.warn('attempts_left_behind', { count: dead.length })
  await recordEnds(
    deps,
    dead.map((attempt) => ({ attempt, end: { kind: 'unknown' } })),
  )
  return dead.length
}

/** Looks for every unknown attempt that is due on the carrier's list, and settles what the list proves. Returns how many looks. */
export async function settleUnknown(deps: SettleDeps): Promise<number> {
  const taken = await takeLooks(deps.database.client, { limit: 50, leaseMs: lookLeaseMs(deps.answerMs) })
  const waiting = [...taken]
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let attempt = waiting.shift(); attempt !== undefined; attempt = waiting.shift()) {
        try {
          const settling = await lookFor(deps, attempt)
          if (deps.signal.aborted) return
          await settle(deps, attempt, settling)
        } catch (error) {
          // It is looked for again when its lease has run out; the others are not kept from being settled now.
          deps.log.error('attempt_not_settled', { attempt: attempt.attemptId, ...errorFacts(error) })
        }
      }
    }),
  )
  return taken.length
}

type Found = Settling | { kind: 'no_list' }

async function settle(deps: SettleDeps, attempt: UnknownAttempt, settling: Found): Promise<void> {
  const { database, log, settleSeconds } = deps
  log.info('attempt_looked_for', { attempt: attempt.attemptId, found: settling.kind })
  switch (settling.kind) {
    case 'bind': {
      const { sid, status, failure } = settling.sms
      return recordReceipts(deps, [{ attemptId: attempt.attemptId, sid, status, failure }], 'listed')
    }
    case 'look_again':
      return postponeLook(database.client, attempt.attemptId, { seconds: settleSeconds, foundNothing: true })
    case 'no_list':
      return postponeLook(database.client, attempt.attemptId, {
        seconds: Math.max(5, settleSeconds),
        foundNothing: false,
      })
    case 'absent':
      return end(deps, attempt, { kind: 'back', state: 'absent', code: null, notBefore: null })
    case 'undecidable':
      log.warn('attempt_undecidable', { attempt: attempt.attemptId })
      return end(deps, attempt, { kind: 'undecidable' })
  }
}

function end(deps: SettleDeps, attempt: UnknownAttempt, how: AttemptEnd): Promise<void> {
  return recordEnds(deps, [{ attempt, end: how }])
}

async function lookFor(deps: SettleDeps, attempt: UnknownAttempt): Promise<Found> {
  const { carrier, clock, database, log, sealer, signal } = deps
  try {
    const since = new Date(attempt.intendedAt.getTime() - CLOCK_SKEW_MS)
    const listed = await carrier.listSent(sealer.open(attempt.phoneSealed) as Phone, since)
    if (signal.aborted) return { kind: 'no_list' }
    const bound = await findBoundSids(
      database.client,
      listed.map(({ sid }) => sid),
    )
    return decideSettling({ ...attempt, body: sealer.open(attempt.bodySealed) }, listed, bound)
  } catch (error) {
    if (!(error instanceof CarrierUnavailableError)) throw error
    log.warn('carrier_list_unavailable', errorFacts(error))
    // No list for as long as the text was of any use: nothing will be decided any more.
    return { kind: attempt.usefulUntil <= clock.now() ? 'undecidable' : 'no_list' }
  }
}
