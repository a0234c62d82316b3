import twilio from 'twilio'
import type { MessagePage } from 'twilio/lib/rest/api/v2010/account/message.js'
import { CarrierUnavailableError, type SendOutcome, type SentSms, type SmsCarrier } from '../../outbox/sms-carrier.ts'
import { failureOf, isPassing } from './error-codes.ts'
import { readMessageStatus } from './message-status.ts'
import { postMessage } from './post-message.ts'
import { createRequestClient, NotBegunError, RequestFailedError } from './request-client.ts'

export interface TwilioCarrierOptions {
  accountSid: string
  authToken: string
  sender: { messagingServiceSid: string } | { from: string }
  /** null: Twilio's own. Without a slash at its end. */
  apiUrl: string | null
  timeoutMs: number
  /** Without a slash at its end. */
  publicUrl: string
  /** Requests at once; at least as many as the outbox begins. */
  connections?: number
}

/** Twilio takes 1 to 36,000 seconds, else error 90007. */
const maxValiditySeconds = 36_000
const pageSize = 100
const maxPages = 20
/** What a trial account puts before every body. */
const trialPrefix = 'Sent from your Twilio trial account - '

/** SMS by Twilio. */
export function createTwilioCarrier(options: TwilioCarrierOptions): SmsCarrier & { close(): Promise<void> } {
  const http = createRequestClient({
    baseUrl: options.apiUrl ?? 'https://api.twilio.com',
    timeoutMs: options.timeoutMs,
    connections: options.connections ?? 64,
  })
  const sdk = twilio(options.accountSid, options.authToken, {
    // The SDK's type asks for the class of its own client; it calls nothing but `request`.
    httpClient: http as unknown as NonNullable<twilio.ClientOpts['httpClient']>,
    autoRetry: false,
  })

  const sender =
    'from' in options.sender
      ? { From: options.sender.from }
      : { MessagingServiceSid: options.sender.messagingServiceSid }

  return {
    async send(sms) {
      // rc and rp: Twilio tells again, up to five times, whatever kept us from taking it (webhook connection overrides).
      const statusCallback = `${options.publicUrl}/sms/status/${sms.attemptId}#rc=5&rp=all`
      const fields = {
        ...sender,
        To: sms.to,
        Body: sms.body,
        StatusCallback: statusCallback,
        // Twilio would replace characters, and the listed body would no longer be ours.
        SmartEncoded: 'false',
        ValidityPeriod: String(Math.min(Math.max(Math.floor(sms.validForSeconds), 1), maxValiditySeconds)),
      }
      try {
        return acceptedAs(await postMessage(http, options, fields, sms.mayBegin))
      } catch (error) {
        return outcomeOf(error)
      }
    },

    async listSent(to, since) {
      try {
        const found: SentSms[] = []
        // A queued message has no DateSent and escapes every date filter: only To is asked for.
        let page: Pick<MessagePage, 'instances' | 'nextPage'> = await sdk.messages.page({ to, pageSize })
        for (let pages = 1; ; pages++) {
          const messages = page.instances.filter((message) => message.direction !== 'inbound')
          found.push(...messages.map(readSent).filter((sms) => sms.createdAt >= since))
          const oldest = page.instances.at(-1)
          const wholeIsOlder = page.instances.every((message) => message.dateCreated < since)
          if (oldest === undefined || wholeIsOlder) return found
          const next = await page.nextPage()
          if (next === undefined) return found
          if (pages === maxPages) throw new CarrierUnavailableError('the list is too long')
          page = next
        }
      } catch (error) {
        throw error instanceof CarrierUnavailableError
          ? error
          : new CarrierUnavailableError('no list', { cause: error })
      }
    },

    close: () => http.close(),
  }
}

function acceptedAs({ sid, status }: { sid?: unknown; status?: unknown }): SendOutcome {
  // A 2xx whose body is not a Message: something between us and Twilio answered.
  if (typeof sid !== 'string' || sid === '') return { kind: 'unknown', why: 'no sid' }
  return { kind: 'accepted', sid, status: readMessageStatus(String(status)) ?? 'accepted' }
}

function readSent(message: {
  sid: string
  body: string
  status: string
  dateCreated: Date
  errorCode: number | null
}): SentSms {
  const body = message.body.startsWith(trialPrefix) ? message.body.slice(trialPrefix.length) : message.body
  return {
    sid: message.sid,
    body: body === '' ? null : body,
    createdAt: message.dateCreated,
    status: readMessageStatus(message.status) ?? 'accepted',
    failure: message.errorCode === null ? null : failureOf(String(message.errorCode)),
  }
}

/** Twilio's errors carry the HTTP status and, when Twilio itself answered, a code. */
function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof NotBegunError) return { kind: 'not_begun' }
  if (error instanceof RequestFailedError) {
    // Nothing left: not one connection could be made.
    return error.begun
      ? { kind: 'unknown', why: error.why }
      : { kind: 'slow_down', code: 'unreachable', retryAfterMs: null }
  }
  const { status, code } = error as { status?: unknown; code?: unknown }
  if (typeof status !== 'number') return { kind: 'unknown', why: 'unreadable answer' }
  const known = typeof code === 'number' && code > 0 ? String(code) : null
  if (status === 429 || (status < 500 && known !== null && isPassing(known))) {
    return { kind: 'slow_down', code: known ?? '20429', retryAfterMs: null }
  }
  if (status >= 400 && status < 500 && known !== null) return { kind: 'refused', failure: failureOf(known) }
  return { kind: 'unknown', why: `http ${status}` }
}
