import { strikes } from '../dose.ts'
import type { SeededRandom } from '../dose.ts'
import { newSid, optOutKey, record } from './ledger.ts'
import type { LedgerEntry, TwilioAccount } from './ledger.ts'
import type { TwilioFaults } from './faults.ts'
import { AUTOMATIC_ANSWERS, recognizeOptOut } from './opt-out-keywords.ts'
import type { OptOutType } from './opt-out-keywords.ts'
import { countSegments } from './sms-segments.ts'
import type { WebhookSender } from './webhook-sender.ts'

/** A text or a photo from a family's phone. `to` is the account's first number unless said. */
export interface IncomingText {
  readonly from: string
  readonly body: string
  readonly to?: string
  readonly media?: readonly { readonly contentType: string; readonly data: Buffer | string }[]
}

/** How our webhook took it; `status` is null when it could not be reached, timed out, or was never called. */
export interface Received {
  readonly sid: string
  readonly optOutType: OptOutType | null
  readonly status: number | null
  readonly body: string
}

export interface Inbound {
  receive(text: IncomingText): Promise<Received>
  /** Posts the same webhook once more, as Twilio does when it is unsure. */
  redeliver(sid: string): Promise<Received>
}

export function createInbound(deps: {
  readonly account: TwilioAccount
  readonly numbers: readonly string[]
  readonly messagingServiceSid: string | null
  readonly inboundUrl: () => string | null
  /** Base under which media are fetched. */
  readonly origin: () => string
  readonly faults: TwilioFaults
  readonly random: SeededRandom
  readonly send: WebhookSender
  readonly clock: () => { readonly at: Date; readonly dated: Date }
}): Inbound {
  const { account } = deps
  const write = (entry: Omit<LedgerEntry, UsualKeys>): LedgerEntry => {
    const { at, dated } = deps.clock()
    return record(account, {
      ...entry,
      ...countSegments(entry.body),
      outcome: 'accepted',
      messagingServiceSid: deps.messagingServiceSid,
      statusCallback: null,
      validityPeriod: null,
      smartEncoded: null,
      answer: 'given',
      callbacks: [],
      at,
      dateCreated: dated,
      dateSent: dated,
      dateUpdated: dated,
      deleted: false,
    })
  }
  const senderOf = (number: string): string => deps.messagingServiceSid ?? number
  const answer = (phone: string, number: string, body: string): LedgerEntry =>
    write({
      sid: newSid('SM'),
      direction: 'outbound-reply',
      to: phone,
      from: number,
      body,
      media: [],
      status: 'delivered',
      errorCode: null,
    })
  /** What our TwiML asks to be sent is blocked after STOP like anything else. */
  const reply = (phone: string, number: string, body: string): void => {
    const entry = answer(phone, number, body)
    if (account.optedOut.has(optOutKey(senderOf(number), phone)))
      Object.assign(entry, { status: 'failed', errorCode: 21610 })
  }

  const post = async (entry: LedgerEntry, optOutType: OptOutType | null): Promise<Received> => {
    const url = deps.inboundUrl()
    const sid = entry.sid ?? ''
    if (url === null || strikes(deps.faults, 'dropInbound', deps.random))
      return { sid, optOutType, status: null, body: '' }
    const outcome = await deps.send(url, inboundParams(account.sid, deps.origin(), entry, optOutType))
    if (outcome.kind !== 'answered') return { sid, optOutType, status: null, body: '' }
    for (const body of readReplies(outcome.body)) reply(entry.from ?? '', entry.to, body)
    return { sid, optOutType, status: outcome.status, body: outcome.body }
  }

  return {
    receive: (text) => {
      const to = text.to ?? deps.numbers[0] ?? ''
      const photos = text.media ?? []
      const entry = write({
        sid: newSid(photos.length > 0 ? 'MM' : 'SM'),
        direction: 'inbound',
        to,
        from: text.from,
        body: text.body,
        media: photos.map(({ contentType, data }) => ({
          sid: newSid('ME'),
          contentType,
          data: Buffer.from(data),
          createdAt: deps.clock().dated,
        })),
        status: 'received',
        errorCode: null,
      })
      const type = recognizeOptOut(text.body)
      if (type !== null && changesSomething(account, senderOf(to), text.from, type)) {
        answer(text.from, to, AUTOMATIC_ANSWERS[type])
      }
      return post(entry, type)
    },
    redeliver: (sid) => {
      const entry = account.bySid.get(sid)
      if (entry === undefined) throw new Error(`no message ${sid}`)
      return post(entry, recognizeOptOut(entry.body))
    },
  }
}

type UsualKeys =
  | 'at'
  | 'outcome'
  | 'messagingServiceSid'
  | 'encoding'
  | 'segments'
  | 'statusCallback'
  | 'validityPeriod'
  | 'smartEncoded'
  | 'answer'
  | 'callbacks'
  | 'dateCreated'
  | 'dateSent'
  | 'dateUpdated'
  | 'deleted'

/** Keeps the opt-out list; true when Twilio answers by itself (a second STOP, or a YES from somebody never stopped, it does not). */
function changesSomething(account: TwilioAccount, sender: string, phone: string, type: OptOutType): boolean {
  const key = optOutKey(sender, phone)
  switch (type) {
    case 'STOP': {
      const fresh = !account.optedOut.has(key)
      account.optedOut.add(key)
      return fresh
    }
    case 'START':
      return account.optedOut.delete(key)
    case 'HELP':
      return true
  }
}

function inboundParams(
  accountSid: string,
  origin: string,
  entry: LedgerEntry,
  optOutType: OptOutType | null,
): Record<string, string> {
  const sid = entry.sid ?? ''
  const media = entry.media.flatMap((one, index): [string, string][] => [
    [`MediaUrl${index}`, `${origin}/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media/${one.sid}`],
    [`MediaContentType${index}`, one.contentType],
  ])
  return {
    ToCountry: 'US',
    ToState: '',
    ToCity: '',
    ToZip: '',
    FromCountry: 'US',
    FromState: '',
    FromCity: '',
    FromZip: '',
    MessageSid: sid,
    SmsMessageSid: sid,
    SmsSid: sid,
    SmsStatus: 'received',
    AccountSid: accountSid,
    // Opt-out types are told only where Advanced Opt-Out works: in a Messaging Service.
    ...(entry.messagingServiceSid === null ? {} : { MessagingServiceSid: entry.messagingServiceSid }),
    ...(optOutType === null || entry.messagingServiceSid === null ? {} : { OptOutType: optOutType }),
    From: entry.from ?? '',
    To: entry.to,
    Body: entry.body,
    NumMedia: String(entry.media.length),
    NumSegments: String(entry.segments),
    ApiVersion: '2010-04-01',
    ...Object.fromEntries(media),
  }
}

/** The texts that a TwiML answer asks Twilio to send. */
function readReplies(twiml: string): string[] {
  return [...twiml.matchAll(/<Message[^>]*>(?:\s*<Body>)?([^<]*)/g)]
    .map((match) => match[1] ?? '')
    .filter((body) => body !== '')
}
