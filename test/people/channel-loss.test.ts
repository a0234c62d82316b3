import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { checkChannel, checkNextChannels } from '../../src/people/check-channel.ts'
import { isChannelUsable } from '../../src/people/classroom-reader.ts'
import { linkChannel } from '../../src/people/link-channel.ts'
import { loseChannel } from '../../src/people/lose-channel.ts'
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
  for (const id of ['C12', 'COTHER']) school.directory.channels.set(id, 'private')
  await link('C12')
})

const link = (channelId: string, classroomName = 'Room 12') =>
  linkChannel(school, { classroomName, channelId, by: 'UCOORD1', teachers: [] })
const usable = (channelId: string) => isChannelUsable(database.client, channelId)

describe('a classroom’s channel', () => {
  it('is lost once, however often Slack tells, and every coordinator learns why', async () => {
    const outcomes = await Promise.all([
      loseChannel(school, { channelId: 'C12', why: 'public' }),
      loseChannel(school, { channelId: 'C12', why: 'shared' }),
    ])
    expect(outcomes.toSorted()).toEqual(['lost', 'nothing'])
    expect(await usable('C12')).toBe(false)
    const notices = await school.notices()
    expect(notices.map(({ destination, kind }) => `${kind} ${destination}`)).toEqual([
      'channel_lost UCOORD1',
      'channel_lost UCOORD2',
    ])
    expect(notices[0]?.model).toMatchObject({ classroom: 'Room 12', channelId: 'C12' })
  })

  it('is linked again by a coordinator once it is private, and can be lost anew', async () => {
    await loseChannel(school, { channelId: 'C12', why: 'archived' })
    expect(await link('C12')).toMatchObject({ kind: 'linked', movedFrom: null })
    expect(await usable('C12')).toBe(true)
    await loseChannel(school, { channelId: 'C12', why: 'archived' })
    expect(await school.notices()).toHaveLength(4)
  })

  it('that was lost is not written to when the class moves on, and never becomes usable by that', async () => {
    await loseChannel(school, { channelId: 'C12', why: 'public' })
    expect(await link('COTHER')).toMatchObject({ kind: 'linked', movedFrom: null })
    expect((await school.notices()).filter(({ destination }) => destination === 'C12')).toEqual([])
    expect([await usable('C12'), await usable('COTHER')]).toEqual([false, true])
  })

  it('may be asked to have again by a teacher', async () => {
    await loseChannel(school, { channelId: 'C12', why: 'public' })
    const wish = { classroomName: 'Room 12', channelId: 'COTHER', by: 'UVEGA', teachers: [] }
    expect(await linkChannel(school, wish)).toEqual({ kind: 'requested', classroom: 'Room 12' })
  })

  it('that is nobody’s is not lost', async () => {
    expect(await loseChannel(school, { channelId: 'COTHER', why: 'public' })).toBe('nothing')
    expect(await school.notices()).toEqual([])
  })
})

describe('a look at a channel', () => {
  const looks = [
    ['private', 'usable', null],
    ['public', 'lost', 'public'],
    ['shared', 'lost', 'shared'],
    ['archived', 'lost', 'archived'],
    ['not_member', 'lost', 'removed'],
    ['no_answer', 'unknown', null],
    ['unknown', 'unknown', null],
  ] as const
  it.each(looks)('that is %s finds it %s', async (kind, found, why) => {
    school.directory.channels.set('C12', kind)
    expect(await checkChannel(school, 'C12')).toBe(found)
    const row = await database.client.classroom.findUniqueOrThrow({ where: { channelId: 'C12' } })
    expect([row.channelState, row.channelLostWhy]).toEqual([why === null ? 'linked' : 'lost', why])
  })

  it('takes the linked channels a few at a time, and then begins again', async () => {
    await school.addClassroom('Room 21')
    await link('COTHER', 'Room 21')
    school.directory.channels.set('COTHER', 'public')
    const after = await checkNextChannels(school, null, 1)
    expect([after, await usable('COTHER')]).toEqual(['C12', true])
    expect(await checkNextChannels(school, after, 2)).toBeNull()
    expect([await usable('C12'), await usable('COTHER')]).toEqual([true, false])
  })
})
