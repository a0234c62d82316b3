import { setTimeout as wait } from 'node:timers/promises'
import { createChangeSignal } from '../change-signal.ts'
import type { ChangeSignal } from '../change-signal.ts'
import { createSeededRandom, strikes } from '../dose.ts'
import { startHttpServer } from '../http-server.ts'
import type { StandInAnswer, StandInRequest } from '../http-server.ts'
import { createPoster } from '../outgoing-post.ts'
import { judgeMessage } from './accept-message.ts'
import type { TwilioFaults } from './faults.ts'
import { createAccount, record } from './ledger.ts'
import type { LedgerEntry, MessageStatus, TwilioAccount } from './ledger.ts'
import { messageResource } from './message-resource.ts'
import { createInbound } from './receive-message.ts'
import type { IncomingText, Received } from './receive-message.ts'
import { refusal } from './refusals.ts'
import type { Refusal } from './refusals.ts'
import { refuse, routeTwilio } from './routes.ts'
import { createStatusCallbacks } from './status-callbacks.ts'
import { createWebhookSender } from './webhook-sender.ts'

export interface TwilioStandInOptions {
  readonly port?: number
  readonly accountSid: string
  readonly authToken: string
  /** The account's own senders, E.164. */
  readonly numbers: readonly string[]
  readonly messagingServiceSid?: string
  /** Where a family's text is posted; later with `setInboundUrl`. */
  readonly inboundUrl?: string
  readonly now?: () => Date
  /** One that was kept: what was in it is there again. */
  readonly account?: TwilioAccount
  /** `auto` (default) takes every accepted message to its end by itself; `manual` leaves it to `deliver`. */
  readonly deliver?: 'auto' | 'manual'
  readonly listLagMs?: number
  readonly clockOffsetMs?: number
  /** Of the dice that doses with a chance are thrown with. */
  readonly seed?: number
}

export interface TwilioStandIn {
  /** Base address without a trailing slash, for `TWILIO_API_URL`. */
  readonly url: string
  readonly faults: TwilioFaults
  readonly account: TwilioAccount
  /** HTTP requests so far, of any kind. */
  readonly requests: number
  /** Everything that was tried, refused and received, oldest first. */
  messages(): readonly LedgerEntry[]
  /** What was accepted from the API for that number (or for all), oldest first. */
  sentTo(number?: string): readonly LedgerEntry[]
  deliver(sid: string, status: MessageStatus, errorCode?: number): Promise<number | null>
  receive(text: IncomingText): Promise<Received>
  redeliver(sid: string): Promise<Received>
  /** Codes from 30000 on: accepted, then undelivered with it. Below: refused at once. null: reachable again. */
  markUnreachable(number: string, errorCode: number | null): void
  setInboundUrl(url: string | null): void
  /** Of the A2P campaign, `VERIFIED` at first; null: there is none. */
  setCampaignStatus(status: string | null): void
  releaseCallbacks(): Promise<void>
  allCallbacksSettled(): Promise<void>
  readonly waitFor: ChangeSignal['waitFor']
  readonly onChange: ChangeSignal['onChange']
  stop(): Promise<void>
}

/** Twilio for one account over HTTP on 127.0.0.1: sends nothing, remembers everything, refuses what Twilio refuses. */
export async function startTwilioStandIn(options: TwilioStandInOptions): Promise<TwilioStandIn> {
  const now = options.now ?? ((): Date => new Date())
  const account = options.account ?? createAccount(options.accountSid)
  const signal = createChangeSignal()
  const random = createSeededRandom(options.seed ?? 1)
  const poster = createPoster()
  const stopping = new AbortController()
  const pending = new Set<Promise<unknown>>()
  const faults: TwilioFaults = { listLagMs: options.listLagMs, clockOffsetMs: options.clockOffsetMs, callbacks: {} }
  const messagingServiceSid = options.messagingServiceSid ?? null
  let inboundUrl = options.inboundUrl ?? null
  let campaignStatus: string | null = 'VERIFIED'
  let requests = 0
  const startedAt = now()

  const clock = (): { at: Date; dated: Date; lagMs: number } => {
    const at = now()
    return { at, dated: new Date(at.getTime() + (faults.clockOffsetMs ?? 0)), lagMs: faults.listLagMs ?? 0 }
  }
  const send = createWebhookSender({ poster, authToken: options.authToken })
  const callbacks = createStatusCallbacks({
    account,
    firstNumber: options.numbers[0] ?? '',
    faults,
    random,
    send: (url, params) => track(send(url, params)),
    dated: () => clock().dated,
  })
  const track = <T>(work: Promise<T>): Promise<T> => {
    pending.add(work)
    return work.finally(() => {
      pending.delete(work)
      signal.changed()
    })
  }

  const createMessage = async (request: StandInRequest): Promise<StandInAnswer> => {
    if (strikes(faults, 'hang', random)) return { kind: 'hang' }
    if (strikes(faults, 'reset', random)) return { kind: 'reset' }
    const forced = strikes(faults, 'rate429', random) ? refusal(20429) : takeRefusal(faults)
    const judged = judgeMessage(
      account,
      { numbers: options.numbers, messagingServiceSid },
      request.fields,
      clock(),
      forced,
    )
    const entry = record(account, judged.entry)
    signal.changed()
    if (judged.refused === null) entry.answer = chooseAnswer(faults, random)
    const answer = judged.refused === null ? answerAccepted(account.sid, entry) : refuse(judged.refused)
    if (judged.refused === null && options.deliver !== 'manual') {
      const early = strikes(faults.callbacks, 'early', random)
      const delivering = track(
        early ? callbacks.deliverAlong(entry) : afterAnswer().then(() => callbacks.deliverAlong(entry)),
      )
      if (early) await delivering
    }
    if (faults.slowMs !== undefined && faults.slowMs > 0)
      await wait(faults.slowMs, undefined, { signal: stopping.signal })
    return answer
  }

  const server = await startHttpServer({
    port: options.port ?? 0,
    handle: (request) => {
      requests += 1
      const setup = {
        accountSid: account.sid,
        numbers: options.numbers,
        messagingServiceSid,
        inboundUrl,
        createdAt: startedAt,
        campaignStatus,
      }
      return routeTwilio({ account, console: () => setup, authToken: options.authToken, clock, createMessage }, request)
    },
  })
  const inbound = createInbound({
    account,
    numbers: options.numbers,
    messagingServiceSid,
    inboundUrl: () => inboundUrl,
    origin: () => server.origin,
    faults,
    random,
    send,
    clock,
  })

  return {
    url: server.origin,
    faults,
    account,
    get requests() {
      return requests
    },
    messages: () => account.entries,
    sentTo: (number) =>
      account.entries.filter(
        (entry) =>
          entry.direction === 'outbound-api' &&
          entry.outcome === 'accepted' &&
          (number === undefined || entry.to === number),
      ),
    deliver: (sid, status, errorCode) => {
      const entry = account.bySid.get(sid)
      if (entry === undefined) throw new Error(`no message ${sid}`)
      return track(callbacks.report(entry, status, errorCode ?? null))
    },
    receive: (text) => track(inbound.receive(text)),
    redeliver: (sid) => track(inbound.redeliver(sid)),
    markUnreachable: (number, errorCode) => {
      if (errorCode === null) account.unreachable.delete(number)
      else account.unreachable.set(number, errorCode)
    },
    setInboundUrl: (url) => {
      inboundUrl = url
    },
    setCampaignStatus: (status) => {
      campaignStatus = status
    },
    releaseCallbacks: () => callbacks.release(),
    allCallbacksSettled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
    waitFor: signal.waitFor,
    onChange: signal.onChange,
    stop: async () => {
      stopping.abort()
      await server.stop()
      poster.close()
    },
  }
}

function takeRefusal(faults: TwilioFaults): Refusal | null {
  const next = faults.refuseNext
  if (next === undefined) return null
  const left = (next.times ?? 1) - 1
  faults.refuseNext = left > 0 ? { ...next, times: left } : undefined
  return refusal(next.code, next.message, next.status)
}

function chooseAnswer(faults: TwilioFaults, random: () => number): LedgerEntry['answer'] {
  if (strikes(faults, 'resetAfterAccept', random)) return 'reset'
  if (strikes(faults, 'error500AfterAccept', random)) return '500'
  return strikes(faults, 'hangAfterAccept', random) ? 'hang' : 'given'
}

/** Written at once: the message may move on before a slow answer leaves. */
function answerAccepted(accountSid: string, entry: LedgerEntry): StandInAnswer {
  switch (entry.answer) {
    case 'reset':
      return { kind: 'reset' }
    case 'hang':
      return { kind: 'hang' }
    case '500':
      return refuse(refusal(20500, undefined, 500))
    case 'given':
      return { kind: 'answer', status: 201, body: messageResource(accountSid, entry) }
  }
}

/** Lets the answer be written before the first callback leaves. */
function afterAnswer(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
