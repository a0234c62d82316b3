import type { Failure, FailureVerdict } from '../../outbox/sms-carrier.ts'

/**
 * What Twilio's codes mean for us; https://www.twilio.com/docs/api/errors. The words staff read for each are in locales/staff under
 * `failure.<code>`. A code that is not here is final for its text.
 */
const verdicts: Readonly<Record<string, FailureVerdict>> = {
  // Refused at once.
  20003: 'account', // Authenticate: wrong or revoked credentials
  20005: 'account', // Account not active
  20404: 'account', // The account itself was not found
  21211: 'number', // Invalid 'To' number
  21214: 'number', // 'To' number cannot be reached
  21408: 'this_text', // No permission for the region of the 'To' number; other regions go on
  21603: 'account', // 'From' is required: no sender
  21606: 'account', // 'From' is not an SMS-capable number of the account
  21608: 'this_text', // A trial account, and this number is not verified
  21610: 'opted_out', // The recipient sent STOP
  21612: 'this_text', // 'To' is not reachable by 'From'; another sender might reach it
  21614: 'number', // 'To' is not a mobile number
  21617: 'this_text', // Over 1,600 characters
  21635: 'number', // 'To' is a landline
  21701: 'account', // The Messaging Service does not exist
  21703: 'account', // The Messaging Service has no numbers
  // Told after acceptance.
  30001: 'this_text', // Queue overflow
  30002: 'account', // Account suspended
  30003: 'this_text', // Unreachable handset: off or out of reach
  30004: 'this_text', // Blocked by the recipient or the carrier
  30005: 'number', // Unknown handset: the number is no longer in service
  30006: 'number', // Landline or unreachable carrier
  30007: 'this_text', // Filtered by the carrier
  30008: 'this_text', // Unknown error
  30022: 'this_text', // 10DLC rate limits exceeded
  30032: 'account', // Toll-free number not verified
  30034: 'account', // Number not registered for A2P 10DLC
  63016: 'this_text', // Freeform message outside the allowed window (WhatsApp)
}

/** Not accepted, and worth another try: too many requests, or too much in the sender's queue. */
const passing = new Set(['14107', '20429', '21611', '63017'])

export function isPassing(code: string): boolean {
  return passing.has(code)
}

export function failureOf(code: string): Failure {
  return { code, verdict: verdicts[code] ?? 'this_text' }
}

/** Codes with a meaning of their own here. */
export const KNOWN_CODES: readonly string[] = [...Object.keys(verdicts), ...passing].toSorted()
