import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { linkChannel, type LinkWish } from '../../src/people/link-channel.ts'
import { loseChannel } from '../../src/people/lose-channel.ts'
import { staffOf } from '../../src/people/staff-reader.ts'
import { createLinkingSchool, forgetLinks, type LinkingSchool } from '../support/linking-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: LinkingSchool

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await forgetLinks(database)
  school = createLinkingSchool(database)
  await school.addClassroom('Room 12')
  await school.addClassroom('Room 21')
  for (const id of ['C12', 'C21', 'COTHER']) school.directory.channels.set(id, 'private')
})

const link = (wish: Partial<LinkWish> = {}) =>
  linkChannel(school, { classroomName: 'Room 12', channelId: 'C12', by: 'UCOORD1', teachers: [], ...wish })

async function teachers(name: string): Promise<string[]> {
  const { id } = await school.classroom(name)
  return (await staffOf(database.client, id, school.clock.now())).map((member) => member.slackUserId)
}

describe('a coordinator who links', () => {
  it('ties the channel at once and makes whoever was mentioned a teacher', async () => {
    const outcome = await link({ teachers: ['UVEGA', 'ULEE', 'UVEGA'] })
    expect(outcome).toEqual({ kind: 'linked', classroom: 'Room 12', movedFrom: null, teachers: ['UVEGA', 'ULEE'] })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: 'C12', channelState: 'linked' })
    expect(await school.notices()).toEqual([])
  })

  it('need not mind case, spaces and curly signs in the name', async () => {
    await school.addClassroom("Ms. O'Brien  - Art")
    expect(await link({ classroomName: ' ms. o’brien – art' })).toMatchObject({ kind: 'linked' })
  })

  it('gets the teachers of the roster when nobody is mentioned, but for addresses that Slack does not know', async () => {
    await school.addClassroom('Room 30', ['vega@school.test', 'gone@school.test'])
    school.directory.emails.set('vega@school.test', 'UVEGA')
    expect(await link({ classroomName: 'Room 30' })).toMatchObject({ kind: 'linked', teachers: ['UVEGA'] })
  })

  it('learns that the class has no teacher when none was mentioned or known', async () => {
    expect(await link()).toMatchObject({ kind: 'linked', teachers: [] })
  })

  it('links twice without doubling anything', async () => {
    await link({ teachers: ['UVEGA'] })
    expect(await link({ teachers: ['UVEGA'] })).toMatchObject({ kind: 'linked', movedFrom: null, teachers: ['UVEGA'] })
  })

  it('moves a classroom to another channel, and the old one is told', async () => {
    await link({ teachers: ['UVEGA'] })
    const outcome = await link({ channelId: 'COTHER', by: 'UCOORD2' })
    expect(outcome).toMatchObject({ kind: 'linked', movedFrom: 'C12', teachers: ['UVEGA'] })
    const [notice, ...others] = await school.notices()
    expect(notice).toMatchObject({
      destination: 'C12',
      kind: 'link_moved',
      model: { classroom: 'Room 12', by: 'UCOORD2' },
    })
    expect(others).toEqual([])
  })

  it('does not get a channel that is another classroom’s, until that one was moved', async () => {
    await link({ classroomName: 'Room 21' })
    expect(await link()).toEqual({ kind: 'channel_taken', classroom: 'Room 21' })
    await link({ classroomName: 'Room 21', channelId: 'C21' })
    expect(await link()).toMatchObject({ kind: 'linked' })
  })

  it('gets a channel that another classroom has lost', async () => {
    await link({ classroomName: 'Room 21' })
    await loseChannel(school, { channelId: 'C12', why: 'public' })
    expect(await link()).toMatchObject({ kind: 'linked', movedFrom: null })
    expect(await school.classroom('Room 21')).toMatchObject({ channelId: null, channelState: 'none' })
  })

  it('is one of two at the same moment who get the same channel', async () => {
    const outcomes = await Promise.all([link(), link({ classroomName: 'Room 21', by: 'UCOORD2' })])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['channel_taken', 'linked'])
  })
})

describe('anyone else who links', () => {
  it('asks every coordinator, and nothing is linked yet', async () => {
    const outcome = await link({ by: 'UVEGA', teachers: ['UVEGA', 'ULEE'] })
    expect(outcome).toEqual({ kind: 'requested', classroom: 'Room 12' })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: null, channelState: 'none' })
    const notices = await school.notices()
    expect(notices.map(({ destination }) => destination)).toEqual(['UCOORD1', 'UCOORD2'])
    expect(notices[0]).toMatchObject({
      kind: 'link_request',
      model: { classroom: 'Room 12', channelId: 'C12', requestedBy: 'UVEGA', teachers: ['ULEE'], decision: null },
    })
  })

  it('makes one request however often it is asked', async () => {
    const outcomes = await Promise.all([link({ by: 'UVEGA' }), link({ by: 'UVEGA' }), link({ by: 'ULEE' })])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['already_requested', 'already_requested', 'requested'])
    expect(await school.notices()).toHaveLength(2)
  })

  it('cannot move a classroom that has a channel, nor take one that is taken', async () => {
    await link()
    expect(await link({ by: 'UVEGA', channelId: 'COTHER' })).toEqual({ kind: 'has_channel', classroom: 'Room 12' })
    expect(await link({ by: 'UVEGA' })).toEqual({ kind: 'already_linked', classroom: 'Room 12' })
    const taken = await link({ by: 'UVEGA', classroomName: 'Room 21' })
    expect(taken).toEqual({ kind: 'channel_taken', classroom: 'Room 12' })
    expect(await school.notices()).toEqual([])
  })

  it('gets an answer when a coordinator links it by command, and is a teacher then', async () => {
    await link({ by: 'UVEGA', teachers: ['ULEE'] })
    await link({ by: 'UCRUZ', classroomName: 'Room 21' })
    await link()
    expect(await teachers('Room 12')).toEqual(['UVEGA', 'ULEE'])
    const answers = (await school.notices()).filter(({ kind }) => kind === 'link_answer')
    expect(answers).toMatchObject([
      { destination: 'UVEGA', model: { state: 'approved', by: 'UCOORD1' } },
      { destination: 'UCRUZ', model: { state: 'refused', by: 'UCOORD1' } },
    ])
  })
})

describe('linking is refused', () => {
  const kinds = ['public', 'shared', 'archived', 'direct', 'not_member', 'unknown'] as const
  it.each(kinds)('in a channel that is %s', async (kind) => {
    school.directory.channels.set('C12', kind)
    expect(await link()).toEqual({ kind: 'channel_refused', why: kind })
    expect(await link({ by: 'UVEGA' })).toEqual({ kind: 'channel_refused', why: kind })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: null })
    expect(await school.notices()).toEqual([])
  })

  it('for an unknown classroom, with the nearest names', async () => {
    await school.addClassroom('Kindergarten')
    const outcome = await link({ classroomName: 'Rom 12' })
    expect(outcome).toEqual({ kind: 'unknown_classroom', nearest: ['Room 12', 'Room 21', 'Kindergarten'] })
  })

  it('for any classroom when there is no roster yet', async () => {
    await database.client.classroom.deleteMany()
    expect(await link()).toEqual({ kind: 'unknown_classroom', nearest: [] })
  })

  it('when an app or a stranger is named as a teacher', async () => {
    const bot = await link({ teachers: ['UVEGA', 'UBOT'] })
    expect(bot).toEqual({ kind: 'not_a_person', userId: 'UBOT', why: 'bot' })
    const stranger = await link({ teachers: ['UNOBODY'] })
    expect(stranger).toEqual({ kind: 'not_a_person', userId: 'UNOBODY', why: 'unknown' })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: null })
  })

  it('while Slack does not answer', async () => {
    school.directory.isSilent = true
    expect(await link()).toEqual({ kind: 'channel_refused', why: 'no_answer' })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: null })
  })
})
