import type { Database, Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { changeConsent, setNumberFault } from '../people/consent-store.ts'
import { findAttempts, type KnownAttempt, writeReceipts } from './receipt-store.ts'
import type { CarrierStatus, Failure, Receipt } from './sms-carrier.ts'
import { rankOf } from './text-state.ts'

export interface RecordDeps {
  database: Database
  clock: Clock
  log: Log
}

/**
 * Records what the carrier told, all of it in one transaction: once it resolves, it is stored. Twice the same, in any order, or
 * before the POST's own answer: all the same. An attempt we do not know is logged and passed over.
 */
export async function recordReceipts(
  deps: RecordDeps,
  receipts: readonly Receipt[],
  source: 'told' | 'listed' = 'told',
): Promise<void> {
  const { database, clock, log } = deps
  const latest = latestOf(receipts)
  const { known, released } = await database.inTransaction(async (tx) => {
    const attempts = await findAttempts(tx, [...latest.keys()])
    const pairs = attempts.map((attempt) => ({ attempt, receipt: latest.get(attempt.attemptId)! }))
    if (pairs.length === 0) return { known: attempts, released: 0 }
    const now = clock.now()
    await heedFailures(
      tx,
      pairs.map(({ attempt, receipt }) => ({ attempt, failure: receipt.failure })),
      now,
    )
    return { known: attempts, released: await writeReceipts(tx, pairs, { now, source }) }
  })
  if (known.length < latest.size) log.warn('receipt_of_nothing', { count: latest.size - known.length })
  warnOfDoubles(log, known)
  for (const { attemptId, status } of known) if (!isEnd(status)) logEnd(log, latest.get(attemptId)!)
  if (known.some(({ broadcastId }) => broadcastId !== null)) database.announce('cards')
  if (released > 0) database.announce('outbox')
}

function logEnd(log: Log, { attemptId, status, failure }: Receipt): void {
  if (isEnd(status)) log.info('text_ended', { attempt: attemptId, status, code: failure?.code ?? null })
}

function isEnd(status: CarrierStatus | null): boolean {
  return status !== null && rankOf(status) === rankOf('delivered')
}

/** One receipt an attempt: of several that came together the one that got furthest. */
function latestOf(receipts: readonly Receipt[]): Map<string, Receipt> {
  const latest = new Map<string, Receipt>()
  for (const receipt of receipts) {
    const other = latest.get(receipt.attemptId)
    if (other === undefined || rankOf(receipt.status) > rankOf(other.status)) latest.set(receipt.attemptId, receipt)
  }
  return latest
}

/** What a failure says of the family or the number, beyond this text. Locks consents in the order of their ids. */
export async function heedFailures(
  tx: Transaction,
  failures: readonly { attempt: { consentId: string | null }; failure: Failure | null }[],
  now: Date,
): Promise<void> {
  const ordered = failures
    .flatMap(({ attempt: { consentId }, failure }) => (consentId === null ? [] : [{ consentId, failure }]))
    .toSorted((a, b) => (a.consentId < b.consentId ? -1 : 1))
  for (const { consentId, failure } of ordered) {
    switch (failure?.verdict) {
      case 'opted_out':
        await changeConsent(tx, {
          consentId,
          to: 'stopped',
          source: 'carrier',
          evidence: failure.code,
          at: now,
        })
        break
      case 'number':
        await setNumberFault(tx, consentId, failure.code)
        break
      case 'this_text':
      case 'account':
      case undefined:
    }
  }
}

/** An attempt proven absent that was accepted after all, when its text has left again: the one thing that must never happen. */
function warnOfDoubles(log: Log, attempts: readonly KnownAttempt[]): void {
  for (const { attemptId, state, textState } of attempts) {
    const leftAgain = textState !== 'queued' && textState !== 'dropped' && textState !== 'failed'
    if (state === 'absent' && leftAgain) log.error('text_sent_twice', { attempt: attemptId })
  }
}
