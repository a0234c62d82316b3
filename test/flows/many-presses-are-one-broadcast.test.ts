import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

const cardsOf = (channel: string) =>
  school.slack.messages(channel).filter((message) => wordsOf(message).includes('Learning update'))

describe('Send, pressed again and again', () => {
  it('sends once, and says so', async () => {
    const room = await openClassroom(school, [{}, {}])
    const preview = await room.preview('/family update We compare fractions')
    const { ts } = preview
    const presses = Array.from({ length: 4 }, () => room.press({ ts }, 'broadcast_send'))
    await Promise.all(presses)
    await room.card('2 delivered')
    expect(room.phones.map((phone) => school.bodiesTo(phone).length)).toEqual([2, 2])
    expect(cardsOf(room.channel)).toHaveLength(1)
    expect(await room.told('Nobody gets it twice.')).toBe('This was already sent. Nobody gets it twice.')
  })

  it.runIf(process.env.TEST_DATABASE_URL)('sends once from two bots at the same moment', async () => {
    const room = await openClassroom(school, [{}, {}, {}])
    const another = await school.startAnother()
    const { ts } = await room.preview('/family update We read maps')
    const presses = [school.url, another, school.url, another].map((url) => {
      school.slack.setEventsUrl(`${url}/slack/events`)
      return room.press({ ts }, 'broadcast_send')
    })
    await Promise.all(presses)
    await room.card('3 delivered')
    expect(room.phones.map((phone) => school.bodiesTo(phone).length)).toEqual([2, 2, 2])
    expect(cardsOf(room.channel)).toHaveLength(1)
  })
})
