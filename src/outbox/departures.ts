import type { Database } from '../database/database.ts'
import { backoffMs } from '../lib/backoff.ts'
import type { Clock } from '../lib/clock.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import { schoolDate } from '../school/school-date.ts'
import type { SendWindow } from '../school/send-window.ts'
import { type AttemptEnd, endOf } from './attempt-end.ts'
import type { AttemptRef, EndedAttempt } from './attempt-store.ts'
import type { Brake } from './brake.ts'
import type { Intent } from './claim-store.ts'
import { decideDeparture, type DepartureFacts } from './decide-departure.ts'
import { readDepartureFacts } from './departure-reader.ts'
import type { Lease } from './lease.ts'
import type { Receipt, SendOutcome, SmsCarrier } from './sms-carrier.ts'
import { validForSeconds } from './validity.ts'
import { createWindowGlance } from './window-glance.ts'

export interface DepartureDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  carrier: SmsCarrier
  school: { timezone: string; window: SendWindow }
  log: Log
  brake: Brake
  /** POSTs at once; the carrier's pool must have as many connections, or a text would wait inside it unlooked at. */
  concurrency: number
  /** Both resolve once it is stored. */
  recordReceipt(receipt: Receipt): Promise<void>
  recordEnd(ended: EndedAttempt): Promise<void>
  /** The account can send nothing: somebody must be told. */
  onAccountTrouble(code: string): void
  /** Room for more intents. */
  onFreed(): void
}

interface Departing {
  intent: Intent
  lease: Lease
  facts: DepartureFacts
  /** When the facts were read, by performance.now(). */
  readAt: number
}

export interface Departures {
  /** Intents from their commit until their outcome is stored. */
  inHand(): number
  add(intents: readonly Intent[], lease: Lease, readAt: number): void
  /** Intents that will never begin, whether they were committed or not. */
  abandon(intents: readonly Intent[]): void
  /** Gives back what has not begun and waits for the rest; what is still open then is `unknown`. */
  stop(withinMs: number): Promise<void>
}

/** Facts older than this are read again before a POST; older than twice this no POST begins at all. */
const factsMaxAgeMs = 450

/** Carries intents to the carrier, a last look at each right before its POST. */
export function createDepartures(deps: DepartureDeps): Departures {
  const { database, clock, carrier, brake, log } = deps
  const glance = createWindowGlance(deps.school, clock)
  let waiting: Departing[] = []
  const posting = new Set<Departing>()
  let recording = 0
  let refreshing = false
  let stopping = false
  let timer: NodeJS.Timeout | undefined

  function pump(): void {
    clearTimeout(timer)
    const pausedMs = brake.remainingMs()
    if (pausedMs > 1000 || stopping) return giveBack()
    if (pausedMs > 0) {
      timer = setTimeout(pump, pausedMs)
      return
    }
    while (waiting.length > 0 && posting.size < deps.concurrency && !refreshing) {
      if (performance.now() - waiting[0]!.readAt > factsMaxAgeMs) {
        refreshing = true
        void refresh()
      } else void depart(waiting.shift()!)
    }
  }

  function giveBack(): void {
    const all = waiting
    waiting = []
    giveUp(all.map(({ intent }) => intent))
  }

  function giveUp(intents: readonly Intent[]): void {
    for (const intent of intents) void end(intent, { kind: 'back', state: 'abandoned', code: null, notBefore: null })
  }

  async function refresh(): Promise<void> {
    try {
      const readAt = performance.now()
      const on = schoolDate(deps.school.timezone, clock.now())
      const facts = await readDepartureFacts(database.client, waiting.map(({ intent }) => intent.text.textId), on)
      for (const each of waiting) {
        const now = facts.get(each.intent.text.textId)
        if (now !== undefined) Object.assign(each, { facts: now, readAt })
      }
    } catch (error) {
      log.warn('departures_not_looked_at', errorFacts(error))
      giveBack()
    }
    refreshing = false
    pump()
  }

  async function depart(departing: Departing): Promise<void> {
    const { intent, lease, facts, readAt } = departing
    const decided = decideDeparture(facts, glance(), clock.now())
    if (decided.kind === 'drop') return end(intent, { kind: 'kept', reason: decided.reason })
    // Late or too early is for the next claim to judge.
    if (decided.kind !== 'send') return end(intent, endOf({ kind: 'not_begun' }, clock.now(), () => 0))
    posting.add(departing)
    const mayBegin = () =>
      !stopping &&
      lease.isValid() &&
      performance.now() - readAt < 2 * factsMaxAgeMs &&
      decideDeparture(facts, glance(), clock.now()).kind === 'send'
    const outcome = await post(intent, mayBegin)
    // Stopped meanwhile: recorded as unknown already, and what came after all is still told by its receipt.
    if (!posting.delete(departing)) return
    pump()
    await heed(intent, outcome)
  }

  async function post(intent: Intent, mayBegin: () => boolean): Promise<SendOutcome> {
    const { text, attemptId } = intent
    try {
      return await carrier.send({
        attemptId,
        to: deps.sealer.open(text.phoneSealed) as Phone,
        body: deps.sealer.open(text.bodySealed),
        validForSeconds: validForSeconds(text.facts, glance(), clock.now()),
        mayBegin,
      })
    } catch (error) {
      log.error('carrier_threw', errorFacts(error))
      return { kind: 'unknown', why: 'thrown' }
    }
  }

  async function heed(intent: Intent, outcome: SendOutcome): Promise<void> {
    const { attemptId, text } = intent
    switch (outcome.kind) {
      case 'accepted': {
        brake.release()
        const { sid, status } = outcome
        return recorded(deps.recordReceipt({ attemptId, sid, status, failure: null }))
      }
      case 'slow_down':
        brake.slowDown(outcome.retryAfterMs)
        break
      case 'refused':
        log.info('text_refused', { attempt: attemptId, code: outcome.failure.code, verdict: outcome.failure.verdict })
        if (outcome.failure.verdict === 'account') {
          brake.halt()
          deps.onAccountTrouble(outcome.failure.code)
        }
        break
      case 'unknown':
        log.warn('attempt_unknown', { attempt: attemptId, why: outcome.why })
        break
      case 'not_begun':
    }
    const wait = (atLeastMs: number | null) => Math.max(atLeastMs ?? 0, backoffMs(text.tries + 1, 1000, 60_000))
    return end(intent, endOf(outcome, clock.now(), wait))
  }

  function end(intent: Intent, how: AttemptEnd): Promise<void> {
    return recorded(deps.recordEnd({ attempt: refOf(intent), end: how }))
  }

  async function recorded(writing: Promise<void>): Promise<void> {
    recording += 1
    await writing
    recording -= 1
    deps.onFreed()
  }

  return {
    inHand: () => waiting.length + posting.size + recording,
    add(intents, lease, readAt) {
      for (const intent of intents) waiting.push({ intent, lease, facts: intent.text.facts, readAt })
      pump()
    },
    abandon: giveUp,
    async stop(withinMs) {
      stopping = true
      pump()
      const deadline = performance.now() + withinMs
      while (posting.size > 0 && performance.now() < deadline) {
        await new Promise((resolve) => {
          setTimeout(resolve, 20)
        })
      }
      for (const { intent } of posting) void end(intent, { kind: 'unknown' })
      posting.clear()
    },
  }
}

function refOf({ attemptId, text }: Intent): AttemptRef {
  return { attemptId, textId: text.textId, broadcastId: text.broadcastId, consentId: text.consentId, kind: text.kind }
}
