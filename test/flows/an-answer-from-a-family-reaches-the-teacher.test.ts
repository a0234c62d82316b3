import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openClassroom, type TestClassroom } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

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
