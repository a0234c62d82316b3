import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import twilio from 'twilio'
import type { RequestClient } from 'twilio'
import { startTwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import type { TwilioStandIn, TwilioStandInOptions } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import examples from '../fixtures/conformance/twilio-examples.json' with { type: 'json' }

const SID = `AC${'a'.repeat(32)}`
const SERVICE = `MG${'b'.repeat(32)}`
const TOKEN = '12345'
const SENDER = '+12025550100'
const FAMILY = '+14155552345'

/** Twilio's own default client, sent to the stand-in's address instead of Twilio's. */
function pointAt(url: string): RequestClient {
  const client = new twilio.RequestClient()
  const request = client.request.bind(client)
  client.request = (options) => {
    const { pathname, search } = new URL(options.uri)
    return request({ ...options, uri: url + pathname + search })
  }
  return client
}

/** The app's side: hears webhooks, checks their signatures, answers what it is told to. */
interface Listener {
  readonly url: string
  readonly heard: { readonly path: string; readonly signed: boolean; readonly fields: Record<string, string> }[]
  readonly answers: { status: number; body: string }[]
  readonly server: Server
}

async function listen(): Promise<Listener> {
  const heard: Listener['heard'] = []
  const answers: Listener['answers'] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      const fields = Object.fromEntries(new URLSearchParams(body))
      const signature = String(request.headers['x-twilio-signature'])
      const signed = twilio.validateRequest(TOKEN, signature, url + String(request.url), fields)
      heard.push({ path: String(request.url), signed, fields })
      const answer = answers.shift() ?? { status: 200, body: '<Response/>' }
      response.writeHead(answer.status, { 'Content-Type': 'text/xml' }).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, heard, answers, server }
}

describe('the Twilio stand-in, called by the real SDK', () => {
  let app: Listener
  const running: TwilioStandIn[] = []

  const start = async (options: Partial<TwilioStandInOptions> = {}): Promise<TwilioStandIn> => {
    const standIn = await startTwilioStandIn({
      accountSid: SID,
      authToken: TOKEN,
      numbers: [SENDER],
      messagingServiceSid: SERVICE,
      inboundUrl: `${app.url}/sms/inbound`,
      ...options,
    })
    running.push(standIn)
    return standIn
  }
  const clientOf = (standIn: TwilioStandIn): twilio.Twilio => twilio(SID, TOKEN, { httpClient: pointAt(standIn.url) })
  const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
    const error = await work.then(
      () => null,
      (reason: { code?: unknown; status?: unknown }) => reason,
    )
    return error === null ? null : [error.code, error.status]
  }

  beforeEach(async () => {
    app = await listen()
  })
  afterEach(async () => {
    await Promise.all(running.splice(0).map((standIn) => standIn.stop()))
    app.server.closeAllConnections()
    app.server.close()
  })

  it('accepts with exactly the keys of Twilio, from null and accepted with a Messaging Service, queued with a number', async () => {
    const standIn = await start({ deliver: 'manual' })
    const post = async (fields: Record<string, string>): Promise<Record<string, unknown>> => {
      const response = await fetch(`${standIn.url}/2010-04-01/Accounts/${SID}/Messages.json`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`${SID}:${TOKEN}`).toString('base64')}` },
        body: new URLSearchParams({ To: FAMILY, Body: 'Hello', ...fields }),
      })
      expect(response.status).toBe(201)
      return (await response.json()) as Record<string, unknown>
    }
    const served = await post({ MessagingServiceSid: SERVICE })
    const direct = await post({ From: SENDER })
    const keys = Object.keys(examples['CreateMessage.createWithMessagingService']).toSorted()
    expect(Object.keys(served).toSorted()).toEqual(keys)
    expect(Object.keys(direct).toSorted()).toEqual(keys)
    expect(served).toMatchObject({
      from: null,
      status: 'accepted',
      num_segments: '0',
      num_media: '0',
      error_code: null,
    })
    expect(direct).toMatchObject({ from: SENDER, status: 'queued', num_segments: '1', date_sent: null })
    expect(examples.message_enum_status).toContain(served['status'])
    expect(served['date_created']).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/)
  })

  it('takes a message to delivered with signed callbacks, over the URL without its connection override', async () => {
    const standIn = await start()
    const statusCallback = `${app.url}/sms/status/attempt-1#rc=5&rp=all`
    await clientOf(standIn).messages.create({ to: FAMILY, messagingServiceSid: SERVICE, body: 'Hi', statusCallback })
    await standIn.allCallbacksSettled()
    expect(app.heard.map(({ path, signed, fields }) => [path, signed, fields['MessageStatus']])).toEqual([
      ['/sms/status/attempt-1', true, 'queued'],
      ['/sms/status/attempt-1', true, 'sent'],
      ['/sms/status/attempt-1', true, 'delivered'],
    ])
    expect(app.heard[0]?.fields).toMatchObject({
      AccountSid: SID,
      MessagingServiceSid: SERVICE,
      From: SENDER,
      To: FAMILY,
    })
    expect(standIn.sentTo(FAMILY)[0]).toMatchObject({ status: 'delivered', statusCallback })
  })

  it('posts a failed callback again as often as the override says', async () => {
    const standIn = await start({ deliver: 'manual' })
    const create = (rc: string): Promise<{ sid: string }> =>
      clientOf(standIn).messages.create({ to: FAMILY, from: SENDER, body: 'Hi', statusCallback: `${app.url}/s${rc}` })
    const [insistent, plain] = [await create('#rc=2&rp=5xx'), await create('')]
    const down = { status: 503, body: '' }
    app.answers.push(down, down)
    expect(await standIn.deliver(insistent.sid, 'sent')).toBe(200)
    expect(app.heard.length).toBe(3)
    app.answers.push(down, down)
    expect(await standIn.deliver(plain.sid, 'sent')).toBe(503)
    expect(app.heard.length).toBe(4)
  })

  it.each([
    ['no body', { to: FAMILY, from: SENDER, body: '' }, [21602, 400]],
    ['1601 characters', { to: FAMILY, from: SENDER, body: 'x'.repeat(1601) }, [21617, 400]],
    ['a number that cannot be', { to: '+15550100000', from: SENDER, body: 'Hi' }, [21211, 400]],
    ['a sender of somebody else', { to: FAMILY, from: '+12025550199', body: 'Hi' }, [21606, 400]],
    ['no recipient', { to: '', from: SENDER, body: 'Hi' }, [21604, 400]],
    ['no sender', { to: FAMILY, body: 'Hi' }, [21603, 400]],
    [
      'a Messaging Service of somebody else',
      { to: FAMILY, messagingServiceSid: `MG${'c'.repeat(32)}`, body: 'Hi' },
      [21701, 400],
    ],
  ])('refuses %s', async (_what, message, expected) => {
    const standIn = await start()
    expect(await codeOf(clientOf(standIn).messages.create(message))).toEqual(expected)
    expect(standIn.messages()).toMatchObject([{ outcome: 'refused', errorCode: expected[0], sid: null }])
    expect(standIn.sentTo()).toEqual([])
  })

  it('refuses wrong credentials and unknown paths', async () => {
    const standIn = await start()
    const stranger = twilio(SID, 'wrong', { httpClient: pointAt(standIn.url) })
    expect(await codeOf(stranger.messages.list())).toEqual([20003, 401])
    expect(await codeOf(clientOf(standIn).messages('SM00000000000000000000000000000000').fetch())).toEqual([20404, 404])
  })

  it('answers STOP by itself, blocks the number, hands the text on with its OptOutType, and START opens it again', async () => {
    const standIn = await start()
    const send = (): Promise<unknown> =>
      clientOf(standIn).messages.create({ to: FAMILY, messagingServiceSid: SERVICE, body: 'Hi' })
    const stopped = await standIn.receive({ from: FAMILY, body: ' stop ' })
    expect(stopped).toMatchObject({ status: 200, optOutType: 'STOP' })
    expect(app.heard[0]).toMatchObject({
      signed: true,
      fields: { OptOutType: 'STOP', Body: ' stop ', SmsStatus: 'received' },
    })
    expect(await codeOf(send())).toEqual([21610, 400])
    await standIn.receive({ from: FAMILY, body: 'STOP' })
    const answers = (): unknown[] => standIn.messages().filter((entry) => entry.direction === 'outbound-reply')
    expect(answers().length).toBe(1)
    await standIn.receive({ from: FAMILY, body: 'please stop' })
    await standIn.receive({ from: FAMILY, body: 'UNSTOP' })
    expect(await codeOf(send())).toBeNull()
    expect(answers().length).toBe(2)
  })

  it('sends what a TwiML answer says, but not to somebody who stopped', async () => {
    const standIn = await start()
    app.answers.push({ status: 200, body: '<Response><Message>Thank you</Message></Response>' })
    await standIn.receive({ from: FAMILY, body: 'hello' })
    app.answers.push({ status: 200, body: '<Response><Message>Goodbye</Message></Response>' })
    await standIn.receive({ from: FAMILY, body: 'STOP' })
    const replies = standIn.messages().filter((entry) => entry.direction === 'outbound-reply')
    expect(replies.map(({ body, status, errorCode }) => [body.slice(0, 9), status, errorCode])).toEqual([
      ['Thank you', 'delivered', null],
      ['You have ', 'delivered', null],
      ['Goodbye', 'failed', 21610],
    ])
  })

  it('tells nothing of opt-out types outside a Messaging Service', async () => {
    const standIn = await startTwilioStandIn({
      accountSid: SID,
      authToken: TOKEN,
      numbers: [SENDER],
      inboundUrl: `${app.url}/in`,
    })
    running.push(standIn)
    await standIn.receive({ from: FAMILY, body: 'STOP' })
    expect(app.heard[0]?.fields).not.toHaveProperty('OptOutType')
    expect(await codeOf(clientOf(standIn).messages.create({ to: FAMILY, from: SENDER, body: 'Hi' }))).toEqual([
      21610, 400,
    ])
  })

  it('brings a photo whose address answers with it, lists it, and forgets it when it is deleted', async () => {
    const standIn = await start()
    const { sid } = await standIn.receive({
      from: FAMILY,
      body: '',
      media: [{ contentType: 'image/png', data: Buffer.from('a picture') }],
    })
    const fields = app.heard[0]?.fields ?? {}
    expect(fields).toMatchObject({ NumMedia: '1', MediaContentType0: 'image/png', MessageSid: sid })
    expect(await (await fetch(String(fields['MediaUrl0']))).text()).toBe('a picture')
    const media = clientOf(standIn).messages(sid).media
    const [photo] = await media.list()
    expect(photo?.contentType).toBe('image/png')
    await media(String(photo?.sid)).remove()
    expect((await fetch(String(fields['MediaUrl0']))).status).toBe(404)
    await clientOf(standIn).messages(sid).remove()
    expect(await clientOf(standIn).messages.list()).toEqual([])
  })

  it('delivers to a landline never, with its code', async () => {
    const standIn = await start()
    standIn.markUnreachable(FAMILY, 30006)
    standIn.markUnreachable('+14155550000', 21614)
    const message = { from: SENDER, body: 'Hi', statusCallback: `${app.url}/status` }
    await clientOf(standIn).messages.create({ ...message, to: FAMILY })
    expect(await codeOf(clientOf(standIn).messages.create({ ...message, to: '+14155550000' }))).toEqual([21614, 400])
    await standIn.allCallbacksSettled()
    expect(app.heard.at(-1)?.fields).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '30006' })
  })

  it('lists in pages, newest first, filtered by number and by the day it was sent', async () => {
    let now = new Date('2026-03-01T10:00:00Z')
    const standIn = await start({ now: () => now })
    const client = clientOf(standIn)
    for (let day = 1; day <= 5; day += 1) {
      now = new Date(`2026-03-0${day}T10:00:00.500Z`)
      await client.messages.create({ to: FAMILY, from: SENDER, body: `day ${day}` })
      await standIn.allCallbacksSettled()
    }
    await client.messages.create({ to: '+14155550001', from: SENDER, body: 'other' })
    const bodies = (list: { body: string }[]): string[] => list.map((message) => message.body)
    expect(bodies(await client.messages.list({ to: FAMILY, pageSize: 2 }))).toEqual([
      'day 5',
      'day 4',
      'day 3',
      'day 2',
      'day 1',
    ])
    const dateSentAfter = new Date('2026-03-04T00:00:00Z')
    expect(bodies(await client.messages.list({ to: FAMILY, dateSentAfter }))).toEqual(['day 5', 'day 4'])
    const dateSentBefore = new Date('2026-03-02T00:00:00Z')
    expect(bodies(await client.messages.list({ to: FAMILY, dateSentBefore }))).toEqual(['day 1'])
  })

  it('shows a message in its list only after the lag, under a clock that is off', async () => {
    let now = new Date('2026-03-01T10:00:00Z')
    const standIn = await start({ now: () => now, listLagMs: 5000, clockOffsetMs: -30_000, deliver: 'manual' })
    const client = clientOf(standIn)
    const created = await client.messages.create({ to: FAMILY, from: SENDER, body: 'Hi' })
    expect(created.dateCreated).toEqual(new Date('2026-03-01T09:59:30Z'))
    expect(await client.messages.list()).toEqual([])
    now = new Date('2026-03-01T10:00:05Z')
    expect((await client.messages.list()).length).toBe(1)
  })

  it('describes its numbers and its Messaging Service with the keys of Twilio', async () => {
    const standIn = await start()
    const read = async (path: string): Promise<Record<string, unknown>> => {
      const headers = { Authorization: `Basic ${Buffer.from(`${SID}:${TOKEN}`).toString('base64')}` }
      return (await (await fetch(standIn.url + path, { headers })).json()) as Record<string, unknown>
    }
    const keys = (value: unknown): string[] => Object.keys(value as object).toSorted()
    expect(keys(await read(`/v1/Services/${SERVICE}`))).toEqual(keys(examples['FetchService.fetch']))
    expect(keys(await read(`/v1/Services/${SERVICE}/PhoneNumbers`))).toEqual(keys(examples['ListPhoneNumber.readFull']))
    const campaigns = await read(`/v1/Services/${SERVICE}/Compliance/Usa2p`)
    const wanted = examples['ListUsAppToPerson.readFull']
    expect(keys(campaigns)).toEqual(keys(wanted))
    expect(keys((campaigns['compliance'] as unknown[])[0])).toEqual(keys(wanted.compliance[0]))
    const numbers = await read(`/2010-04-01/Accounts/${SID}/IncomingPhoneNumbers.json`)
    expect(keys(numbers)).toEqual(keys(examples['ListIncomingPhoneNumber.readFull']))
    const [number] = numbers['incoming_phone_numbers'] as unknown[]
    expect(keys(number)).toEqual(keys(examples['FetchIncomingPhoneNumber.fetch']))
    expect(keys(await read(`/2010-04-01/Accounts/${SID}/Messages.json`))).toEqual(
      keys(examples['ListMessage.readFullPage1']),
    )
    const [listed] = await clientOf(standIn).incomingPhoneNumbers.list({ phoneNumber: SENDER })
    expect(listed?.smsUrl).toBe(`${app.url}/sms/inbound`)
  })

  it('changes look-alikes with Smart Encoding, which a Messaging Service has on unless it is told off', async () => {
    const standIn = await start()
    const send = (more: object): Promise<unknown> =>
      clientOf(standIn).messages.create({ to: FAMILY, messagingServiceSid: SERVICE, body: '“Hi”…', ...more })
    await send({})
    await send({ smartEncoded: false })
    expect(standIn.sentTo().map(({ body, encoding }) => [body, encoding])).toEqual([
      ['"Hi"...', 'GSM-7'],
      ['“Hi”…', 'UCS-2'],
    ])
  })

  describe('in trouble', () => {
    const send = (standIn: TwilioStandIn, more: object = {}): Promise<unknown> =>
      clientOf(standIn).messages.create({
        to: FAMILY,
        from: SENDER,
        body: 'Hi',
        statusCallback: `${app.url}/status`,
        ...more,
      })

    it('slows down with 20429 and refuses what it is told to, accepting nothing', async () => {
      const standIn = await start()
      standIn.faults.rate429 = 1
      standIn.faults.refuseNext = { code: 21612 }
      expect(await codeOf(send(standIn))).toEqual([20429, 429])
      expect(await codeOf(send(standIn))).toEqual([21612, 400])
      expect(await codeOf(send(standIn))).toBeNull()
      expect(standIn.sentTo().length).toBe(1)
    })

    it('accepts and yet gives no answer: a reset, a 500', async () => {
      const standIn = await start()
      standIn.faults.resetAfterAccept = 1
      standIn.faults.error500AfterAccept = 1
      await expect(send(standIn)).rejects.toThrow()
      await expect(send(standIn)).rejects.toThrow()
      await standIn.allCallbacksSettled()
      expect(standIn.sentTo().map(({ answer, status }) => [answer, status])).toEqual([
        ['reset', 'delivered'],
        ['500', 'delivered'],
      ])
    })

    it('doubles, reorders, loses, holds and hurries callbacks', async () => {
      const standIn = await start()
      const statuses = (): unknown[] => app.heard.splice(0).map(({ fields }) => fields['MessageStatus'])
      standIn.faults.callbacks.duplicate = 1
      standIn.faults.callbacks.reorder = 1
      await send(standIn)
      await standIn.allCallbacksSettled()
      expect(statuses()).toEqual(['delivered', 'delivered', 'sent', 'sent', 'queued', 'queued'])
      standIn.faults.callbacks.drop = 2
      standIn.faults.callbacks.early = 1
      await send(standIn)
      expect(statuses()).toEqual(['delivered'])
      standIn.faults.callbacks.hold = true
      await send(standIn)
      await standIn.allCallbacksSettled()
      expect(statuses()).toEqual([])
      await standIn.releaseCallbacks()
      expect(statuses()).toEqual(['queued', 'sent', 'delivered'])
    })

    it('hangs, having accepted or not', async () => {
      const standIn = await start({ deliver: 'manual' })
      const post = (): Promise<Response> =>
        fetch(`${standIn.url}/2010-04-01/Accounts/${SID}/Messages.json`, {
          method: 'POST',
          headers: { Authorization: `Basic ${Buffer.from(`${SID}:${TOKEN}`).toString('base64')}` },
          body: new URLSearchParams({ To: FAMILY, From: SENDER, Body: 'Hi' }),
          signal: AbortSignal.timeout(100),
        })
      standIn.faults.hang = 1
      await expect(post()).rejects.toThrow('timeout')
      expect(standIn.sentTo()).toEqual([])
      standIn.faults.hangAfterAccept = 1
      await expect(post()).rejects.toThrow('timeout')
      expect(standIn.sentTo()).toMatchObject([{ answer: 'hang' }])
    })

    it('keeps an inbound text whose webhook is lost, and posts it again when asked', async () => {
      const standIn = await start()
      standIn.faults.dropInbound = 1
      const lost = await standIn.receive({ from: FAMILY, body: 'hola' })
      expect([lost.status, app.heard.length]).toEqual([null, 0])
      const [listed] = await clientOf(standIn).messages.list({ to: SENDER })
      expect([listed?.sid, listed?.direction, listed?.body]).toEqual([lost.sid, 'inbound', 'hola'])
      expect(await standIn.redeliver(lost.sid)).toMatchObject({ sid: lost.sid, status: 200 })
    })

    it('outlives a callback address that cannot be used', async () => {
      const standIn = await start()
      await send(standIn, { statusCallback: 'http://[nowhere/' })
      await standIn.allCallbacksSettled()
      expect(standIn.sentTo()[0]).toMatchObject({ status: 'delivered', callbacks: [{ answered: null }, {}, {}] })
    })

    it('throws its dice the same way for the same seed', async () => {
      const play = async (seed: number): Promise<unknown[]> => {
        const standIn = await start({ seed })
        standIn.faults.rate429 = { chance: 0.5 }
        const outcomes: unknown[] = []
        for (let sent = 0; sent < 12; sent += 1) outcomes.push(await codeOf(send(standIn)))
        return outcomes.map((outcome) => outcome === null)
      }
      const first = await play(7)
      expect(await play(7)).toEqual(first)
      expect(first).toContain(true)
      expect(first).toContain(false)
    })
  })
})
