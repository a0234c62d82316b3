import type { Phone } from '../../src/lib/phone.ts'
import {
  CarrierUnavailableError,
  type CarrierStatus,
  type Failure,
  type OutgoingSms,
  type Receipt,
  type SendOutcome,
  type SentSms,
  type SmsCarrier,
} from '../../src/outbox/sms-carrier.ts'

/** What happens to a POST instead of a plain yes; `accepted_but_*` takes the text and keeps its answer. */
export type CarrierFault =
  | { kind: 'refuse'; failure: Failure }
  | { kind: 'rate_limit' }
  | { kind: 'unreachable' }
  | { kind: 'accepted_but_timeout' | 'accepted_but_reset' | 'accepted_but_500' }
  | { kind: 'lost' }

export interface AcceptedSms {
  sid: string
  attemptId: string
  to: Phone
  body: string
  validForSeconds: number
  createdAt: Date
  status: CarrierStatus
  failure: Failure | null
}

export interface FakeCarrier extends SmsCarrier {
  /** Everything accepted, oldest first. */
  readonly accepted: AcceptedSms[]
  /** POSTs that began. */
  readonly posts: OutgoingSms[]
  /** The next POSTs meet these, in order. */
  faults: CarrierFault[]
  /** A POST waits for this before it begins, another once it was accepted. */
  beforePost: (sms: OutgoingSms) => Promise<void> | void
  afterAccept: (sms: AcceptedSms) => Promise<void> | void
  /** The list fails. */
  listIsDown: boolean
  /** Not on the list yet. */
  hidden: Set<string>
  bodiesAreKept: boolean
  clockOffsetMs: number
  /** Moves an accepted text on and gives the receipt that tells of it. */
  report(sid: string, status: CarrierStatus, failure?: Failure): Receipt
}

/** Carries texts nowhere, keeps them in memory, and meets the carriers' contract suite. */
export function createFakeCarrier(): FakeCarrier {
  let count = 0
  function accept(sms: OutgoingSms): AcceptedSms {
    count += 1
    const accepted: AcceptedSms = {
      sid: `SM${count.toString(16).padStart(32, '0')}`,
      attemptId: sms.attemptId,
      to: sms.to,
      body: sms.body,
      validForSeconds: sms.validForSeconds,
      createdAt: new Date(Math.floor((Date.now() + fake.clockOffsetMs) / 1000) * 1000),
      status: 'queued',
      failure: null,
    }
    fake.accepted.push(accepted)
    return accepted
  }

  const fake: FakeCarrier = {
    accepted: [],
    posts: [],
    faults: [],
    beforePost: () => {},
    afterAccept: () => {},
    listIsDown: false,
    hidden: new Set(),
    bodiesAreKept: true,
    clockOffsetMs: 0,

    async send(sms): Promise<SendOutcome> {
      await fake.beforePost(sms)
      const fault = fake.faults.shift()
      if (fault?.kind === 'unreachable') return { kind: 'slow_down', code: 'unreachable', retryAfterMs: null }
      if (!sms.mayBegin()) return { kind: 'not_begun' }
      fake.posts.push(sms)
      switch (fault?.kind) {
        case 'refuse':
          return { kind: 'refused', failure: fault.failure }
        case 'rate_limit':
          return { kind: 'slow_down', code: '20429', retryAfterMs: null }
        case 'lost':
          return { kind: 'unknown', why: 'timeout' }
        case 'accepted_but_timeout':
        case 'accepted_but_reset':
        case 'accepted_but_500':
          await fake.afterAccept(accept(sms))
          return { kind: 'unknown', why: fault.kind }
        case undefined: {
          const accepted = accept(sms)
          await fake.afterAccept(accepted)
          return { kind: 'accepted', sid: accepted.sid, status: 'queued' }
        }
      }
    },

    async listSent(to, since) {
      if (fake.listIsDown) throw new CarrierUnavailableError('down')
      return fake.accepted
        .filter((sms) => sms.to === to && sms.createdAt >= since && !fake.hidden.has(sms.sid))
        .map((sms): SentSms => ({ ...sms, body: fake.bodiesAreKept ? sms.body : null }))
    },

    report(sid, status, failure) {
      const sms = fake.accepted.find((each) => each.sid === sid)
      if (sms === undefined) throw new Error(`nothing was accepted as ${sid}`)
      Object.assign(sms, { status, failure: failure ?? null })
      return { attemptId: sms.attemptId, sid, status, failure: failure ?? null }
    },
  }
  return fake
}
