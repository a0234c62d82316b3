import type { Database } from '../database/database.ts'
import { errorFacts } from '../lib/log.ts'
import { schoolDate } from '../school/school-date.ts'
import type { SendWindow } from '../school/send-window.ts'
import type { AttemptEnd } from './attempt-end.ts'
import type { EndedAttempt } from './attempt-store.ts'
import type { Brake } from './brake.ts'
import { type Intent, refOf } from './claim-store.ts'
import type { DepartureFacts } from './decide-departure.ts'
import { type DepartDeps, type Departed, departText } from './depart-text.ts'
import { readDepartureFacts } from './departure-reader.ts'
import type { Lease } from './lease.ts'
import { patience } from './patience.ts'
import type { Receipt } from './sms-carrier.ts'
import { createWindowGlance } from './window-glance.ts'

export interface DeparturesDeps extends Omit<DepartDeps, 'glance'> {
  database: Database
  school: { timezone: string; window: SendWindow }
  brake: Brake
  /** POSTs at once; the carrier needs as many connections, or a text would wait inside it unlooked at. */
  concurrency: number
  /** Facts older than this are read again before a POST; older than twice this no POST begins at all. */
  factsMaxAgeMs: number
  /** Milliseconds; never moved. */
  monotonic: () => number
  /** Both resolve once it is stored. */
  recordReceipt(receipt: Receipt): Promise<void>
  recordEnd(ended: EndedAttempt): Promise<void>
  /** What came of a POST. */
  onDeparted(attemptId: string, departed: Departed): void
  /** There is room for more intents. */
  onFreed(): void
}

interface Departing {
  intent: Intent
  lease: Lease
  onBegin: () => void
  facts: DepartureFacts
  /** When the facts were read, by the monotonic clock. */
  readAt: number
}

export interface Departures {
  /** Intents from their commit until their outcome is stored. */
  inHand(): number
  /** @param onBegin is called when a POST of theirs begins. */
  add(intents: readonly Intent[], lease: Lease, readAt: number, onBegin: () => void): void
  /** Intents that will never begin, whether they were committed or not. */
  abandon(intents: readonly Intent[]): void
  /** Gives back what has not begun and waits for the rest; what is still open then is `unknown`. */
  stop(withinMs: number): Promise<void>
}

/** A pause shorter than this is waited out with the intents in hand. */
const shortPauseMs = 1000

/** The intents this process has in hand, so many POSTs at a time. */
export function createDepartures(deps: DeparturesDeps): Departures {
  const { database, clock, brake, log, factsMaxAgeMs, monotonic } = deps
  const looking = { ...deps, glance: createWindowGlance(deps.school, clock) }
  const waiting: Departing[] = []
  const posting = new Map<Departing, Promise<void>>()
  let recording = 0
  let refreshing = false
  let stopping = false
  let timer: NodeJS.Timeout | undefined

  function pump(): void {
    clearTimeout(timer)
    const pausedMs = brake.remainingMs()
    if (stopping || pausedMs > shortPauseMs) return abandon(waiting.splice(0).map(({ intent }) => intent))
    if (pausedMs > 0) {
      timer = setTimeout(pump, pausedMs)
      return
    }
    while (!refreshing && waiting.length > 0 && posting.size < deps.concurrency) {
      if (monotonic() - waiting[0]!.readAt > factsMaxAgeMs) void refresh()
      else begin(waiting.shift()!)
    }
  }

  async function refresh(): Promise<void> {
    refreshing = true
    // Only those that may begin next: the fewer are read, the fresher they are on a machine that is slow.
    const stale = waiting.slice(0, deps.concurrency)
    try {
      const readAt = monotonic()
      const on = schoolDate(deps.school.timezone, clock.now())
      const read = await readDepartureFacts(
        database.client,
        stale.map(({ intent }) => intent.text.textId),
        on,
      )
      for (const each of stale) Object.assign(each, { facts: read.get(each.intent.text.textId) ?? each.facts, readAt })
    } catch (error) {
      log.warn('departures_not_looked_at', errorFacts(error))
      abandon(waiting.splice(0).map(({ intent }) => intent))
    }
    refreshing = false
    const first = waiting[0]
    // Where reading takes longer than the facts may be old, they are as fresh as they can be.
    if (first !== undefined && posting.size < deps.concurrency && !stopping) begin(waiting.shift()!)
    pump()
  }

  function begin(departing: Departing): void {
    posting.set(departing, depart(departing))
  }

  async function depart(departing: Departing): Promise<void> {
    const { intent, lease, facts, onBegin, readAt } = departing
    const mayBegin = () => {
      const may = !stopping && lease.isValid() && monotonic() - readAt <= 2 * factsMaxAgeMs
      if (may) onBegin()
      return may
    }
    const departed = await departText(looking, intent, facts, mayBegin)
    // Recorded as unknown when the process stopped; what came of it after all its receipt will tell.
    if (!posting.delete(departing)) return
    deps.onDeparted(intent.attemptId, departed)
    pump()
    if (departed.kind === 'ended') return end(intent, departed.end)
    const { sid, status } = departed.outcome
    return store(deps.recordReceipt({ attemptId: intent.attemptId, sid, status, failure: null }))
  }

  function abandon(intents: readonly Intent[]): void {
    for (const intent of intents) void end(intent, { kind: 'back', state: 'abandoned', code: null, notBefore: null })
  }

  function end(intent: Intent, how: AttemptEnd): Promise<void> {
    return store(deps.recordEnd({ attempt: refOf(intent), end: how }))
  }

  async function store(writing: Promise<void>): Promise<void> {
    recording += 1
    await writing
    recording -= 1
    deps.onFreed()
  }

  return {
    inHand: () => waiting.length + posting.size + recording,
    add(intents, lease, readAt, onBegin) {
      for (const intent of intents) waiting.push({ intent, lease, onBegin, facts: intent.text.facts, readAt })
      pump()
    },
    abandon,
    async stop(withinMs) {
      stopping = true
      pump()
      await Promise.race([Promise.all(posting.values()), patience(withinMs)])
      for (const { intent } of posting.keys()) void end(intent, { kind: 'unknown' })
      posting.clear()
    },
  }
}
