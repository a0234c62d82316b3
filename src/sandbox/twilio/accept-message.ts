import { newSid, optOutKey } from './ledger.ts'
import type { LedgerEntry, TwilioAccount } from './ledger.ts'
import { refusal } from './refusals.ts'
import type { Refusal } from './refusals.ts'
import { countSegments } from './sms-segments.ts'
import { smartEncode } from './smart-encoding.ts'

interface Senders {
  readonly numbers: readonly string[]
  readonly messagingServiceSid: string | null
}

/** Twilio's judgement of one POST to Messages.json: the entry as it stands in the ledger, and the refusal if it is one. */
interface Judgement {
  readonly entry: LedgerEntry
  readonly refused: Refusal | null
}

/** Pure but for the sid it draws. `forced` refuses whatever the request says. */
export function judgeMessage(
  account: TwilioAccount,
  senders: Senders,
  fields: Readonly<Record<string, unknown>>,
  clock: { readonly at: Date; readonly dated: Date },
  forced: Refusal | null,
): Judgement {
  const field = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  const service = field('MessagingServiceSid')
  const wanted = field('SmartEncoded')
  const smart = wanted === '' ? service !== '' : wanted === 'true'
  const body = smart ? smartEncode(field('Body')) : field('Body')
  const refused = forced ?? findRefusal(account, senders, fields)
  const entry: LedgerEntry = {
    sid: refused === null ? newSid('SM') : null,
    direction: 'outbound-api',
    outcome: refused === null ? 'accepted' : 'refused',
    at: clock.at,
    to: normalize(field('To')),
    from: service === '' ? normalize(field('From')) : null,
    messagingServiceSid: service === '' ? null : service,
    body,
    ...countSegments(body),
    media: [],
    status: refused !== null ? null : service === '' ? 'queued' : 'accepted',
    errorCode: refused?.code ?? null,
    statusCallback: field('StatusCallback') === '' ? null : field('StatusCallback'),
    validityPeriod: field('ValidityPeriod') === '' ? null : Number(field('ValidityPeriod')),
    smartEncoded: wanted === '' ? null : wanted === 'true',
    answer: 'given',
    callbacks: [],
    dateCreated: clock.dated,
    dateSent: null,
    dateUpdated: clock.dated,
    deleted: false,
  }
  return { entry, refused }
}

function findRefusal(
  account: TwilioAccount,
  senders: Senders,
  fields: Readonly<Record<string, unknown>>,
): Refusal | null {
  const field = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  const [to, from, service] = [normalize(field('To')), normalize(field('From')), field('MessagingServiceSid')]
  if (to === '') return refusal(21604)
  if (from === '' && service === '') return refusal(21603)
  if (field('Body') === '' && field('MediaUrl') === '') return refusal(21602)
  if (field('Body').length > 1600) return refusal(21617)
  if (!isCallable(to)) return refusal(21211, `Invalid 'To' Phone Number: ${to.slice(0, 8)}XXXX`)
  if (service !== '' && service !== senders.messagingServiceSid) return refusal(21701)
  if (from !== '' && !senders.numbers.includes(from)) {
    return refusal(
      21606,
      `The 'From' phone number ${from} is not a valid, SMS-capable inbound phone number or short code for your account.`,
    )
  }
  const callback = field('StatusCallback')
  if (callback !== '' && !/^https?:\/\/[^\s]+$/.test(callback)) return refusal(21609)
  if (account.optedOut.has(optOutKey(service === '' ? from : service, to))) return refusal(21610)
  const unreachable = account.unreachable.get(to)
  // Codes from 30000 on befall a message that was accepted; those below it are told at once.
  return unreachable !== undefined && unreachable < 30_000 ? refusal(unreachable) : null
}

/** Twilio forgives punctuation around the digits. */
function normalize(number: string): string {
  return number.replace(/[\s().-]/g, '')
}

/** E.164, and inside the North American plan an area code and an exchange that exist (neither starts with 0 or 1). */
function isCallable(number: string): boolean {
  return number.startsWith('+1') ? /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(number) : /^\+[2-9]\d{6,14}$/.test(number)
}
