import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signTwilioWebhook } from '../../src/sandbox/twilio/webhook-signature.ts'
import { newId } from '../../src/lib/id.ts'
import type { Phone } from '../../src/lib/phone.ts'
import { isSignedByTwilio } from '../../src/sms/twilio/signature.ts'
import { handleStatusWebhook } from '../../src/sms/twilio/status-webhook.ts'
import type { WebhookRequest } from '../../src/sms/twilio/webhook.ts'
import vectors from '../fixtures/conformance/signatures.json' with { type: 'json' }
import { openTwilioBench, type TwilioBench } from './twilio-bench.ts'

describe('a signature of Twilio', () => {
  it.each(vectors.twilio.vectors)(
    'of the vector $id is judged as Twilio judges it',
    ({ url, params, signature, valid }) => {
      const form = new URLSearchParams()
      for (const [name, value] of Object.entries(params)) for (const each of [value].flat()) form.append(name, each)
      expect(isSignedByTwilio(vectors.twilio.authToken, { url, form, signature })).toBe(valid)
    },
  )

  it('is bound to the URL, the token and every field', () => {
    const url = 'https://school.example/sms/inbound?a=1'
    const form = new URLSearchParams({ From: '+14155552671', Body: 'Hola' })
    const signature = signTwilioWebhook('12345', url, Object.fromEntries(form))
    const check = (token: string, address: string, fields: Record<string, string>) =>
      isSignedByTwilio(token, { url: address, form: new URLSearchParams(fields), signature })
    expect(check('12345', url, { From: '+14155552671', Body: 'Hola' })).toBe(true)
    expect(check('12345', 'https://school.example:443/sms/inbound?a=1', { From: '+14155552671', Body: 'Hola' })).toBe(
      true,
    )
    expect(check('12346', url, { From: '+14155552671', Body: 'Hola' })).toBe(false)
    expect(check('12345', 'https://school.example/sms/inbound?a=2', { From: '+14155552671', Body: 'Hola' })).toBe(false)
    expect(check('12345', url, { From: '+14155552671', Body: 'Hello' })).toBe(false)
    expect(check('12345', url, { From: '+14155552671', Body: 'Hola', More: '' })).toBe(false)
  })
})

describe('a webhook of Twilio', () => {
  let bench: TwilioBench
  beforeEach(async () => {
    bench = await openTwilioBench()
  })
  afterEach(() => bench.close())

  const publicUrl = 'https://school.example'
  const params = { MessageSid: 'SM1', MessageStatus: 'sent' }
  function post(changes: Partial<WebhookRequest> = {}, fields: Record<string, string> = params) {
    const path = changes.path ?? `/sms/status/${newId()}`
    const query = changes.query ?? ''
    const url = publicUrl + path + (query === '' ? '' : `?${query}`)
    const request: WebhookRequest = {
      path,
      query,
      rawBody: Buffer.from(new URLSearchParams(fields).toString()),
      ...changes,
      headers: {
        host: 'elsewhere.example',
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        'x-twilio-signature': signTwilioWebhook('12345', url, fields),
        ...changes.headers,
      },
    }
    const nothing = (): void => {}
    const log = { error: nothing, warn: nothing, info: nothing, debug: nothing }
    return handleStatusWebhook(
      { authToken: '12345', publicUrl, log, recordReceipt: async (receipt) => void bench.receipts.push(receipt) },
      request,
    )
  }

  it('is taken when its signature is right for our public address, whatever its Host header says', async () => {
    const attemptId = newId()
    expect((await post({ path: `/sms/status/${attemptId}`, query: 'a=b%20c' })).status).toBe(200)
    expect(bench.receipts).toEqual([{ attemptId, sid: 'SM1', status: 'sent', failure: null }])
  })

  it('is refused with 403, and nothing stored, without a right signature', async () => {
    expect((await post({ headers: { 'x-twilio-signature': undefined } })).status).toBe(403)
    expect((await post({ headers: { 'x-twilio-signature': 'wrong' } })).status).toBe(403)
    expect((await post({ rawBody: Buffer.from('MessageSid=SM1&MessageStatus=failed') })).status).toBe(403)
    expect(bench.receipts).toEqual([])
  })

  it('is refused unless it is a plain form', async () => {
    const rawBody = gzipSync('MessageSid=SM1&MessageStatus=sent')
    expect((await post({ headers: { 'content-encoding': 'gzip' }, rawBody })).status).toBe(415)
    expect((await post({ headers: { 'content-type': 'application/json' } })).status).toBe(415)
    expect(bench.receipts).toEqual([])
  })

  it('of a receipt that makes no sense is 400, of a status we do not know 200', async () => {
    expect((await post({ path: '/sms/status/nothing' })).status).toBe(400)
    expect((await post({}, { MessageStatus: 'sent' })).status).toBe(400)
    expect((await post({}, { MessageSid: 'SM1', MessageStatus: 'teleported' })).status).toBe(200)
    expect(bench.receipts).toEqual([])
  })

  it('of a text is answered with empty TwiML once it is stored', async () => {
    const received = await bench.standIn.receive({
      from: '+14155552671',
      body: 'Gracias, maestra 🙏',
      media: [{ contentType: 'image/jpeg', data: 'jpeg' }],
    })
    expect(received).toMatchObject({ status: 200, body: expect.stringMatching(/<Response\/>$/) as string })
    expect(bench.inbound).toMatchObject([
      {
        sid: received.sid,
        from: '+14155552671',
        to: '+12025550100',
        body: 'Gracias, maestra 🙏',
        media: [{ contentType: 'image/jpeg', url: expect.stringContaining(received.sid) as string }],
        optOutType: null,
      },
    ])
  })

  it('says what Twilio itself did with a STOP', async () => {
    await bench.standIn.receive({ from: '+14155552671', body: 'Stop' })
    expect(bench.inbound).toMatchObject([{ body: 'Stop', optOutType: 'STOP', media: [] }])
  })

  it('is 503 while nothing can be stored, and is told again until it can', async () => {
    let failures = 2
    bench.store = () => {
      if (failures-- > 0) throw new Error('the database is away')
    }
    expect(await bench.standIn.receive({ from: '+14155552671', body: 'Hello' })).toMatchObject({ status: 503 })
    await bench.carrier.send({
      attemptId: newId(),
      to: '+14155552671' as Phone,
      body: 'Hello',
      validForSeconds: 60,
      mayBegin: () => true,
    })
    const { sid } = bench.standIn.sentTo()[0]!
    expect(await bench.standIn.deliver(sid!, 'sent')).toBe(200)
    expect(bench.receipts).toHaveLength(1)
  })
})
