import { backoffMs } from '../lib/backoff.ts'
import type { Clock } from '../lib/clock.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import type { WindowState } from '../school/send-window.ts'
import { type AttemptEnd, endOf } from './attempt-end.ts'
import type { Intent } from './claim-store.ts'
import { decideDeparture, type DepartureFacts } from './decide-departure.ts'
import type { SendOutcome, SmsCarrier } from './sms-carrier.ts'
import { validForSeconds } from './validity.ts'

export interface DepartDeps {
  carrier: SmsCarrier
  sealer: Sealer
  clock: Clock
  log: Log
  /** The window as it is now. */
  glance: () => WindowState
}

export type Departed =
  | { kind: 'accepted'; outcome: Extract<SendOutcome, { kind: 'accepted' }> }
  /** null: the carrier was not asked. */
  | { kind: 'ended'; end: AttemptEnd; outcome: Exclude<SendOutcome, { kind: 'accepted' }> | null }

/**
 * Looks at an intent for the last time and hands it to the carrier. Claimed is not sent: since the claim the family may have
 * said STOP, the window may have closed, or this process may have been stopped for an hour.
 * @param mayBegin besides that: the lease, and how old `facts` are.
 */
export async function departText(
  deps: DepartDeps,
  { text, attemptId }: Intent,
  facts: DepartureFacts,
  mayBegin: () => boolean,
): Promise<Departed> {
  const { carrier, clock, glance, log, sealer } = deps
  const look = () => decideDeparture(facts, glance(), clock.now())
  const decided = look()
  if (decided.kind === 'drop') {
    return { kind: 'ended', end: { kind: 'kept', reason: decided.reason }, outcome: null }
  }
  // Too late or too early is for the next claim to judge.
  let outcome: SendOutcome = { kind: 'not_begun' }
  if (decided.kind === 'send') {
    try {
      outcome = await carrier.send({
        attemptId,
        to: sealer.open(text.phoneSealed) as Phone,
        body: sealer.open(text.bodySealed),
        validForSeconds: validForSeconds(facts, glance(), clock.now()),
        mayBegin: () => mayBegin() && look().kind === 'send',
      })
    } catch (error) {
      log.error('carrier_threw', errorFacts(error))
      outcome = { kind: 'unknown', why: 'thrown' }
    }
  }
  if (outcome.kind === 'accepted') return { kind: 'accepted', outcome }
  const wait = (atLeastMs: number | null) => Math.max(atLeastMs ?? 0, backoffMs(text.tries + 1, 1000, 60_000))
  return { kind: 'ended', end: endOf(outcome, clock.now(), wait), outcome }
}
