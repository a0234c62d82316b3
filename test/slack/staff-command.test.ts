import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { linkChannel } from '../../src/people/link-channel.ts'
import { loseChannel } from '../../src/people/lose-channel.ts'
import { parseStaff } from '../../src/slack/commands/parse-staff.ts'
import { staffCommand } from '../../src/slack/commands/staff-command.ts'
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
  school.directory.channels.set('C12', 'private')
  await linkChannel(school, { classroomName: 'Room 12', channelId: 'C12', by: 'UCOORD1', teachers: ['UVEGA'] })
})

const say = async (args: string, userId = 'UVEGA', channelId = 'C12') =>
  (await staffCommand(school, { userId, channelId, args })).text

describe('the line after /family staff', () => {
  const cases: [string, ReturnType<typeof parseStaff>][] = [
    ['', { kind: 'list' }],
    ['List', { kind: 'list' }],
    ['add <@U1|vega>', { kind: 'add', people: ['U1'], limit: null }],
    ['ADD <@U1> <@U2>', { kind: 'add', people: ['U1', 'U2'], limit: null }],
    ['add <@U1> until 2026-12-04', { kind: 'add', people: ['U1'], limit: { lastDay: '2026-12-04' } }],
    ['add until 2026-12-04 <@U1>', { kind: 'add', people: ['U1'], limit: { lastDay: '2026-12-04' } }],
    ['add <@U1> until Friday', { kind: 'add', people: ['U1'], limit: { lastDay: 'friday' } }],
    ['add <@U1> for 3 days', { kind: 'add', people: ['U1'], limit: { days: 3 } }],
    ['add <@U1> for a week', { kind: 'add', people: ['U1'], limit: { days: 7 } }],
    ['add <@U1> for 2 weeks', { kind: 'add', people: ['U1'], limit: { days: 14 } }],
    ['add <@U1> for 0 days', { kind: 'usage' }],
    ['add <@U1> soon', { kind: 'usage' }],
    ['add', { kind: 'usage' }],
    ['remove <@U1>', { kind: 'remove', people: ['U1'] }],
    ['remove <@U1> tomorrow', { kind: 'usage' }],
    ['liaison <@U1>', { kind: 'liaison', people: ['U1'] }],
    ['promote <@U1>', { kind: 'usage' }],
    ['add @vega', { kind: 'not_a_mention', word: '@vega' }],
    ['add <!subteam^S1>', { kind: 'not_people' }],
  ]
  it.each(cases)('is read: %s', (line, read) => {
    expect(parseStaff(line)).toEqual(read)
  })
})

describe('/family staff', () => {
  it('lists who looks after the class, teachers first, and until when', async () => {
    await say('liaison <@UCRUZ>')
    await say('add <@ULEE> for 3 days')
    expect(await say('', 'ULEE')).toBe(
      [
        'Room 12 is looked after by:',
        '• <@UVEGA>, teacher',
        '• <@ULEE>, substitute until Wed, Nov 25',
        '• <@UCRUZ>, liaison',
      ].join('\n'),
    )
    school.clock.moveTo(new Date('2026-11-26T05:00:00Z'))
    expect(await say('')).not.toContain('ULEE')
    expect(await say('', 'ULEE')).toBe(
      'You are not staff of Room 12. Ask one of its teachers or a coordinator to add you.',
    )
  })

  it('says what was changed, for each who was named', async () => {
    expect(await say('add <@ULEE> <@UCRUZ> <@UBOT>', 'UCOORD2')).toBe(
      [
        '<@ULEE> is now a teacher of Room 12.',
        '<@UCRUZ> is now a teacher of Room 12.',
        '<@UBOT> is an app, and only people can be staff of a class.',
      ].join('\n'),
    )
    expect(await say('add <@ULEE>')).toBe('<@ULEE> is a teacher of Room 12 already.')
    expect(await say('add <@ULEE> until 2027-01-08')).toBe(
      '<@ULEE> is now a substitute in Room 12, until the end of Fri, Jan 8, 2027.',
    )
    expect(await say('remove <@ULEE>')).toBe('<@ULEE> is no longer staff of Room 12.')
    expect(await say('remove <@ULEE>')).toBe('<@ULEE> is not staff of Room 12.')
    await say('remove <@UCRUZ>')
    expect(await say('remove <@UVEGA>')).toContain('The class has no teacher now.')
    expect(await say('', 'UCOORD1')).toContain('Nobody is staff of Room 12 yet')
  })

  it('refuses a substitute who adds, and a time that cannot be', async () => {
    await say('add <@ULEE> for a week')
    expect(await say('add <@UCRUZ>', 'ULEE')).toContain('Only the teachers of Room 12 and the coordinators')
    expect(await say('add <@UCRUZ> until Friday')).toBe(
      '“friday” is no date that I can read. Write it like this: `until 2026-12-07`',
    )
    expect(await say('add <@UCRUZ> until 2026-11-22')).toBe('That day has passed.')
    expect(await say('add <@UCRUZ> for 60 weeks')).toContain('at most a year')
  })

  it('says how it is used, and where it is of no use', async () => {
    expect(await say('what')).toContain('`/family staff add @lee until 2026-12-07`')
    expect(await say('', 'UVEGA', 'COTHER')).toContain('not linked to a classroom')
    await loseChannel(school, { channelId: 'C12', why: 'public' })
    expect(await say('')).toContain('A coordinator has to link it again: `/family link Room 12`')
    expect(await say('add <@ULEE>')).toContain('link it again')
  })
})
