import type { Phone } from '../lib/phone.ts'

/** Who carries texts to phones. */
export interface SmsCarrier {
  /** Never throws for an answer it can name; whatever is not a clear yes or no is `unknown`. Sends at most once. */
  send(sms: OutgoingSms): Promise<SendOutcome>
  /**
   * Everything the carrier holds for this number since an instant of the carrier's clock, in any order. Complete or not at all:
   * throws {@link CarrierUnavailableError}.
   */
  listSent(to: Phone, since: Date): Promise<SentSms[]>
}

export interface OutgoingSms {
  /** Names our status callback's route: `/sms/status/<attemptId>`. */
  attemptId: string
  to: Phone
  body: string
  /** Seconds after which the carrier must not deliver it any more. */
  validForSeconds: number
  /** Asked in the moment before the first byte leaves: a process that was stopped for a while must not send after it. */
  mayBegin: () => boolean
}

export type SendOutcome =
  | { kind: 'accepted'; sid: string; status: CarrierStatus }
  /** Proven not accepted, try again later: too many requests, or the carrier was never reached. */
  | { kind: 'slow_down'; code: string; retryAfterMs: number | null }
  | { kind: 'refused'; failure: Failure }
  /** Nobody can say: a timeout, a reset, a 5xx. */
  | { kind: 'unknown'; why: string }
  /** `mayBegin` said no: nothing left. */
  | { kind: 'not_begun' }

/** How far the carrier has got with a text, in this order; the last three are its end. */
export type CarrierStatus = 'accepted' | 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed'

/** Why a text was refused or not delivered. */
export interface Failure {
  /** The carrier's own code. */
  code: string
  verdict: FailureVerdict
}

/**
 * number: this number can never be texted. opted_out: the family told the carrier STOP. this_text: this one did not go, another may.
 * account: nothing can be sent until a person mends the account or the sender.
 */
export type FailureVerdict = 'number' | 'opted_out' | 'this_text' | 'account'

export interface SentSms {
  sid: string
  /** As we sent it; null when the carrier keeps no bodies or this one was removed. */
  body: string | null
  /** Whole seconds; the carrier's clock. */
  createdAt: Date
  status: CarrierStatus
  failure: Failure | null
}

/** What the carrier tells about a text that it has accepted. */
export interface Receipt {
  attemptId: string
  sid: string
  status: CarrierStatus
  failure: Failure | null
}

export class CarrierUnavailableError extends Error {
  override name = 'CarrierUnavailableError'
}
