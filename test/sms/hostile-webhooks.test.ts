import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { signTwilioWebhook } from '../../src/sandbox/twilio/webhook-signature.ts'
import { openClassroom } from '../support/classroom.ts'
import { type RawRequest, sendBytes, sendRaw } from '../support/raw-request.ts'
import { startTouchpoint, type Touchpoint, authToken } from '../support/touchpoint.ts'

const form = 'application/x-www-form-urlencoded'
const phone = '+12015550142'
const stranger = '+12015550143'

describe('hostile requests to the routes of Twilio', () => {
  let school: Touchpoint
  let attempt: string
  let routes: { path: string; fields: Record<string, string> }[]
  let before: Counts

  beforeAll(async () => {
    school = await startTouchpoint({ deliver: 'manual' })
    const room = await openClassroom(school, [{ phone }])
    await room.send('/family message Lunch is at noon')
    const text = await school.eventually(() => school.twilio.sentTo(phone)[0])
    attempt = new URL(text.statusCallback!).pathname
    routes = [
      {
        path: '/sms/inbound',
        fields: { MessageSid: 'SM1', From: phone, To: '+12025550100', Body: 'STOP', NumMedia: '0' },
      },
      { path: attempt, fields: { MessageSid: text.sid!, MessageStatus: 'failed', ErrorCode: '30007' } },
    ]
    before = await count(school)
  })

  /** A request as Twilio would make it, but for what is changed. */
  function forged(
    { path, fields }: (typeof routes)[number],
    change: Partial<RawRequest> & {
      signedUrl?: string
      signedFields?: Record<string, string>
      signature?: string
    } = {},
  ): RawRequest {
    const { signedUrl = school.config.publicUrl + path, signedFields = fields, signature, ...rest } = change
    const headers = {
      'content-type': form,
      'x-twilio-signature': signature ?? signTwilioWebhook(authToken, signedUrl, signedFields),
      ...rest.headers,
    }
    return { url: school.config.publicUrl, path, body: new URLSearchParams(fields).toString(), ...rest, headers }
  }
  const encode = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

  type Route = (typeof routes)[number]
  const hostile: Record<string, { wanted: number; make: (route: Route) => RawRequest }> = {
    'without a signature': { wanted: 403, make: (route) => forged(route, { signature: '' }) },
    'with a signature that is none': {
      wanted: 403,
      make: (route) => forged(route, { signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }),
    },
    'signed with another token': {
      wanted: 403,
      make: (route) =>
        forged(route, { signature: signTwilioWebhook('other', school.config.publicUrl + route.path, route.fields) }),
    },
    'signed for another host': {
      wanted: 403,
      make: (route) => forged(route, { signedUrl: `http://evil.example${route.path}` }),
    },
    'that names another host, for which it is signed': {
      wanted: 403,
      make: (route) =>
        forged(route, {
          signedUrl: `http://evil.example${route.path}`,
          headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
        }),
    },
    'signed for another scheme': {
      wanted: 403,
      make: (route) =>
        forged(route, {
          signedUrl: school.config.publicUrl.replace('http:', 'https:') + route.path,
          headers: { 'x-forwarded-proto': 'https' },
        }),
    },
    'signed for another path': {
      wanted: 403,
      make: (route) => forged(route, { signedUrl: `${school.config.publicUrl}/sms/other` }),
    },
    'with a query that was not signed': {
      wanted: 403,
      make: (route) => ({ ...forged(route), path: `${route.path}?a=1` }),
    },
    'with an altered field': {
      wanted: 403,
      make: (route) => forged(route, { body: encode({ ...route.fields, MessageSid: 'SM2' }) }),
    },
    'with a field more': {
      wanted: 403,
      make: (route) => forged(route, { body: `${encode(route.fields)}&OptOutType=STOP` }),
    },
    'with a field less': {
      wanted: 403,
      make: (route) => forged(route, { body: encode(without(route.fields, 'MessageSid')) }),
    },
    'with a field twice, the first of which is another': {
      wanted: 403,
      make: (route) => forged(route, { body: `MessageSid=SM666&${encode(route.fields)}` }),
    },
    'with fields twice, cut from one signed value': {
      // Names and values are signed run together: "Body" + "a" + "From" + number could be read in two ways.
      wanted: 403,
      make: (route) => {
        const name = route.path === attempt ? 'MessageStatus' : 'From'
        const [own, other] = [route.fields[name]!, name === 'From' ? stranger : 'delivered']
        const [first, second] = [own, other].toSorted() as [string, string]
        const signedFields = { ...route.fields, [name]: `${first}${name}${second}` }
        return forged(route, { signedFields, body: encode(route.fields) + encode({ [name]: other }).replace(/^/, '&') })
      },
    },
    'in pieces, altered': {
      wanted: 403,
      make: (route) => forged(route, { body: encode({ ...route.fields, MessageSid: 'SM2' }), chunkBytes: 7 }),
    },
    compressed: {
      wanted: 415,
      make: (route) => forged(route, { body: gzipSync(encode(route.fields)), headers: { 'content-encoding': 'gzip' } }),
    },
    'compressed without saying so': {
      wanted: 403,
      make: (route) => forged(route, { body: gzipSync(encode(route.fields)) }),
    },
    'as JSON': {
      wanted: 415,
      make: (route) =>
        forged(route, { body: JSON.stringify(route.fields), headers: { 'content-type': 'application/json' } }),
    },
    'over 256 KiB': {
      wanted: 413,
      make: (route) => {
        const fields = { ...route.fields, Pad: 'x'.repeat(256 * 1024) }
        return forged({ ...route, fields })
      },
    },
    'over 256 KiB, in pieces': {
      wanted: 413,
      make: (route) => {
        const fields = { ...route.fields, Pad: 'x'.repeat(600 * 1024) }
        return forged({ ...route, fields }, { chunkBytes: 16 * 1024 })
      },
    },
    'with another method': { wanted: 405, make: (route) => forged(route, { method: 'PUT' }) },
    'with its fields in the query': {
      wanted: 405,
      make: (route) => ({
        ...forged(route, { method: 'GET', body: '' }),
        path: `${route.path}?${encode(route.fields)}`,
      }),
    },
  }

  it.each(Object.keys(hostile))('are refused %s', async (name) => {
    const { wanted, make } = hostile[name]!
    const statuses = await Promise.all(routes.map((route) => sendRaw(make(route))))
    expect(statuses).toEqual(routes.map(() => wanted))
  })

  it('are refused where what is signed makes no sense', async () => {
    const [inbound, status] = routes
    const nonsense = [
      { path: inbound!.path, fields: { From: phone, Body: 'no SID' } },
      { path: inbound!.path, fields: { MessageSid: "SM'; DROP TABLE", From: phone } },
      { path: '/sms/status/', fields: status!.fields },
      { path: '/sms/status/../inbound', fields: status!.fields },
      { path: '/sms/status/%00', fields: status!.fields },
      { path: `${attempt}/x`, fields: status!.fields },
    ]
    const statuses = await Promise.all(nonsense.map((route) => sendRaw(forged(route))))
    expect(statuses).toEqual(nonsense.map(() => 400))
  })

  it('are refused when two lengths, or a length and pieces, leave open where the body ends', async () => {
    const url = school.config.publicUrl
    const head = `POST /sms/inbound HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\n`
    const smuggled = 'POST /sms/inbound HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'
    const answers = await Promise.all([
      sendBytes(url, `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nA=1&B=2`),
      sendBytes(url, `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`),
      sendBytes(url, `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`),
      sendBytes(
        url,
        `POST http://evil.example/sms/inbound HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      ),
    ])
    expect(answers.map((answer) => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])).toEqual(['400', '400', '400', '404'])
  })

  it('store a text once however often it is replayed, and no receipt of the past', async () => {
    const [inbound, status] = routes
    const text = { ...inbound!, fields: { ...inbound!.fields, MessageSid: 'SMreplayed', Body: 'Gracias' } }
    const replays = await Promise.all(Array.from({ length: 6 }, () => sendRaw(forged(text))))
    expect(replays).toEqual(replays.map(() => 200))
    const delivered = { ...status!, fields: { MessageSid: status!.fields['MessageSid']!, MessageStatus: 'delivered' } }
    const queued = { ...status!, fields: { ...delivered.fields, MessageStatus: 'sent' } }
    expect(await sendRaw(forged(delivered))).toBe(200)
    expect(await sendRaw(forged(queued))).toBe(200)
    // The same receipt for another attempt is not what was signed.
    const other = forged(delivered)
    expect(await sendRaw({ ...other, path: attempt.replace(/.$/, (last) => (last === '0' ? '1' : '0')) })).toBe(403)
  })

  it('have stored nothing but that one text, changed nothing but that one receipt, and left the bot alive and quiet', async () => {
    expect(await sendRaw({ url: school.config.publicUrl, path: '/healthz', method: 'GET', body: '' })).toBe(200)
    const { states, ...after } = await count(school)
    expect([states[0], after]).toEqual(['delivered', { inbound: 1, stopped: before.stopped }])
    expect(states.filter((state) => state === 'failed' || state === 'dropped')).toEqual([])
    expect(errorsIn(school.logged())).toEqual([])
    expect(school.logged()).not.toContain(phone)
  })
})

interface Counts {
  inbound: number
  states: string[]
  stopped: number
}

async function count(school: Touchpoint): Promise<Counts> {
  return school.read(async ({ client }) => ({
    inbound: await client.inboundText.count(),
    states: (await client.text.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state),
    stopped: await client.consent.count({ where: { state: 'stopped' } }),
  }))
}

function errorsIn(logged: string): string[] {
  return logged.split('\n').filter((line) => line.includes('"level":50') || line.includes('"level":60'))
}

function without(fields: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
}
