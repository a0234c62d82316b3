import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openClassroom, type TestClassroom } from '../support/classroom.ts'
import { signingSecret, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

describe('what a family answers', () => {
  let school: Touchpoint
  let room: TestClassroom
  let phone: string

  beforeAll(async () => {
    school = await startTouchpoint()
    room = await openClassroom(school, [{ firstName: 'Ana', caregiver: 'Rosa', language: 'es' }])
    phone = room.phones[0]!
  })

  it('stands in its own thread of the classroom, is counted as waiting, and is answered from there', async () => {
    const { slack, twilio, teacher } = school
    const { channel } = room
    await twilio.receive({ from: phone, body: '¿Mañana hay clase? <!channel>' })
    const text = await school.eventually(() =>
      slack.messages(channel).find(({ threadTs, text: said }) => threadTs !== null && said.includes('Mañana')),
    )
    const [root] = slack.thread(channel, text.threadTs!)
    expect(JSON.stringify(root)).toContain('Rosa')
    expect(JSON.stringify(slack.messages(channel))).not.toContain(phone.slice(2))
    // As plain text it calls nobody; as markup it would call everybody.
    expect(text.text).not.toContain('<!channel>')
    expect(JSON.stringify(text.blocks)).toContain('"type":"plain_text","text":"¿Mañana hay clase? <!channel>"')
    await school.eventually(() =>
      slack.messages(channel).some((message) => JSON.stringify(message).includes('waiting')),
    )

    await slack.press(teacher, { channel, ts: text.ts, actionId: 'conversation_reply' })
    const form = await school.eventually(() => slack.views(teacher).at(-1))
    expect(JSON.stringify(form)).toContain('Rosa')
    await slack.submitView(teacher, form.id, { text: 'Yes, at 8:30.' })
    const [answer] = await school.eventually(() => {
      const sent = twilio.sentTo(phone).filter(({ body }) => body.includes('8:30'))
      return sent.length > 0 && sent
    })
    expect(answer?.body).toContain('Ms. Vega')
    await school.eventually(() =>
      slack.thread(channel, text.threadTs!).some((message) => JSON.stringify(message).includes('8:30')),
    )
  })

  it('is not answered by what staff say in the thread, though Slack told the bot of it', async () => {
    const { channel, phones } = await openClassroom(school, [{ firstName: 'Leo', caregiver: 'Luis' }])
    await school.twilio.receive({ from: phones[0]!, body: 'How is Leo doing?' })
    const thread = await school.eventually(() => {
      return school.slack.messages(channel).find(({ threadTs }) => threadTs !== null)?.threadTs
    })
    const texts = () => school.read(({ client }) => client.text.count())
    const before = await texts()
    const said = { type: 'message', channel_type: 'group', user: school.teacher, text: 'Not a word of this to her.' }
    const event = { ...said, channel, ts: '1800000000.000100', thread_ts: thread, event_ts: '1800000000.000100' }
    expect(await tell({ type: 'event_callback', team_id: 'T0SCHOOL0', event_id: 'Ev0TALK', event })).toBe(200)
    expect(await texts()).toBe(before)
  })

  /** As Slack tells a bot of what happens. */
  async function tell(what: object): Promise<number> {
    const body = JSON.stringify(what)
    const timestamp = String(Math.floor(Date.now() / 1000))
    const mac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
    const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${mac}` }
    const url = `${school.url}/slack/events`
    return (await fetch(url, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }))
      .status
  }

  it('stops every text when it is STOP, and Twilio alone answers it', async () => {
    const { twilio, slack } = school
    const { channel } = room
    const before = twilio.sentTo(phone).length
    const handled = () => school.logged().split('"inbound_handled"').length
    const heard = handled()
    await twilio.receive({ from: phone, body: 'STOP' })
    await vi.waitFor(() => expect(handled()).toBeGreaterThan(heard), { timeout: 20_000 })
    await slack.command(school.teacher, channel, '/family update We compare fractions')
    const preview = await school.eventually(() => slack.ephemerals(channel, school.teacher).at(-1))
    expect(JSON.stringify(preview)).toContain('STOP')
    expect(twilio.sentTo(phone)).toHaveLength(before)
  })
})
