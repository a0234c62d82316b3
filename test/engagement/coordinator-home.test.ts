import type { types } from '@slack/bolt'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readHome } from '../../src/engagement/home-reader.ts'
import { newId } from '../../src/lib/id.ts'
import { changeSchedule, setSchedule } from '../../src/reminders/change-schedule.ts'
import { listSchedules } from '../../src/reminders/schedule-reader.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { homeView } from '../../src/slack/views/home-view.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

let database: TestDatabase
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE schedules CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', language: 'es' },
    { firstName: 'Leo', caregiver: 'Min', language: 'es-MX' },
    { firstName: 'Mia', caregiver: 'Bea', classroom: 'Room 14' },
    { firstName: 'Sam', caregiver: 'Kit', classroom: 'Room 16' },
  ])
})

async function schedule(name: string, weekday: number, minute: number, what: 'message' | 'nudge_updates' = 'message') {
  const spec = {
    name,
    maker: 'UCOORD1',
    classroomId: null,
    what: what === 'message' ? { kind: what, text: 'Read' } : { kind: what },
    audience: { all: true as const },
    recurrence: {
      rule: { kind: 'weekly' as const, weekdays: [weekday], everyWeeks: 1, minute },
      from: '2027-01-11',
      until: null,
    },
    closedDays: 'skip' as const,
    times: null,
    toleranceMinutes: 120,
  }
  expect(await setSchedule(school, { id: null, spec, by: 'UCOORD1' })).toBeNull()
}

function leaving(kind: string, state: string, classroomId: string, sendAt: Date) {
  return database.client.broadcast.create({
    data: {
      id: newId(),
      classroomId,
      kind,
      purpose: 'learning',
      author: 'UVEGA',
      audience: {},
      contentSealed: '',
      createdAt: school.clock.now(),
      sendAt,
      usefulUntil: sendAt,
      state,
      caregiversExpected: 1,
    },
  })
}

/** The lines of a Home, on Monday 2027-01-11 at 15:30 in New York. */
async function linesOf(userId: string, budget: number | null): Promise<string[]> {
  const at = school.clock.now()
  const view = homeView(await readHome(database.client, school, { userId, at }), 'America/New_York', at, budget)
  expect(validateView(view, 'home')).toEqual([])
  const blocks = view.blocks as types.KnownBlock[]
  return blocks.flatMap((block) => (block.type === 'section' ? (block.text?.text ?? '').split('\n') : []))
}

it('a coordinator’s Home says what goes out today, in order, also what a schedule has not made yet, and how the school stands', async () => {
  await schedule('Library day', 1, 17 * 60 + 30)
  await schedule('Reading night', 3, 17 * 60 + 30)
  await schedule('Have you written?', 1, 16 * 60, 'nudge_updates')
  const [last] = (await listSchedules(database.client, school.sealer, { classroomIds: 'all' })).slice(-1)
  await schedule('Lunch', 2, 12 * 60)
  await changeSchedule(school, { id: last!.id, by: 'UCOORD1', change: 'pause' })
  const room = await school.classroomId('Room 12')
  await leaving('update', 'scheduled', room, new Date('2027-01-11T23:00:00Z'))
  await leaving('message', 'stopped', room, new Date('2027-01-11T23:10:00Z'))
  await leaving('message', 'scheduled', room, new Date('2027-01-12T23:00:00Z'))
  await school.wasTexted(2, 'Room 14', school.clock.now())
  await database.client.text.updateMany({ data: { state: 'undelivered', reason: '30006', segments: 3 } })
  await school.setConsent(1, 'stopped')

  const lines = await linesOf('UCOORD1', 600)
  const after = (heading: string, count: number) => {
    const found = lines.indexOf(heading)
    return found === -1 ? [] : lines.slice(found + 1, found + 1 + count)
  }
  expect(after('*What goes out today*', 2)).toEqual([
    '• Mon 5:30 PM: Library day, on a schedule',
    '• Mon 6:00 PM: learning text, Room 12',
  ])
  expect(lines.join('\n')).not.toContain('6:10 PM')
  expect(after('*Schedules* (1 more is paused)', 3)).toEqual([
    '• Have you written?, next Mon 4:00 PM',
    '• Library day, next Mon 5:30 PM',
    '• Lunch, next Tue 12:00 PM',
  ])
  expect(lines).toContain('*1 class without an update this week:* Room 14')
  expect(lines).toContainEqual(expect.stringMatching(/^\*1 class without a channel:\* Room 16\. .*\/family link/))
  const problems = lines.findIndex((line) => line.startsWith('*1 caregiver was not reached by the last text.*'))
  expect(lines[problems]).toContain('/family people')
  expect(lines[problems + 1]).toMatch(/^• Bea \(Mia\), Mon 3:30 PM: .+/)
  expect(after('*Who can be texted*', 2)).toEqual(['• English: 2 of 2', '• Spanish: 1 of 2'])
  expect(lines).toContain('3 of this month’s budget of 600 segments were sent (1 %).')
})

it('a Home of somebody else says nothing of it', async () => {
  await schedule('Library day', 1, 17 * 60 + 30)
  expect((await linesOf('UVEGA', 600)).join('\n')).not.toMatch(/Library day|Who can be texted|segments/)
})
