import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { authToken, signingSecret, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const limit = 256 * 1024

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<number> {
  // A connection of its own: one that was kept may be closing at this moment, and fetch sends no POST a second time.
  const asked = { ...form, connection: 'close', ...headers }
  return fetch(`${school.url}${path}`, { method: 'POST', body, headers: asked }).then(({ status }) => status)
}

function signedBySlack(body: string, secret = signingSecret, ageSeconds = 0): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds)
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${mac}` }
}

/** As Twilio signs: the address, and every field's name and value in the order of the names. */
function signedByTwilio(path: string, body: string, token = authToken): Record<string, string> {
  const fields = [...new URLSearchParams(body)].toSorted(([a], [b]) => (a < b ? -1 : 1)).flat()
  const mac = createHmac('sha1', token)
    .update(`${school.url}${path}${fields.join('')}`)
    .digest('base64')
  return { 'x-twilio-signature': mac }
}

const command = (room: { channel: string }, text: string) =>
  new URLSearchParams({
    command: '/family',
    text,
    user_id: school.teacher,
    channel_id: room.channel,
    trigger_id: '1.1.a',
    response_url: '',
    team_id: 'T0SCHOOL0',
  }).toString()

describe('POST /slack/events', () => {
  it('answers 401 to whatever Slack did not sign just now, and takes what it did', async () => {
    const room = await openClassroom(school, [{}])
    const body = command(room, 'message Lunch is at noon')
    expect(await post('/slack/events', body)).toBe(401)
    expect(await post('/slack/events', body, signedBySlack(body, 'another secret'))).toBe(401)
    expect(await post('/slack/events', `${body}&a=b`, signedBySlack(body))).toBe(401)
    expect(await post('/slack/events', body, signedBySlack(body, signingSecret, 3600))).toBe(401)
    expect(await drafts()).toBe(0)
    expect(await post('/slack/events', body, signedBySlack(body))).toBe(200)
    expect(await drafts()).toBe(1)
  })

  it('answers 413 to more than 256 KiB', async () => {
    const room = await openClassroom(school, [{}])
    const before = await drafts()
    const body = command(room, `message ${'a'.repeat(limit)}`)
    expect(await post('/slack/events', body, signedBySlack(body))).toBe(413)
    expect(await drafts()).toBe(before)
  })
})

describe('Twilio’s routes', () => {
  const inbound = new URLSearchParams({
    MessageSid: `SM${'a'.repeat(32)}`,
    From: '+12015550001',
    Body: 'hello',
  }).toString()

  it('answer 403 to whatever Twilio did not sign, and store nothing of it', async () => {
    for (const path of ['/sms/inbound', '/sms/status/00000000-0000-7000-8000-000000000000']) {
      expect(await post(path, inbound)).toBe(403)
      expect(await post(path, inbound, { 'x-twilio-signature': 'bm90IGEgc2lnbmF0dXJl' })).toBe(403)
      expect(await post(path, inbound, signedByTwilio(path, inbound, 'another token'))).toBe(403)
      expect(await post(path, `${inbound}&To=a`, signedByTwilio(path, inbound))).toBe(403)
    }
    expect(await school.read(({ client }) => client.inboundText.count())).toBe(0)
  })

  it('answer 413 to more than 256 KiB, signed or not, however it is sent', async () => {
    const body = `${inbound}&Padding=${'a'.repeat(limit)}`
    expect(await post('/sms/inbound', body, signedByTwilio('/sms/inbound', body))).toBe(413)
    expect(await post('/sms/inbound', body)).toBe(413)
    const stream = new Blob([body]).stream()
    const chunked = await fetch(`${school.url}/sms/inbound`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: form,
    })
    expect(chunked.status).toBe(413)
    expect(await school.read(({ client }) => client.inboundText.count())).toBe(0)
  })

  it('answer 200 to a signed receipt of an attempt that is not ours, and change nothing', async () => {
    const path = '/sms/status/00000000-0000-7000-8000-000000000000'
    const receipt = new URLSearchParams({ MessageSid: `SM${'b'.repeat(32)}`, MessageStatus: 'delivered' }).toString()
    expect(await post(path, receipt, signedByTwilio(path, receipt))).toBe(200)
    expect(await school.read(({ client }) => client.attempt.count())).toBe(0)
  })
})

describe('anything else', () => {
  it('is not found, or not allowed', async () => {
    expect(await post('/sms/other', 'a=b')).toBe(404)
    expect((await fetch(`${school.url}/sms/inbound`)).status).toBe(405)
  })
})

function drafts(): Promise<number> {
  return school.read(({ client }) => client.draft.count())
}
