import { strikes } from '../dose.ts'
import type { SeededRandom } from '../dose.ts'
import type { LedgerEntry, MessageStatus, TwilioAccount } from './ledger.ts'
import type { TwilioFaults } from './faults.ts'
import type { WebhookSender } from './webhook-sender.ts'

interface StatusCallbacks {
  /** Moves the message to the status and posts it now; the HTTP status it was answered with, null for no answer or no callback URL. */
  report(entry: LedgerEntry, status: MessageStatus, errorCode: number | null): Promise<number | null>
  /** Takes an accepted message to its end: queued, sent, then delivered or (an unreachable number) undelivered. */
  deliverAlong(entry: LedgerEntry): Promise<void>
  /** Posts what `faults.callbacks.hold` kept back. */
  release(): Promise<void>
}

export function createStatusCallbacks(deps: {
  readonly account: TwilioAccount
  readonly firstNumber: string
  readonly faults: TwilioFaults
  readonly random: SeededRandom
  readonly send: WebhookSender
  /** Twilio's own clock, offset included. */
  readonly dated: () => Date
}): StatusCallbacks {
  const { account, faults, random } = deps
  const held: (() => Promise<void>)[] = []

  const advance = (entry: LedgerEntry, status: MessageStatus, errorCode: number | null): Record<string, string> => {
    entry.from ??= deps.firstNumber
    entry.status = status
    entry.errorCode = errorCode
    entry.dateUpdated = deps.dated()
    if (status === 'sent' || status === 'delivered' || status === 'undelivered') entry.dateSent ??= deps.dated()
    return callbackParams(account.sid, entry, status, errorCode)
  }

  const post = async (
    entry: LedgerEntry,
    status: MessageStatus,
    params: Record<string, string>,
  ): Promise<number | null> => {
    if (entry.statusCallback === null) return null
    const outcome = await deps.send(entry.statusCallback, params)
    const answered = outcome.kind === 'answered' ? outcome.status : null
    entry.callbacks.push({ status, answered })
    return answered
  }

  const postAll = async (entry: LedgerEntry, steps: readonly Step[]): Promise<void> => {
    const doubled = strikes(faults.callbacks, 'duplicate', random)
    const ordered = strikes(faults.callbacks, 'reorder', random) ? steps.toReversed() : steps
    for (const step of ordered) {
      if (strikes(faults.callbacks, 'drop', random)) continue
      await post(entry, step.status, step.params)
      if (doubled) await post(entry, step.status, step.params)
    }
  }

  return {
    report: (entry, status, errorCode) => post(entry, status, advance(entry, status, errorCode)),
    deliverAlong: async (entry) => {
      const failing = account.unreachable.get(entry.to) ?? null
      const path: readonly [MessageStatus, number | null][] = [
        ['queued', null],
        ['sent', null],
        failing === null ? ['delivered', null] : ['undelivered', failing],
      ]
      const steps = path.map(([status, code]) => ({ status, params: advance(entry, status, code) }))
      if (faults.callbacks.hold === true) held.push(() => postAll(entry, steps))
      else await postAll(entry, steps)
    },
    release: async () => {
      await Promise.all(held.splice(0).map((postHeld) => postHeld()))
    },
  }
}

interface Step {
  readonly status: MessageStatus
  readonly params: Record<string, string>
}

function callbackParams(
  accountSid: string,
  entry: LedgerEntry,
  status: MessageStatus,
  errorCode: number | null,
): Record<string, string> {
  const final = status === 'delivered' || status === 'undelivered'
  return {
    ApiVersion: '2010-04-01',
    AccountSid: accountSid,
    MessageSid: entry.sid ?? '',
    SmsSid: entry.sid ?? '',
    MessageStatus: status,
    SmsStatus: status,
    To: entry.to,
    From: entry.from ?? '',
    ...(entry.messagingServiceSid === null ? {} : { MessagingServiceSid: entry.messagingServiceSid }),
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
    // YYMMDDhhmm, the carrier's own time
    ...(final ? { RawDlrDoneDate: entry.dateUpdated.toISOString().replace(/\D/g, '').slice(2, 12) } : {}),
  }
}
