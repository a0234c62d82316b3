/** What Twilio answers when it refuses: https://www.twilio.com/docs/api/errors */
export interface Refusal {
  readonly code: number
  readonly status: number
  readonly message: string
}

const HTTP_STATUS: Readonly<Record<number, number>> = { 20003: 401, 20404: 404, 20429: 429, 20009: 409, 20500: 500 }

const MESSAGES: Readonly<Record<number, string>> = {
  20003: 'Authenticate',
  20009: 'Cannot delete this resource before it is complete',
  20404: 'The requested resource was not found',
  20429: 'Too Many Requests',
  20500: 'An internal server error has occurred',
  21211: "Invalid 'To' Phone Number",
  21408: "Permission to send an SMS has not been enabled for the region indicated by the 'To' number",
  21602: 'Message body is required.',
  21603: "A 'From' phone number is required.",
  21604: "A 'To' phone number is required.",
  21606: 'The From phone number is not a valid, SMS-capable inbound phone number or short code for your account.',
  21609: "The 'StatusCallback' URL is not a valid URL.",
  21610: 'Attempt to send to unsubscribed recipient',
  21611: "This 'From' number has exceeded the maximum number of queued messages",
  21612: "The 'To' phone number is not currently reachable using the 'From' phone number via SMS",
  21614: "'To' number is not a valid mobile number",
  21617: 'The concatenated message body exceeds the 1600 character limit',
  21701: 'The Messaging Service does not exist',
}

/** The refusal of that code; unknown codes are a plain HTTP 400. `detail` replaces the usual message. */
export function refusal(code: number, detail?: string, status?: number): Refusal {
  return { code, status: status ?? HTTP_STATUS[code] ?? 400, message: detail ?? MESSAGES[code] ?? `Error ${code}` }
}

/** The JSON body of a refusal, with Twilio's four keys. */
export function refusalBody(refused: Refusal): Record<string, unknown> {
  return {
    code: refused.code,
    message: refused.message,
    more_info: `https://www.twilio.com/docs/errors/${refused.code}`,
    status: refused.status,
  }
}

const DELIVERY_ERRORS: Readonly<Record<number, string>> = {
  30001: 'Queue overflow',
  30002: 'Account suspended',
  30003: 'Unreachable destination handset',
  30004: 'Message blocked',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Carrier violation',
  30008: 'Unknown error',
  30022: 'US A2P 10DLC - Rate Limits Exceeded',
  30032: 'Toll-Free Number Has Not Been Verified',
  30034: 'Message from an Unregistered Number',
}

/** `error_message` of a message that was accepted and then failed. */
export function deliveryErrorMessage(code: number): string {
  return DELIVERY_ERRORS[code] ?? `Error ${code}`
}
