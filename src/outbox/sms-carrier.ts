import type { Phone } from '../lib/phone.ts'

/** Who carries texts to phones. Never throws for an answer it can name: an exception is an unknown outcome too. */
export interface SmsCarrier {
  /** Begins the request at once; whatever is not a clear yes or no is `unknown`. */
  send(sms: OutgoingSms): Promise<SendOutcome>
  /** What the carrier holds for this number since an instant, newest first. Throws {@link CarrierUnavailableError}. */
  listSent(to: Phone, since: Date): Promise<SentSms[]>
}

export interface OutgoingSms {
  /** Names our status callback's route: `/sms/status/<attemptId>`. */
  attemptId: string
  to: Phone
  body: string
  /** Seconds after which the carrier must not deliver it any more. */
  validForSeconds: number
}

export type SendOutcome =
  | { kind: 'accepted'; sid: string; status: string }
  /** Proven not accepted, try again: too many requests, or the carrier turned it away before it took it. */
  | { kind: 'slow_down'; retryAfterMs: number }
  | { kind: 'refused'; code: string; verdict: RefusalVerdict }
  /** Nobody can say: a timeout, a reset, a 5xx. */
  | { kind: 'unknown'; why: string }

/**
 * number: this number cannot be texted. opted_out: the family told the carrier STOP. content: these words cannot be sent.
 * account: nothing can be sent until a person mends the account or the sender.
 */
export type RefusalVerdict = 'number' | 'opted_out' | 'content' | 'account'

export interface SentSms {
  sid: string
  body: string
  /** Whole seconds; the carrier's clock. */
  createdAt: Date
  status: string
  code: string | null
}

export class CarrierUnavailableError extends Error {
  override name = 'CarrierUnavailableError'
}
