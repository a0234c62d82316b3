import { createHash } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { account } from './account.ts'

/** What the stand-in for Twilio has seen since it was last asked to forget. */
export interface CarrierSeen {
  posts: number
  /** Texts with the same words to the same number. */
  doubled: number
  /** Requests that Twilio would not have taken. */
  wrong: number
  /** Milliseconds since the epoch. */
  firstAt: number
  lastAt: number
}

/** Each POST that was taken: to whom, and when (milliseconds since the epoch). */
export interface CarrierTimes {
  posts: { at: number; to: string }[]
  doubled: number
}

const seen: CarrierSeen = { posts: 0, doubled: 0, wrong: 0, firstAt: 0, lastAt: 0 }
const texts = new Set<string>()
const posts: CarrierTimes['posts'] = []
let sids = 0

const authorization = `Basic ${Buffer.from(`${account.sid}:${account.authToken}`).toString('base64')}`
const path = `/2010-04-01/Accounts/${account.sid}/Messages.json`
const attempt = /^http:\/\/127\.0\.0\.1:\d+\/sms\/status\/[0-9a-f-]{36}(#rc=5&rp=all)?$/

// HTTP by hand: what stands in for the carrier must cost less than what is measured.
const server = createServer((socket) => {
  socket.setNoDelay(true)
  let received = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    for (;;) {
      const headEnd = received.indexOf('\r\n\r\n')
      if (headEnd === -1) return
      const head = received.toString('latin1', 0, headEnd)
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
      const end = headEnd + 4 + length
      if (received.length < end) return
      take(socket, head, received.toString('utf8', headEnd + 4, end))
      received = received.subarray(end)
    }
  })
  socket.on('error', () => socket.destroy())
})

function take(socket: Socket, head: string, body: string): void {
  // No list: what a killed bot left open stays open, and nothing is sent anew for it.
  if (head.startsWith('GET ')) return answer(socket, '503 Service Unavailable', {})
  const form = new URLSearchParams(body)
  const to = form.get('To') ?? ''
  const words = form.get('Body') ?? ''
  const isRight =
    head.startsWith(`POST ${path} HTTP/1.1\r\n`) &&
    head.includes(authorization) &&
    /^\+\d{11}$/.test(to) &&
    words.length > 0 &&
    form.get('From') === account.from &&
    attempt.test(form.get('StatusCallback') ?? '') &&
    Number(form.get('ValidityPeriod')) > 0 &&
    form.get('SmartEncoded') === 'false'
  if (!isRight) {
    seen.wrong += 1
    return answer(socket, '400 Bad Request', { code: 21602, message: 'wrong', status: 400 })
  }
  const key = createHash('sha1').update(`${to}\n${words}`).digest('base64')
  if (texts.has(key)) seen.doubled += 1
  texts.add(key)
  const now = Date.now()
  if (seen.posts === 0) seen.firstAt = now
  seen.posts += 1
  seen.lastAt = now
  posts.push({ at: now, to })
  sids += 1
  const sid = `SM${sids.toString(16).padStart(32, '0')}`
  answer(socket, '201 Created', {
    account_sid: account.sid,
    api_version: '2010-04-01',
    body: words,
    date_created: new Date(now).toUTCString(),
    date_sent: null,
    date_updated: new Date(now).toUTCString(),
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: account.from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status: 'queued',
    subresource_uris: { media: `/2010-04-01/Accounts/${account.sid}/Messages/${sid}/Media.json` },
    to,
    uri: `/2010-04-01/Accounts/${account.sid}/Messages/${sid}.json`,
  })
}

function answer(socket: Socket, status: string, body: object): void {
  const text = JSON.stringify(body)
  const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}`
  socket.write(`${head}\r\nconnection: keep-alive\r\n\r\n${text}`)
}

process.on('message', (question: { kind: 'seen' | 'times' | 'forget' }) => {
  process.send!(question.kind === 'times' ? { posts, doubled: seen.doubled } : { ...seen })
  if (question.kind !== 'forget') return
  Object.assign(seen, { posts: 0, doubled: 0, wrong: 0, firstAt: 0, lastAt: 0 })
  texts.clear()
  posts.length = 0
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send!({ port: typeof address === 'object' ? address?.port : 0 })
})
