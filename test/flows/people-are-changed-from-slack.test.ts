import { beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../src/sandbox/slack/workspace.ts'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import { rosterCsv } from '../support/people.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

/** The topmost form of somebody, once it says this. */
function form(by: string, says: string): Promise<View> {
  return school.eventually(() => {
    const view = school.slack.views(by).at(-1)
    return view !== undefined && wordsOf(view).includes(says) && view
  })
}

/** Opens a caregiver of the room's list. */
async function openCaregiver(room: TestClassroom, name: string, by: string): Promise<View> {
  await room.type('/family people', by)
  const list = await form(by, `*${name}*`)
  const line = list.blocks.find((block) => JSON.stringify(block).includes(`*${name}*`)) as {
    accessory: { value: string }
  }
  await school.slack.press(by, { view: list.id, actionId: 'people_open', value: line.accessory.value })
  return form(by, 'That you looked is recorded')
}

describe('a number that a teacher changes', () => {
  it('gets a welcome before the next update, and the old one hears nothing more', async () => {
    const room = await openClassroom(school, [{ firstName: 'Ana', caregiver: 'Rosa One' }])
    await room.send('/family update We add')
    await school.eventually(() => school.bodiesTo(room.phones[0]!).length === 2)
    const newPhone = school.newPhone()
    const shown = await openCaregiver(room, 'Rosa One', school.teacher)
    await school.slack.press(school.teacher, { view: shown.id, actionId: 'people_number' })
    const asks = await form(school.teacher, 'The old number is silent at once')
    await school.slack.submitView(school.teacher, asks.id, { phone: newPhone })
    await form(school.teacher, `Number: ${newPhone}`)

    await room.send('/family update We subtract')
    const [welcome, update] = await school.eventually(() => {
      const bodies = school.bodiesTo(newPhone)
      return bodies.length === 2 && bodies
    })
    expect(welcome).toContain('STOP')
    expect(update).toContain('We subtract')
    expect(school.bodiesTo(room.phones[0]!)).toHaveLength(2)
    expect(JSON.stringify(school.slack.messages(room.channel))).not.toContain(newPhone.slice(2))
    expect(school.logged()).not.toContain(newPhone.slice(2))
  })
})

describe('a contact rule', () => {
  it('keeps one of two separated parents out of what is about the child', async () => {
    const room = await openClassroom(school, [
      { studentId: 'shared', firstName: 'Ana', caregiver: 'Rosa Two' },
      { studentId: 'shared', firstName: 'Ana', caregiver: 'Luis Two', relationship: 'father' },
    ])
    const by = school.coordinator
    const shown = await openCaregiver(room, 'Luis Two', by)
    await school.slack.press(by, { view: shown.id, actionId: 'people_child' })
    const asks = await form(by, 'Contact between Luis Two and Ana')
    await school.slack.submitView(by, asks.id, { rule: 'no_contact' })
    await form(by, 'No contact about this child')

    await room.send('/family update We plant beans')
    await room.card('1 delivered')
    expect(school.bodiesTo(room.phones[0]!).at(-1)).toContain('We plant beans')
    expect(school.bodiesTo(room.phones[1]!)).toEqual([])
  })
})

describe('a child who moves to another class', () => {
  it('is written about by the new class and no longer by the old one', async () => {
    const [from, to] = [
      await openClassroom(school, [{ firstName: 'Mia', caregiver: 'Rosa Three' }]),
      await openClassroom(school, [{ firstName: 'Leo', caregiver: 'Min Three' }]),
    ]
    const by = school.coordinator
    const shown = await openCaregiver(from, 'Rosa Three', by)
    await school.slack.press(by, { view: shown.id, actionId: 'people_child' })
    const asks = await form(by, 'Class of Mia')
    await school.slack.submitView(by, asks.id, { classroom: to.name })
    await form(by, `(${to.name})`)

    await to.send('/family update We read maps')
    await to.card('2 delivered')
    expect(school.bodiesTo(from.phones[0]!).at(-1)).toContain('about Mia:\nWe read maps')
    expect(wordsOf(await from.preview('/family update We paint'))).toContain('nobody')
  })
})

describe('a text from an unknown number', () => {
  it('becomes a known caregiver’s new number when a coordinator says so', async () => {
    const room = await openClassroom(school, [{ firstName: 'Eva', caregiver: 'Rosa Four' }])
    const by = school.coordinator
    const stranger = school.newPhone()
    await school.twilio.receive({ from: stranger, body: 'Hi, this is Rosa, I have a new phone' })
    const post = await school.eventually(() =>
      school.slack.dms(by).find(({ blocks }) => JSON.stringify(blocks).includes('I have a new phone')),
    )
    expect(JSON.stringify(post)).not.toContain(stranger.slice(2))
    await school.slack.press(by, { channel: post.channel, ts: post.ts, actionId: 'unknown_assign' })
    const list = await form(by, `A text came from ${stranger}`)
    await school.slack.submitView(by, list.id, { search: 'rosa four' })
    const found = await form(by, '*Rosa Four*')
    await school.slack.press(by, { view: found.id, actionId: 'people_open' })
    const asks = await form(by, `${stranger} becomes the number of Rosa Four`)
    await school.slack.submitView(by, asks.id)
    await form(by, 'the number is the one of Rosa Four now')

    await room.send('/family update We sing')
    await school.eventually(() => school.bodiesTo(stranger).some((body) => body.includes('We sing')))
    expect(school.bodiesTo(room.phones[0]!)).toEqual([])
  })
})

describe('a roster dropped into the bot’s messages', () => {
  it('is reported, applied by a button, and its families can be written to', async () => {
    const by = school.coordinator
    const dm = `D${by.slice(1)}`
    school.slack.dms(by)
    const content = rosterCsv([
      { classroom: 'Room Dropped', firstName: 'Zoe', caregiver: 'Rosa Five', phone: school.newPhone() },
    ])
    await school.slack.say(by, dm, '', { files: [school.slack.addFile({ name: 'roster.csv', content })] })
    const says = (words: string) =>
      school.eventually(() =>
        school.slack.dms(by).find((message) => message.fromBot && wordsOf(message).includes(words)),
      )
    const report = await says('looked at and not applied yet')
    expect(wordsOf(report)).toContain('Rosa Five')
    await school.slack.press(by, { channel: dm, ts: report.ts, actionId: 'roster_apply' })
    expect((await says('Roster, applied by')).ts).toBe(report.ts)
    const channel = school.slack.addChannel({ name: 'dropped', members: [school.slack.bot.userId, by] }).id
    const { body } = await school.slack.command(by, channel, '/family link Room Dropped')
    expect(JSON.stringify(body)).toContain('Room Dropped')
  })
})
