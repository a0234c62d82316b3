import type { StandInAnswer, StandInRequest } from '../http-server.ts'
import type { LedgerEntry, TwilioAccount } from './ledger.ts'
import { listMessages } from './list-messages.ts'
import { mediaResource, messageResource } from './message-resource.ts'
import { refusal, refusalBody } from './refusals.ts'
import type { Refusal } from './refusals.ts'
import { campaigns, incomingPhoneNumbers, servicePhoneNumbers, serviceResource } from './sender-resources.ts'
import type { Console } from './sender-resources.ts'

interface TwilioRoutes {
  readonly account: TwilioAccount
  readonly console: () => Console
  readonly authToken: string
  readonly clock: () => { readonly at: Date; readonly dated: Date; readonly lagMs: number }
  readonly createMessage: (request: StandInRequest) => Promise<StandInAnswer>
}

const UNFINISHED = new Set(['accepted', 'queued', 'sending'])

/** Twilio's REST API of 2010 and Messaging v1, under one base address. */
export async function routeTwilio(deps: TwilioRoutes, request: StandInRequest): Promise<StandInAnswer> {
  const { account } = deps
  if (request.method === 'GET') {
    // Media are fetched without credentials unless the account asks for them, and always from another address.
    const media = /\/Media\/(ME\w+)$/.exec(request.path)?.[1]
    if (media !== undefined) return toMediaBytes(account, request, media)
    const blob = /^\/media-store\/(ME\w+)$/.exec(request.path)?.[1]
    if (blob !== undefined) return mediaBytes(account, request, blob)
  }
  if (!isAuthenticated(deps, request)) {
    return refuse(refusal(20003), { 'WWW-Authenticate': 'Basic realm="Twilio API"' })
  }
  const setup = deps.console()
  const { method, path } = request
  if (method === 'GET' && path === `/v1/Services/${setup.messagingServiceSid}`) return ok(serviceResource(setup))
  if (method === 'GET' && path === `/v1/Services/${setup.messagingServiceSid}/PhoneNumbers`)
    return ok(servicePhoneNumbers(setup))
  if (method === 'GET' && path === `/v1/Services/${setup.messagingServiceSid}/Compliance/Usa2p`)
    return ok(campaigns(setup))
  const base = `/2010-04-01/Accounts/${account.sid}`
  if (method === 'GET' && path === `${base}/IncomingPhoneNumbers.json`)
    return ok(incomingPhoneNumbers(setup, request.query))
  if (method === 'POST' && path === `${base}/Messages.json`) return deps.createMessage(request)
  if (method === 'GET' && path === `${base}/Messages.json`)
    return ok(listMessages(account, request.query, deps.clock()))
  const one = path.startsWith(`${base}/Messages/`) ? path.slice(`${base}/Messages/`.length) : null
  return one === null ? notFound(path) : routeMessage(deps, request, one)
}

function routeMessage(deps: TwilioRoutes, request: StandInRequest, rest: string): StandInAnswer {
  const { account } = deps
  const parts = /^(\w+?)(?:\.json|\/Media\.json|\/Media\/(ME\w+)\.json)$/.exec(rest)
  const entry = account.bySid.get(parts?.[1] ?? '')
  if (parts === null || entry === undefined || entry.deleted) return notFound(request.path)
  const sid = entry.sid ?? ''
  const mediaSid = parts[2]
  if (mediaSid !== undefined) {
    const media = entry.media.find((one) => one.sid === mediaSid)
    if (media === undefined) return notFound(request.path)
    if (request.method !== 'DELETE') return ok(mediaResource(account.sid, sid, media))
    entry.media = entry.media.filter((one) => one !== media)
    return gone()
  }
  if (rest.endsWith('/Media.json'))
    return request.method === 'GET' ? ok(mediaList(account.sid, entry)) : notFound(request.path)
  switch (request.method) {
    case 'GET':
      return ok(messageResource(account.sid, entry))
    case 'POST': {
      // Only an emptied body may be written: that is how a message is redacted.
      if (request.fields['Body'] === '') entry.body = ''
      return ok(messageResource(account.sid, entry))
    }
    case 'DELETE':
      if (UNFINISHED.has(entry.status ?? '')) return refuse(refusal(20009))
      Object.assign(entry, { deleted: true, body: '', media: [] })
      return gone()
    default:
      return notFound(request.path)
  }
}

function mediaList(accountSid: string, entry: LedgerEntry): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${entry.sid}/Media.json?PageSize=50&Page=0`
  return {
    end: Math.max(entry.media.length - 1, 0),
    first_page_uri: uri,
    media_list: entry.media.map((media) => mediaResource(accountSid, entry.sid ?? '', media)),
    next_page_uri: null,
    page: 0,
    page_size: 50,
    previous_page_uri: null,
    start: 0,
    uri,
  }
}

function toMediaBytes(account: TwilioAccount, request: StandInRequest, sid: string): StandInAnswer {
  if (findMedia(account, sid) === undefined) return notFound(request.path)
  return {
    kind: 'answer',
    status: 307,
    body: null,
    headers: { Location: `http://${request.headers.host}/media-store/${sid}` },
  }
}

function mediaBytes(account: TwilioAccount, request: StandInRequest, sid: string): StandInAnswer {
  const media = findMedia(account, sid)
  if (media === undefined) return notFound(request.path)
  // As S3 answers a signed address that comes with credentials of another kind as well.
  if (request.headers.authorization !== undefined)
    return { kind: 'answer', status: 400, body: '<Error><Code>InvalidArgument</Code></Error>' }
  return { kind: 'bytes', status: 200, body: media.data, headers: { 'Content-Type': media.contentType } }
}

function findMedia(account: TwilioAccount, sid: string): LedgerEntry['media'][number] | undefined {
  for (const entry of account.bySid.values()) {
    const media = entry.media.find((one) => one.sid === sid)
    if (media !== undefined) return media
  }
  return undefined
}

function isAuthenticated(deps: TwilioRoutes, request: StandInRequest): boolean {
  const expected = Buffer.from(`${deps.account.sid}:${deps.authToken}`).toString('base64')
  return request.headers.authorization === `Basic ${expected}`
}

function ok(body: Record<string, unknown>): StandInAnswer {
  return { kind: 'answer', status: 200, body }
}

function gone(): StandInAnswer {
  return { kind: 'answer', status: 204, body: null }
}

export function refuse(refused: Refusal, headers?: Record<string, string>): StandInAnswer {
  return { kind: 'answer', status: refused.status, body: refusalBody(refused), headers }
}

function notFound(path: string): StandInAnswer {
  return refuse(refusal(20404, `The requested resource ${path} was not found`))
}
