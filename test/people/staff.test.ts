import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { changeStaff, type StaffChange } from '../../src/people/change-staff.ts'
import { linkChannel } from '../../src/people/link-channel.ts'
import { loseChannel } from '../../src/people/lose-channel.ts'
import { refreshStaffName } from '../../src/people/refresh-staff-name.ts'
import { readLimit } from '../../src/people/staff-limit.ts'
import { mayChangeStaff, mayWriteTo } from '../../src/people/staff-policy.ts'
import { isStaffOf, standingOf } from '../../src/people/staff-reader.ts'
import { createLinkingSchool, forgetLinks, type LinkingSchool } from '../support/linking-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: LinkingSchool
let classroomId: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await forgetLinks(database)
  school = createLinkingSchool(database)
  classroomId = await school.addClassroom('Room 12')
  school.directory.channels.set('C12', 'private')
  await linkChannel(school, { classroomName: 'Room 12', channelId: 'C12', by: 'UCOORD1', teachers: ['UVEGA'] })
})

const change = (by: string, wanted: StaffChange) => changeStaff(school, { channelId: 'C12', by, change: wanted })
const add = (by: string, userId: string, until: string | null = null) =>
  change(by, { kind: 'add', userId, until: until === null ? null : new Date(until) })
const standing = (userId: string) => standingOf(database.client, classroomId, userId, school.clock.now())

describe('the staff of a class', () => {
  it('is added to by its teachers and by coordinators', async () => {
    expect(await add('UVEGA', 'ULEE')).toEqual({ kind: 'added', classroom: 'Room 12', role: 'teacher', until: null })
    expect(await add('UCOORD2', 'UCRUZ')).toMatchObject({ kind: 'added' })
    expect(await standing('ULEE')).toBe('teacher')
    expect(await add('UVEGA', 'ULEE')).toMatchObject({ kind: 'already', role: 'teacher' })
  })

  it('is not changed by anybody else: a stranger, a substitute, a liaison', async () => {
    await add('UVEGA', 'ULEE', '2026-11-28T05:00:00Z')
    await change('UVEGA', { kind: 'liaison', userId: 'UCRUZ' })
    for (const by of ['UNOBODY', 'ULEE', 'UCRUZ']) {
      expect(await add(by, by)).toEqual({ kind: 'not_allowed', classroom: 'Room 12' })
      expect(await change(by, { kind: 'remove', userId: 'UVEGA' })).toMatchObject({ kind: 'not_allowed' })
    }
    expect(await standing('UVEGA')).toBe('teacher')
  })

  it('has a substitute until the end of a day at the school, and not a moment longer', async () => {
    await add('UVEGA', 'ULEE', '2026-11-28T05:00:00Z')
    school.clock.moveTo(new Date('2026-11-28T04:59:00Z'))
    expect([await standing('ULEE'), await isStaffOf(database.client, classroomId, 'ULEE', school.clock.now())]).toEqual(
      ['substitute', true],
    )
    school.clock.moveTo(new Date('2026-11-28T05:00:00Z'))
    expect(await standing('ULEE')).toBeNull()
  })

  it('gives a substitute another last day, or none, without two roles at once', async () => {
    await add('UVEGA', 'ULEE', '2026-11-28T05:00:00Z')
    await add('UVEGA', 'ULEE', '2026-11-25T05:00:00Z')
    school.clock.moveTo(new Date('2026-11-26T05:00:00Z'))
    expect(await standing('ULEE')).toBeNull()
    await add('UVEGA', 'ULEE')
    school.clock.moveTo(new Date('2027-06-01T05:00:00Z'))
    expect(await standing('ULEE')).toBe('teacher')
  })

  it('lets somebody be a liaison and a teacher', async () => {
    await change('UVEGA', { kind: 'liaison', userId: 'UCRUZ' })
    expect(await standing('UCRUZ')).toBe('liaison')
    await add('UVEGA', 'UCRUZ')
    expect(await standing('UCRUZ')).toBe('teacher')
    expect(await change('UVEGA', { kind: 'liaison', userId: 'UCRUZ' })).toMatchObject({ kind: 'already' })
  })

  it('loses whoever is removed at once, and says how many teachers are left', async () => {
    await change('UVEGA', { kind: 'liaison', userId: 'UVEGA' })
    expect(await change('UCOORD1', { kind: 'remove', userId: 'UVEGA' })).toEqual({
      kind: 'removed',
      classroom: 'Room 12',
      teachersLeft: 0,
    })
    expect(await standing('UVEGA')).toBeNull()
    expect(await change('UCOORD1', { kind: 'remove', userId: 'UVEGA' })).toMatchObject({ kind: 'was_not_staff' })
    expect(await database.client.classroomStaff.count({ where: { slackUserId: 'UVEGA' } })).toBe(2)
  })

  it('is added to once by two who do it at the same moment', async () => {
    const outcomes = await Promise.all([add('UVEGA', 'ULEE'), add('UCOORD1', 'ULEE')])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['added', 'already'])
    expect(await database.client.classroomStaff.count({ where: { slackUserId: 'ULEE' } })).toBe(1)
  })

  it('takes people only', async () => {
    expect(await add('UVEGA', 'UBOT')).toEqual({ kind: 'not_a_person', userId: 'UBOT', why: 'bot' })
    expect(await add('UVEGA', 'UGONE')).toEqual({ kind: 'not_a_person', userId: 'UGONE', why: 'unknown' })
    school.directory.isSilent = true
    expect(await add('UVEGA', 'ULEE')).toEqual({ kind: 'slack_slow' })
  })

  it('is changed only where the class is', async () => {
    const elsewhere = { channelId: 'COTHER', by: 'UCOORD1', change: { kind: 'remove', userId: 'UVEGA' } } as const
    expect(await changeStaff(school, elsewhere)).toEqual({ kind: 'no_classroom' })
    await loseChannel(school, { channelId: 'C12', why: 'public' })
    expect(await add('UVEGA', 'ULEE')).toEqual({ kind: 'channel_lost', classroom: 'Room 12' })
  })
})

describe('who may', () => {
  const cases = [
    [{ coordinator: true, standing: null }, true, true],
    [{ coordinator: false, standing: 'teacher' }, true, true],
    [{ coordinator: false, standing: 'substitute' }, true, false],
    [{ coordinator: false, standing: 'liaison' }, true, false],
    [{ coordinator: false, standing: null }, false, false],
  ] as const
  it.each(cases)('%o write: %s, change the staff: %s', (asker, write, changes) => {
    expect([mayWriteTo(asker), mayChangeStaff(asker)]).toEqual([write, changes])
  })
})

describe('a time limit', () => {
  const zone = 'America/New_York'
  const now = new Date('2026-10-31T02:00:00Z') // the evening of the 30th in New York
  const until = (limit: Parameters<typeof readLimit>[1]) => {
    const read = readLimit(zone, limit, now)
    return read.kind === 'limit' ? `${read.lastDay} ${read.until.toISOString()}` : read.kind
  }

  it('ends with its last day at the school, daylight saving or not', () => {
    expect(until({ lastDay: '2026-10-30' })).toBe('2026-10-30 2026-10-31T04:00:00.000Z')
    expect(until({ lastDay: '2026-11-01' })).toBe('2026-11-01 2026-11-02T05:00:00.000Z')
  })

  it('counts today as the first of so many days', () => {
    expect(until({ days: 1 })).toBe('2026-10-30 2026-10-31T04:00:00.000Z')
    expect(until({ days: 7 })).toBe('2026-11-05 2026-11-06T05:00:00.000Z')
  })

  it('is refused when it is no date, has passed, or is more than a year away', () => {
    const limits = [
      { lastDay: '2026-02-30' },
      { lastDay: 'friday' },
      { lastDay: '2026-10-29' },
      { lastDay: '2027-10-31' },
    ]
    expect(limits.map(until)).toEqual(['not_a_date', 'not_a_date', 'past', 'too_long'])
    expect(until({ days: 367 })).toBe('too_long')
    expect(until({ days: 366 })).toMatch(/^2027-10-30 /)
  })
})

describe('the name families know a teacher by', () => {
  it('is asked for again when it is older than a day, and kept when Slack is silent', async () => {
    const askedFor = () => refreshStaffName(school, 'UVEGA')
    school.directory.people.set('UVEGA', { kind: 'person', userId: 'UVEGA', name: 'Ms. Vega-Ruiz' })
    expect(await askedFor()).toBe('Ms. Vega')
    school.clock.moveTo(new Date('2026-11-24T17:00:01Z'))
    school.directory.isSilent = true
    expect(await askedFor()).toBe('Ms. Vega')
    school.directory.isSilent = false
    expect(await askedFor()).toBe('Ms. Vega-Ruiz')
  })

  it('is nobody’s when Slack does not know them', async () => {
    expect(await refreshStaffName(school, 'UNOBODY')).toBeNull()
  })
})
