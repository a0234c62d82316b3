import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

/** The newest direct message that says this. */
function messageTo(person: string, says: string) {
  return school.eventually(() => school.slack.dms(person).findLast((message) => wordsOf(message).includes(says)))
}

describe('a channel becomes a classroom’s', () => {
  it('when a coordinator approves what a teacher asked for, who then writes the first update', async () => {
    const { slack, coordinator, teacher } = school
    const phone = school.newPhone()
    await school.importFamilies([{ classroom: 'Room 30', phone }])
    const channel = slack.addChannel({ name: 'room-30', members: [slack.bot.userId, teacher] }).id
    await slack.command(teacher, channel, `/family link Room 30 <@${teacher}>`)
    expect(slack.ephemerals(channel, teacher).map(wordsOf).join()).toContain('The coordinators were asked')
    await slack.command(teacher, channel, '/family update We read maps')
    expect(slack.ephemerals(channel, teacher).map(wordsOf).join()).toContain('not tied to a classroom')
    const request = await messageTo(coordinator, 'Room 30')
    await slack.press(coordinator, { channel: request.channel, ts: request.ts, actionId: 'link_approve' })
    await messageTo(teacher, 'approved')
    await slack.command(teacher, channel, '/family update We read maps')
    const preview = await school.eventually(() =>
      slack.ephemerals(channel, teacher).find(({ blocks }) => JSON.stringify(blocks).includes('broadcast_send')),
    )
    await slack.press(teacher, { channel, ts: preview.ts, actionId: 'broadcast_send' })
    await school.eventually(() => school.bodiesTo(phone).length === 2)
  })

  it('not when anybody can read it', async () => {
    const { slack, coordinator } = school
    const members = [slack.bot.userId, coordinator]
    const channel = slack.addChannel({ name: 'everybody', members, isPrivate: false }).id
    await slack.command(coordinator, channel, '/family link Room 30')
    expect(slack.ephemerals(channel, coordinator).map(wordsOf).join()).toContain('use a private channel')
  })
})

describe('a classroom’s channel that is made public', () => {
  it('gets nothing more, and the coordinators are told', async () => {
    const room = await openClassroom(school, [{}])
    const preview = await room.preview('/family update We compare fractions')
    await school.slack.setChannel(room.channel, { isPrivate: false })
    await room.press(preview, 'broadcast_send')
    await messageTo(school.coordinator, `<#${room.channel}> was made public`)
    // What was decided is sent all the same: it is the channel that may not know of it.
    await school.eventually(() => school.bodiesTo(room.phones[0]!).length === 2)
    await room.type('/family update We read maps')
    expect(await room.told('no longer be used')).toContain('made public, shared or archived')
    expect(school.slack.messages(room.channel).filter(({ fromBot }) => fromBot)).toEqual([])
  })

  it('shows no preview either', async () => {
    const room = await openClassroom(school, [{ firstName: 'Ximena' }])
    await school.slack.setChannel(room.channel, { isPrivate: false })
    await room.type('/family update We compare fractions')
    await room.told('no longer be used')
    expect(school.slack.ephemerals(room.channel, school.teacher).map(wordsOf).join()).not.toContain('Ximena')
  })

  it('is lost as well when it is archived, told once', async () => {
    const room = await openClassroom(school, [{}])
    await school.slack.setChannel(room.channel, { isArchived: true })
    await messageTo(school.coordinator, `<#${room.channel}> was archived`)
    const told = school.slack.dms(school.coordinator).filter((message) => wordsOf(message).includes(room.channel))
    expect(told).toHaveLength(1)
  })
})

describe('whoever is not staff of the class', () => {
  it('is refused, and nobody else sees it', async () => {
    const room = await openClassroom(school, [{}])
    const stranger = school.addPerson('Park')
    await school.slack.invite(room.channel, stranger)
    for (const line of ['/family update', '/family update We paint', '/family message Lunch'])
      await room.type(line, stranger)
    const seen = school.slack.ephemerals(room.channel, stranger).map(wordsOf)
    expect(new Set(seen)).toEqual(new Set(["Only this classroom's staff and the coordinators can do that."]))
    expect(school.slack.views(stranger)).toEqual([])
    expect(school.slack.messages(room.channel)).toEqual([])
  })

  it('may write as soon as a coordinator said so, until the day that was said', async () => {
    const room = await openClassroom(school, [{}])
    const substitute = school.addPerson('Moss')
    await school.slack.invite(room.channel, substitute)
    await room.type(`/family staff add <@${substitute}> for 2 days`, school.coordinator)
    await room.preview('/family update We paint', substitute)
    await school.moveClock(new Date(Date.parse('2027-01-14T20:00:00Z')))
    await room.type('/family update We paint again', substitute)
    expect(await room.told('Only', substitute)).toContain("classroom's staff")
  })
})

describe('/family alone, help, and what is no verb', () => {
  it('are answered with the list of what one can type, for their eyes only', async () => {
    const room = await openClassroom(school, [{}])
    for (const line of ['/family', '/family help', '/family dance <!channel>']) await room.type(line)
    const answers = school.slack.ephemerals(room.channel, school.teacher).map(wordsOf)
    expect(answers).toHaveLength(3)
    expect(answers[0]).toBe(answers[1])
    expect(answers[2]).toContain('I do not know `/family dance`')
    for (const answer of answers) {
      for (const verb of ['update', 'message', 'link', 'staff', 'welcome', 'help'])
        expect(answer).toContain(`/family ${verb}`)
    }
    expect(school.slack.messages(room.channel)).toEqual([])
  })
})
