import type { Database, Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { schoolDate } from '../school/school-date.ts'
import { type SendWindow, windowAt } from '../school/send-window.ts'
import { type DueText, type Intent, isAnyDue, lockDueTexts, newIntent, writeIntents } from './claim-store.ts'
import { decideDeparture, type Departure } from './decide-departure.ts'
import type { Lateness } from './lateness.ts'
import { affordable, allowanceOf, noteLate, type Pace, refill, type SenderState, spend, waitMs } from './pacing.ts'
import { lockSender, saveSender } from './sender-store.ts'
import { markCards } from '../people/card-mark-store.ts'
import { endQueuedTexts, type QueuedEnd } from './text-store.ts'

export interface ClaimDeps {
  database: Database
  clock: Clock
  school: { timezone: string; window: SendWindow }
  /** Names this process in its intents. */
  claimedBy: string
  leaseMs: number
  sender: string
  /** null: no pacing, and no lock between processes. */
  pace: Pace | null
  /** With a pace: how late this process is. */
  lateness?: Lateness
}

export interface Claim {
  intents: Intent[]
  /** Texts that were due but may not leave. */
  ended: number
  /** As many as asked for were there: probably there are more. */
  full: boolean
  /** How long the sender's pace makes the next claim wait. */
  pauseMs: number
  /** To be called when one of these POSTs begins. */
  onBegin: () => void
}

type Judged = { text: DueText; departure: Departure }

const nothing: Claim = { intents: [], ended: 0, full: false, pauseMs: 0, onBegin: () => {} }

/**
 * Commits the intents of the texts that leave next. The transaction holds their consents: a STOP comes before it, and the text
 * is dropped, or after it, and the text was on its way.
 * @param planned is called with the intents before they are committed: if this throws, they may or may not have been.
 */
export async function claimTexts(
  deps: ClaimDeps,
  limit: number,
  planned: (intents: readonly Intent[]) => void = () => {},
): Promise<Claim> {
  const { database, clock, school, pace, sender } = deps
  const now = clock.now()
  const window = windowAt(school.window, school.timezone, now)
  const wanted = { now, anyHourOnly: !window.open }
  if (!(await isAnyDue(database.client, wanted))) return nothing
  const { claim, judged } = await database.inTransaction(async (tx) => {
    const paced = pace === null ? null : await takeTurn(tx, sender, pace, deps.lateness)
    if (paced !== null && paced.allowance < 0) {
      return { claim: { ...nothing, full: true, pauseMs: waitMs(paced.pace, paced.state) }, judged: [] }
    }
    const due = await lockDueTexts(tx, { ...wanted, on: schoolDate(school.timezone, now), limit })
    const decided = due.map((text): Judged => ({ text, departure: decideDeparture(text.facts, window, now) }))
    const ready = decided.filter(({ departure }) => departure.kind === 'send').map(({ text }) => text)
    const segments = ready.map((text) => text.segments)
    const count = paced === null ? ready.length : affordable(paced.allowance, segments)
    const planning = ready.slice(0, count).map(newIntent)
    planned(planning)
    const made = planning.length === 0 ? new Set<string>() : await writeIntents(tx, planning, { ...deps, now })
    const intents = planning.filter(({ attemptId }) => made.has(attemptId))
    const full = due.length === limit || count < ready.length
    if (paced === null || intents.length === 0) {
      return { claim: { ...nothing, intents, full }, judged: decided }
    }
    const spent = spend(
      paced.state,
      intents.reduce((sum, { text }) => sum + text.segments, 0),
    )
    await saveSender(tx, sender, spent)
    const { onBegin } = paced
    return { claim: { ...nothing, intents, full, pauseMs: waitMs(paced.pace, spent), onBegin }, judged: decided }
  })
  return { ...claim, ended: await endForbidden(deps, judged, now) }
}

/** Locks the sender: the processes that share it claim one after another. */
async function takeTurn(
  tx: Transaction,
  sender: string,
  pace: Pace,
  lateness?: Lateness,
): Promise<{ pace: Pace; state: SenderState; allowance: number; onBegin: () => void }> {
  const { state, now } = await lockSender(tx, sender)
  // Whole milliseconds: the claim is known again by its instant.
  const claimedAt = Math.round(now)
  const onBegin = lateness?.claimed(claimedAt) ?? (() => {})
  const refilled = refill(pace, lateness === undefined ? state : noteLate(state, lateness.late), claimedAt)
  return { pace, state: refilled, allowance: allowanceOf(pace, refilled), onBegin }
}

/** In a transaction of its own: the claim's holds texts, and whoever ends texts locks their broadcasts before them. */
async function endForbidden({ database }: ClaimDeps, judged: readonly Judged[], now: Date): Promise<number> {
  const ends: QueuedEnd[] = []
  for (const { text, departure } of judged) {
    if (departure.kind === 'drop') ends.push({ ...text, state: 'dropped', reason: departure.reason })
    if (departure.kind === 'expire') ends.push({ ...text, state: 'failed', reason: departure.reason })
  }
  if (ends.length === 0) return 0
  const ended = await database.inTransaction(async (tx) => {
    await markCards(
      tx,
      ends.map(({ broadcastId }) => broadcastId),
    )
    return endQueuedTexts(tx, ends, now)
  })
  database.announce('cards')
  return ended
}
