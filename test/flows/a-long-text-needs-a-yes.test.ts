import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

const words = (characters: number) => 'We read. '.repeat(characters / 9).trim()
const sentTo = (room: TestClassroom) => school.bodiesTo(room.phones[0]!).filter((body) => body.includes('We read.'))

/** The newest direct message that says this. */
function messageTo(person: string, says: string) {
  return school.eventually(() => school.slack.dms(person).findLast((message) => wordsOf(message).includes(says)))
}

describe('three segments', () => {
  it('go when the teacher says so twice', async () => {
    const room = await openClassroom(school, [{}])
    const preview = await room.preview(`/family message ${words(360)}`)
    expect(wordsOf(preview)).toContain('This is 3 segments')
    expect(wordsOf(preview)).toContain('Each text counts as 3 messages, to 1 caregiver.')
    await room.press(preview, 'broadcast_send')
    await room.arrived('We read.')
    expect(sentTo(room)).toHaveLength(1)
  })
})

describe('four segments', () => {
  it('go when a coordinator agrees, who reads them first', async () => {
    const room = await openClassroom(school, [{}])
    const preview = await room.preview(`/family message ${words(540)}`)
    expect(wordsOf(preview)).toContain('This is 4 segments. A coordinator must agree to a text that long')
    expect(JSON.stringify(preview.blocks)).not.toContain('broadcast_send')
    await room.press(preview, 'broadcast_ask')
    const request = await messageTo(school.coordinator, `to 1 caregiver of ${room.name}`)
    expect(wordsOf(request)).toContain('> Lincoln School, Ms. Vega: We read.')
    const agree = { channel: request.channel, ts: request.ts, actionId: 'broadcast_approve' }
    await Promise.all([school.slack.press(school.coordinator, agree), school.slack.press(school.coordinator, agree)])
    await room.card(`from <@${school.teacher}>`)
    await messageTo(school.teacher, `<@${school.coordinator}> agreed: it goes out.`)
    await messageTo(school.coordinator, `<@${school.coordinator}> agreed: it goes out.`)
    await room.arrived('We read.')
    expect(sentTo(room)).toHaveLength(1)
    const broadcasts = await school.read(({ client }) => client.broadcast.findMany({ orderBy: { id: 'asc' } }))
    expect(broadcasts.at(-1)).toMatchObject({ author: school.teacher, approvedBy: school.coordinator })
  })

  it('stay when a coordinator refuses, and the teacher is told', async () => {
    const room = await openClassroom(school, [{}])
    const preview = await room.preview(`/family message ${words(540)}`)
    await room.press(preview, 'broadcast_ask')
    const request = await messageTo(school.coordinator, `to 1 caregiver of ${room.name}`)
    const refuse = { channel: request.channel, ts: request.ts, actionId: 'broadcast_refuse' }
    await school.slack.press(school.coordinator, refuse)
    await messageTo(school.teacher, 'did not agree: it was not sent. You can shorten it and try again.')
    const decided = await messageTo(school.coordinator, 'did not agree')
    expect(decided.ts).toBe(request.ts)
    expect(JSON.stringify(decided.blocks)).not.toContain('broadcast_approve')
    expect(sentTo(room)).toEqual([])
  })

  it('go at once when a coordinator wrote them', async () => {
    const room = await openClassroom(school, [{}])
    await room.send(`/family message ${words(540)}`, school.coordinator)
    await room.arrived('We read.')
    expect(sentTo(room)).toHaveLength(1)
  })
})

describe('more than 1,600 characters', () => {
  it('are refused in the form, which keeps the words', async () => {
    const room = await openClassroom(school, [{}])
    const view = await room.form()
    const filled = { learning: words(1440), at_home: words(270) }
    expect(await school.slack.submitView(school.teacher, view.id, filled)).toMatchObject({ trouble: null })
    const [refused] = school.slack.views(school.teacher)
    expect(refused?.errors['learning']).toMatch(
      /The text would have 1,?7\d\d characters; 1,?600 is the most a text can have/,
    )
    expect(JSON.stringify(refused?.state)).toContain(words(1440))
    await school.slack.closeView(school.teacher, view.id)
  })

  it('have no Send in the quick way', async () => {
    const room = await openClassroom(school, [{}])
    const preview = await room.preview(`/family update ${words(1620)}`)
    expect(wordsOf(preview)).toContain('This is too long for a text')
    expect(JSON.stringify(preview.blocks)).not.toMatch(/broadcast_(send|ask)/)
  })
})
