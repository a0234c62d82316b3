import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { credentials } from '../../src/sandbox/bot/bot-environment.ts'
import { buttonBlock, type DemoPage, openDemoPage, room12, vega } from './demo-page.ts'

let page: DemoPage
beforeEach(async () => (page = await openDemoPage()))
afterEach(() => page.stop())

const rosa = '+12015550101'

/** A call of the bot to Slack. */
async function call(method: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const response = await fetch(`${page.world.slack.url}${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${credentials.botToken}`, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(args),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (answer['ok'] !== true) throw new Error(JSON.stringify(answer))
  return answer
}

const channel = (as = vega) => page.sees(as).channels.find(({ id }) => id === room12)!
const phone = (number = rosa) => page.sees().phones.find((one) => one.number === number)!

describe('a teacher in Slack', () => {
  it('types a command, and alone sees what it answers', async () => {
    page.answer({ response_type: 'ephemeral', text: 'Here is how' })
    expect(await page.does({ kind: 'command', channel: room12, line: ' /family help ' })).toEqual({ ok: true })
    expect(page.heard).toMatchObject([{ command: '/family', text: 'help', user_id: vega, channel_id: room12 }])
    expect(channel().ephemerals).toMatchObject([{ text: 'Here is how' }])
    expect(channel('U0ODE00000').ephemerals).toEqual([])
  })

  it('is told of a command that is not the app’s, and the app is not', async () => {
    const answer = await page.does({ kind: 'command', channel: room12, line: '/famly update' })
    expect(answer).toEqual({ ok: false, trouble: '/famly is not a valid command.' })
    expect(page.heard).toEqual([])
  })

  it('presses a button of a message, and reads the channel for themselves alone', async () => {
    const posted = await call('chat.postMessage', { channel: room12, text: 'Card', blocks: [buttonBlock('stop')] })
    const ts = String(posted['ts'])
    expect(channel()).toMatchObject({ unread: 1, messages: [{ ts, text: 'Card', fromBot: true }] })
    expect(await page.does({ kind: 'press', channel: room12, ts, actionId: 'stop' })).toEqual({ ok: true })
    expect(page.heard).toMatchObject([{ type: 'block_actions', actions: [{ action_id: 'stop', value: 'v' }] }])
    await page.does({ kind: 'markRead', channel: room12 })
    expect([channel().unread, channel('U0ODE00000').unread]).toEqual([0, 1])
  })

  it('presses a button that is gone, and is told', async () => {
    const answer = await page.does({ kind: 'press', channel: room12, ts: '1.2', actionId: 'stop' })
    expect(answer).toMatchObject({ ok: false, trouble: expect.stringContaining('sees no message') })
  })

  it('sees under the field what the app finds wrong with a form, and what Slack does', async () => {
    await page.does({ kind: 'command', channel: room12, line: '/family update' })
    const block = {
      type: 'input',
      block_id: 'learning',
      label: { type: 'plain_text', text: 'What' },
      element: { type: 'plain_text_input', action_id: 'text' },
    }
    const view = { type: 'modal', callback_id: 'c', title: { type: 'plain_text', text: 'Update' }, blocks: [block] }
    const submit = { type: 'plain_text', text: 'Preview' }
    await page.does({ kind: 'shortcut', callbackId: 'write_note' })
    await call('views.open', { trigger_id: page.heard.at(-1)!['trigger_id'], view: { ...view, submit } })
    const [modal] = page.sees().modals
    expect(modal).toMatchObject({ title: 'Update', submit: 'Preview', close: 'Cancel', callbackId: 'c', errors: {} })
    const send = (learning: string) => page.does({ kind: 'submitView', view: modal!.id, values: { learning } })

    const heardBefore = page.heard.length
    const missing = { learning: 'Please complete this required field.' }
    expect(await send('')).toEqual({ ok: true, errors: missing })
    expect(page.sees().modals[0]!.errors).toEqual(missing)
    expect(page.heard.length).toBe(heardBefore)

    page.answer({ response_action: 'errors', errors: { learning: 'Too long' } })
    expect(await send('Fractions')).toEqual({ ok: true, errors: { learning: 'Too long' } })
    expect(page.sees().modals[0]).toMatchObject({
      errors: { learning: 'Too long' },
      state: { learning: { text: { value: 'Fractions' } } },
    })

    page.answer('')
    expect(await send('Fractions')).toEqual({ ok: true })
    expect(page.sees().modals).toEqual([])
  })

  it('opens a form although the clock is moved between the press and it', async () => {
    await page.does({ kind: 'shortcut', callbackId: 'write_note' })
    await page.does({ kind: 'clock', plusMinutes: 1440 })
    const view = { type: 'modal', title: { type: 'plain_text', text: 'Note' }, blocks: [buttonBlock('a')] }
    await call('views.open', { trigger_id: page.heard.at(-1)!['trigger_id'], view })
    expect(page.sees().modals).toHaveLength(1)
  })

  it('shares a file with the bot', async () => {
    const dm = page.sees().channels.find(({ kind }) => kind === 'im')!
    await page.does({ kind: 'say', channel: dm.id, text: '', file: { name: 'families.csv', content: 'a,b' } })
    const [message] = page.sees().channels.find(({ id }) => id === dm.id)!.messages
    expect(message).toMatchObject({ fromBot: false, files: [{ name: 'families.csv', mimetype: 'text/csv' }] })
    expect(page.file(message!.files[0]!.url.slice('/api/'.length))?.bytes.toString()).toBe('a,b')
  })
})

describe('a phone', () => {
  it('texts in with a photo, which stays on it when Twilio has forgotten it', async () => {
    expect(await page.does({ kind: 'text', number: rosa, body: 'Hola', photo: true })).toEqual({ ok: true })
    expect(page.heard).toMatchObject([{ From: rosa, Body: 'Hola', NumMedia: '1' }])
    const [sent] = page.world.twilio.messages()
    Object.assign(sent!, { deleted: true, body: '', media: [] })
    expect(phone().bubbles).toMatchObject([{ direction: 'out', body: 'Hola', media: [{ url: '/api/photo' }] }])
    expect(page.file('photo')).toMatchObject({ contentType: 'image/png' })
  })

  it('sends nothing that is nothing, and from no number that is none', async () => {
    expect(await page.does({ kind: 'text', number: rosa, body: ' ' })).toMatchObject({ ok: false })
    expect(await page.does({ kind: 'text', number: '555', body: 'Hi' })).toMatchObject({ ok: false })
    expect(page.heard).toEqual([])
  })

  it('shows what came, unread until it is looked at', async () => {
    await page.does({ kind: 'text', number: rosa, body: 'HELP' })
    expect(phone()).toMatchObject({ unread: 1, display: '(201) 555-0101', dir: 'ltr' })
    await page.does({ kind: 'readPhone', number: rosa })
    expect(phone().unread).toBe(0)
  })

  it('that no caregiver has shows up when it texts', async () => {
    await page.does({ kind: 'text', number: '+12015550160', body: 'Hello?' })
    expect(phone('+12015550160')).toMatchObject({ note: 'not in the roster', bubbles: [{ body: 'Hello?' }] })
  })
})

describe('the clock', () => {
  it('is moved on in the bot, in Slack and on phones, and never back', async () => {
    const before = new Date(page.sees().now).getTime()
    expect(await page.does({ kind: 'clock', plusMinutes: 60 })).toEqual({ ok: true })
    const now = new Date(page.sees().now).getTime()
    expect(now - before).toBeGreaterThanOrEqual(3_600_000)
    expect(page.moved).toHaveLength(1)
    await page.does({ kind: 'text', number: rosa, body: 'Late' })
    expect(new Date(phone().bubbles[0]!.at).getTime()).toBeGreaterThanOrEqual(now)
    const posted = await call('chat.postMessage', { channel: room12, text: 'Late' })
    expect(Number(posted['ts']) * 1000).toBeGreaterThanOrEqual(now)
    expect(await page.does({ kind: 'clock', to: new Date(before).toISOString() })).toMatchObject({ ok: false })
    expect(page.moved).toHaveLength(1)
  })

  it('leaves Twilio’s own dates in machine time, by which the bot settles what is unknown', async () => {
    await page.does({ kind: 'clock', plusMinutes: 1440 })
    await page.does({ kind: 'text', number: rosa, body: 'Hi' })
    const [{ dateCreated } = { dateCreated: new Date(0) }] = page.world.twilio.messages()
    expect(Math.abs(dateCreated.getTime() - Date.now())).toBeLessThan(60_000)
  })

  it('goes to what is due next, if anything is', async () => {
    expect(await page.does({ kind: 'clock', next: true })).toEqual({ ok: true, reply: 'Nothing is due.' })
    page.due.next = new Date(page.world.clock.now().getTime() + 7_200_000)
    await page.does({ kind: 'clock', next: true })
    expect(page.moved).toEqual([page.due.next])
  })
})

describe('troubles', () => {
  it('are switched on one by one, and all off at once', async () => {
    await page.does({ kind: 'trouble', id: 'slackDown', on: true })
    await page.does({ kind: 'trouble', id: 'callbacksLost', on: true })
    expect(page.sees().troubles).toMatchObject({ slackDown: true, callbacksLost: true, twilioSlow: false })
    expect((await fetch(`${page.world.slack.url}auth.test`, { method: 'POST' })).status).toBe(503)
    await page.does({ kind: 'calm' })
    expect(Object.values(page.sees().troubles)).not.toContain(true)
    expect((await fetch(`${page.world.slack.url}auth.test`, { method: 'POST' })).status).toBe(200)
  })
})

describe('what is no act', () => {
  it.each([
    ['not JSON', '{', 'The body is not JSON.'],
    ['no object', '[]', 'The body is not an object.'],
    ['an unknown kind', '{"kind":"constructor"}', 'kind must be one of'],
    ['a missing field', '{"kind":"command","channel":"C1"}', 'line must be a string'],
    ['a wrong one', '{"kind":"trouble","id":"war","on":true}', 'id must be one of twilioSlow'],
    ['a stray one', '{"kind":"calm","now":1}', 'now has no place here'],
    ['half a place', '{"kind":"press","channel":"C1","actionId":"a"}', 'ts must be a string'],
    ['two clocks', '{"kind":"clock","plusMinutes":1,"next":true}', 'clock: '],
  ])('%s is refused with the reason', async (_what, body, reason) => {
    const { status, answer } = await page.act(vega, body)
    expect({ status, answer }).toMatchObject({
      status: 400,
      answer: { ok: false, trouble: expect.stringContaining(reason) },
    })
  })
})
