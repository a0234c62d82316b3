import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { newId } from '../lib/id.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import type { Sealer } from '../lib/seal.ts'
import type { SendWindow } from '../school/send-window.ts'
import type { EndedAttempt } from './attempt-store.ts'
import { createBrake } from './brake.ts'
import type { Intent } from './claim-store.ts'
import { claimTexts } from './claim-texts.ts'
import { createDepartures } from './departures.ts'
import { createGroupCommit } from '../lib/group-commit.ts'
import { heedDeparted } from './heed-departed.ts'
import { createLateness } from './lateness.ts'
import { startLease } from './lease.ts'
import { paceOf } from './pacing.ts'
import { patience } from './patience.ts'
import { persist } from './persist.ts'
import { recordEnds } from './record-ends.ts'
import { recordReceipts } from './record-receipts.ts'
import { ensureSender } from './sender-store.ts'
import { settleUnknown } from './settle-unknown.ts'
import { nextLookMs } from './settling-store.ts'
import type { Receipt, SmsCarrier } from './sms-carrier.ts'
import { triedAs, type TriedOutcome } from './tried-outcome.ts'
import { createUpkeep } from './upkeep.ts'

export interface OutboxDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: { timezone: string; window: SendWindow }
  carrier: SmsCarrier
  log: Log
  /** Segments a second for this sender; 0: no pacing. */
  smsPerSecond: number
  settleSeconds: number
  /** How long the carrier may take to answer one POST. */
  answerMs: number
  /** The carrier refuses everything with this code until a person mends the account. */
  onAccountTrouble?: (code: string) => void
  /** Told of every intent how it ended; for counting. */
  onTried?: (outcome: TriedOutcome) => void
  /** POSTs at once. The carrier needs as many connections. */
  concurrency?: number
  /** Milliseconds from a claim in which its POSTs may begin. */
  leaseMs?: number
  /** How old consent and contact rules may be right before a POST; a STOP is obeyed within twice this. */
  factsMaxAgeMs?: number
  /** Machine time in this process, in milliseconds; leases are kept by it. */
  monotonic?: () => number
}

export interface Outbox {
  wake(): void
  /** Begins nothing more, gives POSTs under way a few seconds, and stores how they ended. */
  stop(): Promise<void>
}

/** For POSTs under way, and then for what is left to store: together less than the ten seconds a process has to end. */
const stopWithinMs = 6000
const storeWithinMs = 2000
const idleMs = 1000
/** A claim takes milliseconds; of one that takes so long somebody must hear. */
const slowMs = 5000

/** Starts the loops that bring texts to the carrier and settle what is unknown. Any number of processes may run them. */
export async function startOutbox(deps: OutboxDeps): Promise<Outbox> {
  const { database, clock, log } = deps
  const concurrency = deps.concurrency ?? 64
  const leaseMs = deps.leaseMs ?? 10_000
  const roomFor = concurrency * 4
  const monotonic = deps.monotonic ?? (() => performance.now())
  const claimedBy = newId()
  const pace = paceOf(deps.smsPerSecond)
  const claiming = {
    database,
    clock,
    school: deps.school,
    claimedBy,
    leaseMs,
    sender: 'sms',
    pace,
    lateness: createLateness(monotonic),
  }
  // With pacing there is no use in locking more than leaves in a moment, and some that may not leave.
  const atOnce = pace === null ? roomFor : 50 + Math.ceil(pace.perSecond)
  const brake = createBrake(monotonic)
  const stopping = new AbortController()
  const stopped = new AbortController()
  const storing = { database, log, signal: stopped.signal }
  if (pace !== null) await ensureSender(database.client, claiming.sender)

  const receipts = createGroupCommit<Receipt>((items) => persist(storing, items, (some) => recordReceipts(deps, some)))
  const ends = createGroupCommit<EndedAttempt>((items) => persist(storing, items, (some) => recordEnds(deps, some)))
  const departures = createDepartures({
    ...deps,
    brake,
    concurrency,
    factsMaxAgeMs: deps.factsMaxAgeMs ?? 450,
    monotonic,
    recordReceipt: receipts.add,
    recordEnd: ends.add,
    onDeparted(attemptId, departed) {
      deps.onTried?.(triedAs(departed))
      heedDeparted({ brake, log, onAccountTrouble }, attemptId, departed)
    },
    onFreed() {
      if (departures.inHand() <= roomFor - concurrency) claimLoop.wake()
    },
  })

  function onAccountTrouble(code: string): void {
    log.error('carrier_account_refuses', { code })
    deps.onAccountTrouble?.(code)
  }

  async function claim(): Promise<number> {
    const pausedMs = brake.remainingMs()
    if (pausedMs > 0) return pausedMs
    const room = roomFor - departures.inHand()
    if (room < concurrency) return idleMs
    const readAt = monotonic()
    const lease = startLease(leaseMs, monotonic)
    let planned: readonly Intent[] = []
    try {
      const claimed = await claimTexts(claiming, Math.min(room, atOnce), (intents) => (planned = intents))
      const ms = Math.round(monotonic() - readAt)
      if (ms > slowMs) log.warn('claim_slow', { ms, claimed: claimed.intents.length })
      departures.add(claimed.intents, lease, readAt, claimed.onBegin)
      if (!claimed.full && claimed.ended === 0) return idleMs
      return claimed.pauseMs
    } catch (error) {
      // The answer to the commit may have been lost: what it would have begun is known here never to begin.
      departures.abandon(planned)
      throw error
    }
  }

  const onError = (event: string) => (error: unknown) => log.error(event, errorFacts(error))
  const claimLoop = startLoop({ work: claim, onError: onError('claim_failed') })
  const settleLoop = startLoop({
    async work() {
      const looks = await settleUnknown({ ...deps, signal: stopping.signal })
      if (looks > 0) return 0
      return Math.min(idleMs, Math.max(10, (await nextLookMs(database.client)) ?? idleMs))
    },
    onError: onError('settling_failed'),
  })
  const upkeepLoop = startLoop({ work: createUpkeep({ ...deps, claimedBy }), onError: onError('upkeep_failed') })
  database.onAnnounced('outbox', () => claimLoop.wake())

  return {
    wake() {
      claimLoop.wake()
      upkeepLoop.wake()
    },
    async stop() {
      stopping.abort()
      await claimLoop.stop()
      await departures.stop(stopWithinMs)
      const loops = Promise.all([settleLoop.stop(), upkeepLoop.stop()])
      await Promise.race([Promise.all([loops, receipts.idle(), ends.idle()]), patience(storeWithinMs)])
      stopped.abort()
    },
  }
}
