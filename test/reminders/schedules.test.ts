import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { changeSchedule, localNow, setSchedule, upcomingDates } from '../../src/reminders/change-schedule.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { plannedTexts } from '../../src/reminders/planned-texts.ts'
import { runSchedule } from '../../src/reminders/run-schedule.ts'
import { scheduleLoad } from '../../src/reminders/schedule-load.ts'
import { findDueSchedules, findSchedule, listSchedules } from '../../src/reminders/schedule-reader.ts'
import { replanAll, replanZone } from '../../src/reminders/schedule-store.ts'
import type { ScheduleSpec } from '../../src/reminders/schedule.ts'
import { addCalendarSpans } from '../../src/school/calendar-store.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE schedules, occurrences, calendar_entries CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', grade: '3', language: 'es-MX' },
    { firstName: 'Leo', caregiver: 'Min', grade: '5', classroom: 'Room 14' },
  ])
})

/** It is Monday 2027-01-11, 15:30, in New York. */
function spec(change: Partial<ScheduleSpec> = {}): ScheduleSpec {
  return {
    name: 'Reading at home',
    maker: 'UCOORD1',
    classroomId: null,
    what: { kind: 'text', text: 'Read together for ten minutes' },
    audience: { all: true },
    recurrence: {
      rule: { kind: 'weekly', weekdays: [1], everyWeeks: 1, minute: 17 * 60 + 30 },
      from: '2027-01-11',
      until: null,
    },
    closedDays: 'skip',
    times: null,
    toleranceMinutes: 120,
    ...change,
  }
}
const weekly = (weekdays: number[], minute = 17 * 60 + 30) => ({
  rule: { kind: 'weekly' as const, weekdays, everyWeeks: 1, minute },
  from: '2027-01-11',
  until: null,
})

async function set(change: Partial<ScheduleSpec> = {}, by = 'UCOORD1'): Promise<string> {
  const fault = await setSchedule(school, { id: null, spec: spec(change), by, agreed: true })
  if (fault !== null) throw new Error(JSON.stringify(fault))
  const [schedule] = await listSchedules(database.client, school.sealer, { classroomIds: 'all' })
  return schedule!.id
}

/** Three workers look at what is due until nothing is. */
async function run(): Promise<void> {
  for (;;) {
    const due = await findDueSchedules(database.client, school.clock.now())
    if (due.length === 0) return
    await Promise.all(due.flatMap((id) => [1, 2, 3].map(() => runSchedule(school, id))))
  }
}
const at = (day: string, utc = '22:30') => new Date(`${day}T${utc}:00Z`)
const goTo = (instant: Date) => school.clock.moveTo(instant)
const sent = async () => {
  const rows = await database.client.broadcast.findMany({ orderBy: { sendAt: 'asc' } })
  return rows.map(({ sendAt }) => sendAt.toISOString().slice(0, 16))
}
const occurrences = async () => {
  const rows = await database.client.occurrence.findMany({ orderBy: { localTime: 'asc' } })
  return rows.map(({ localTime, state, reason }) => [localTime, state, ...(reason === null ? [] : [reason])].join(' '))
}
const nextOf = async (id: string, count = 3) => {
  const schedule = await findSchedule(database.client, school.sealer, id)
  return (await upcomingDates(school, schedule!, count)).map((date) => date.toISOString().slice(0, 16))
}
const close = (first: string, last = first) =>
  addCalendarSpans(database.client, school.sealer, [{ kind: 'holiday', first, last, label: '' }], {
    source: 'hand',
    by: 'UCOORD1',
    at: school.clock.now(),
  })

describe('a schedule', () => {
  it('makes one broadcast a date with three workers, whatever the clock does', async () => {
    await set({ recurrence: weekly([1, 2, 3, 4, 5]) })
    for (const day of [
      '2027-01-11',
      '2027-01-12',
      '2027-01-11',
      '2027-01-13',
      '2027-01-12',
      '2027-01-13',
      '2027-01-14',
    ]) {
      goTo(at(day))
      await database.client.schedule.updateMany({ data: { nextRunAt: school.clock.now() } })
      await run()
    }
    expect(await sent()).toEqual(['11', '12', '13', '14'].map((day) => `2027-01-${day}T22:30`))
    expect(await occurrences()).toEqual(['11', '12', '13', '14'].map((day) => `2027-01-${day}T17:30 sent`))
  })

  it('is one row a date though the school’s zone changes in between', async () => {
    await set({ recurrence: weekly([1, 2]) })
    goTo(at('2027-01-11'))
    await run()
    school.school.timezone = 'America/Los_Angeles'
    await replanZone(database.client, school.school.timezone, school.clock.now())
    goTo(at('2027-01-12', '01:30'))
    await run()
    expect(await occurrences()).toEqual(['2027-01-11T17:30 sent'])
    goTo(at('2027-01-13', '01:30'))
    await run()
    expect(await occurrences()).toEqual(['2027-01-11T17:30 sent', '2027-01-12T17:30 sent'])
    expect(await sent()).toEqual(['2027-01-11T22:30', '2027-01-13T01:30'])
  })

  it('sends late what was missed within its tolerance, skips the rest, and tells its maker', async () => {
    await set({ recurrence: weekly([1, 2, 3]) })
    goTo(at('2027-01-13', '23:45'))
    await run()
    expect(await occurrences()).toEqual([
      '2027-01-11T17:30 skipped late',
      '2027-01-12T17:30 skipped late',
      '2027-01-13T17:30 sent',
    ])
    const [told] = await school.posts('schedule_skipped')
    expect(told).toMatchObject({
      destination: 'UCOORD1',
      model: { name: 'Reading at home', dates: [{ reason: 'late' }, { reason: 'late' }] },
    })
  })

  it('does not text families outside the window, late or not', async () => {
    await set({ recurrence: weekly([1], 19 * 60 + 30) })
    goTo(at('2027-01-12', '01:30'))
    await run()
    expect(await occurrences()).toEqual(['2027-01-11T19:30 skipped window'])
  })

  it('skips days without school or moves to the next one, two dates moved to one being one', async () => {
    await close('2027-01-18', '2027-01-19')
    const skipping = await set({ recurrence: weekly([1]) })
    expect(await nextOf(skipping, 2)).toEqual(['2027-01-11T22:30', '2027-01-25T22:30'])
    await changeSchedule(school, { id: skipping, by: 'UCOORD1', change: 'delete' })
    const moving = await set({ recurrence: weekly([1, 2, 3]), closedDays: 'move' })
    expect(await nextOf(moving, 5)).toEqual(['11', '12', '13', '20', '25'].map((day) => `2027-01-${day}T22:30`))
    for (const day of ['11', '12', '13', '18', '19', '20']) {
      goTo(at(`2027-01-${day}`))
      await run()
    }
    expect(await sent()).toEqual(['11', '12', '13', '20'].map((day) => `2027-01-${day}T22:30`))
  })

  it('follows a holiday that is written down after it was planned', async () => {
    await set()
    await close('2027-01-11')
    await replanAll(database.client, school.clock.now())
    await run()
    goTo(at('2027-01-11'))
    await run()
    expect(await occurrences()).toEqual(['2027-01-11T17:30 skipped closed'])
    expect(await school.posts('schedule_skipped')).toEqual([])
  })

  it('ends after so many times, a skipped date not counted', async () => {
    await close('2027-01-18')
    const id = await set({ times: 2 })
    for (const day of ['11', '18', '25']) {
      goTo(at(`2027-01-${day}`))
      await run()
    }
    expect(await sent()).toHaveLength(2)
    expect(await nextOf(id)).toEqual([])
    expect((await findSchedule(database.client, school.sealer, id))?.status).toBe('ended')
  })

  it('sends nothing for the time in which it was paused', async () => {
    const id = await set({ recurrence: weekly([1, 2, 3]) })
    expect(await changeSchedule(school, { id, by: 'UVEGA', change: 'pause' })).toBe(false)
    expect(await changeSchedule(school, { id, by: 'UCOORD2', change: 'pause' })).toBe(true)
    goTo(at('2027-01-12', '23:00'))
    await run()
    await changeSchedule(school, { id, by: 'UCOORD2', change: 'resume' })
    await run()
    expect(await occurrences()).toEqual([])
    expect(await nextOf(id, 1)).toEqual(['2027-01-13T22:30'])
  })

  it('goes to the grades and languages it is for', async () => {
    await set({ audience: { all: true, grades: ['3'], languages: ['es'] } })
    goTo(at('2027-01-11'))
    await run()
    expect(await database.client.broadcast.findMany()).toMatchObject([{ caregiversExpected: 1, kind: 'update' }])
    expect(
      await setSchedule(school, {
        id: null,
        spec: spec({ audience: { all: true, grades: ['3'], languages: ['vi'] } }),
        by: 'UCOORD1',
      }),
    ).toEqual({ field: 'audience', why: 'nobody' })
  })

  it('of a class is its staff’s, stops with who made it, and tells the coordinators', async () => {
    const classroomId = await school.classroomId('Room 12')
    const own = { classroomId, audience: { classroomIds: [classroomId] }, maker: 'UVEGA' }
    expect(
      await setSchedule(school, { id: null, spec: spec({ ...own, audience: { all: true } }), by: 'UVEGA' }),
    ).toEqual({ field: 'name', why: 'not_allowed' })
    expect(await setSchedule(school, { id: null, spec: spec(own), by: 'UCHO' })).toEqual({
      field: 'name',
      why: 'not_allowed',
    })
    const id = await set(own, 'UVEGA')
    await database.client.classroomStaff.deleteMany({ where: { slackUserId: 'UVEGA' } })
    goTo(at('2027-01-11'))
    await run()
    expect(await occurrences()).toEqual(['2027-01-11T17:30 skipped not_staff'])
    expect((await findSchedule(database.client, school.sealer, id))?.status).toBe('paused')
    expect((await school.posts('schedule_skipped')).map(({ destination }) => destination)).toEqual([
      'UVEGA',
      'UCOORD1',
      'UCOORD2',
    ])
  })

  it('nudges in Slack the teachers whose class has had no update this week, at any hour', async () => {
    await database.client.broadcast.create({
      data: {
        id: newId(),
        classroomId: await school.classroomId('Room 12'),
        kind: 'update',
        purpose: 'learning',
        author: 'UVEGA',
        audience: {},
        contentSealed: '',
        createdAt: school.clock.now(),
        sendAt: school.clock.now(),
        usefulUntil: school.clock.now(),
        state: 'done',
        caregiversExpected: 1,
      },
    })
    await set({ what: { kind: 'nudge_updates' }, recurrence: weekly([1], 21 * 60) })
    goTo(at('2027-01-12', '02:00'))
    await run()
    expect(await school.posts('staff_reminder')).toMatchObject([
      { destination: 'UCHO', model: { what: 'no_update', classes: [{ name: 'Room 14' }] } },
    ])
  })

  it('tells staff words once each', async () => {
    await school.addStaff('Room 14', 'UVEGA', 'substitute', null)
    await set({ what: { kind: 'staff_words', text: 'Report cards are due' } })
    goTo(at('2027-01-11'))
    await run()
    const told = await school.posts('staff_reminder')
    expect(told.map(({ destination }) => destination).toSorted()).toEqual(['UCHO', 'UVEGA'])
  })

  const refused: [string, Partial<ScheduleSpec['recurrence']> & { cron?: string; minute?: number }, object][] = [
    ['outside the window', { minute: 21 * 60 }, { field: 'time', why: 'outside_window' }],
    ['in a cron that never fires', { cron: '0 17 30 2 *' }, { field: 'cron', why: 'never' }],
    ['in a cron outside the window', { cron: '0 3 * * *' }, { field: 'cron', why: 'outside_window' }],
    ['in a cron of every minute', { cron: '* 12 * * *' }, { field: 'cron', why: 'too_often' }],
    ['in no cron at all', { cron: 'every monday' }, { field: 'cron', why: 'cron_unreadable' }],
    ['until before from', { until: '2027-01-10' }, { field: 'until', why: 'until_before_from' }],
    [
      'on a date that has passed',
      { rule: { kind: 'once', day: '2027-01-08', minute: 700 } },
      { field: 'day', why: 'never' },
    ],
    [
      'on no day',
      { rule: { kind: 'weekly', weekdays: [], everyWeeks: 1, minute: 700 } },
      { field: 'days', why: 'no_days' },
    ],
  ]
  it.each(refused)('is refused %s, with the reason', async (_name, { cron, minute, ...change }, fault) => {
    const base =
      cron === undefined ? weekly([1], minute) : { ...weekly([1]), rule: { kind: 'cron' as const, expression: cron } }
    const recurrence = { ...base, ...change }
    expect(await setSchedule(school, { id: null, spec: spec({ recurrence }), by: 'UCOORD1' })).toEqual(fault)
    expect(await database.client.schedule.count()).toBe(0)
  })

  it.each([
    ['longer than a text', 1700, 'UCOORD1', 'too_long'],
    ['of four segments from a teacher', 560, 'UVEGA', 'coordinator_writes'],
    ['of four segments from a coordinator', 560, 'UCOORD1', null],
    ['of nothing', 0, 'UCOORD1', 'empty'],
  ] as const)('with words %s is judged as a draft is', async (_name, length, by, why) => {
    const classroomId = await school.classroomId('Room 12')
    const what = { kind: 'message' as const, text: 'We read. '.repeat(length / 9).trim() }
    const own = { what, classroomId, audience: { classroomIds: [classroomId] }, maker: by }
    expect(await setSchedule(school, { id: null, spec: spec(own), by })).toEqual(
      why === null ? null : { field: 'words', why },
    )
  })

  it('among 10,000 is found by one query on an index', async () => {
    const now = school.clock.now()
    await database.client.$executeRaw`
      INSERT INTO schedules (id, name_sealed, maker, kind, content_sealed, audience, recurrence, closed_days, tolerance_minutes, status,
        handled_through, timezone, created_at, updated_at, next_run_at)
      SELECT gen_random_uuid(), '', 'U', 'text', '', '{}', '{}', 'skip', 1, 'active', '', 'UTC', ${now}, ${now},
        ${now}::timestamptz + (number - 3) * interval '1 minute' FROM generate_series(0, 9999) AS number`
    await database.client.$executeRaw`ANALYZE schedules`
    expect(await findDueSchedules(database.client, now)).toHaveLength(4)
    const plan = await database.client.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT id FROM schedules WHERE status = 'active' AND next_run_at <= ${now} ORDER BY next_run_at LIMIT 50`
    expect(JSON.stringify(plan)).toMatch(/Index Scan using schedules_due/)
    expect(JSON.stringify(plan)).not.toMatch(/Seq Scan|Sort/)
  })
})

describe('the week of a schedule', () => {
  const daily = weekly([1, 2, 3, 4, 5])
  const load = async (change: Partial<ScheduleSpec>, id: string | null = null) =>
    scheduleLoad(school, { id, spec: spec(change), after: localNow(school) })

  it('is nothing to speak of with three texts, and counts what others send, over classes and schedules', async () => {
    expect(await load({ recurrence: weekly([1, 3, 5]) })).toBeNull()
    expect(await load({ recurrence: weekly([1, 2, 3, 5]) })).toEqual({
      caregivers: 2,
      most: 4,
      coordinatorConfirms: false,
    })
    await set({ recurrence: weekly([1, 3]), audience: { classroomIds: [await school.classroomId('Room 12')] } })
    expect(await load({ recurrence: weekly([2, 4, 5]) })).toEqual({ caregivers: 1, most: 5, coordinatorConfirms: true })
    expect(await load({ recurrence: daily, what: { kind: 'nudge_updates' } })).toBeNull()
    expect(await load({ recurrence: { ...daily, from: '2027-03-01', until: '2027-03-02' } })).toMatchObject({ most: 4 })
  })

  it('does not count what it was before it is changed, nor more dates than it has', async () => {
    const id = await set({ recurrence: daily })
    expect(await load({ recurrence: weekly([1, 3]) }, id)).toBeNull()
    expect(await load({ recurrence: daily, times: 3 }, id)).toBeNull()
  })

  it('asks a coordinator for a yes above four, and is not a teacher’s to fill', async () => {
    const classroomId = await school.classroomId('Room 12')
    const own = { classroomId, audience: { classroomIds: [classroomId] }, maker: 'UVEGA', recurrence: daily }
    const full = { field: 'rule', why: 'week_full' }
    const saved = (by: string, agreed: boolean) => setSchedule(school, { id: null, spec: spec(own), by, agreed })
    expect(await saved('UVEGA', false)).toEqual(full)
    expect(await saved('UVEGA', true)).toEqual(full)
    expect(await saved('UCOORD1', false)).toEqual(full)
    expect(await database.client.schedule.count()).toBe(0)
    expect(await saved('UCOORD1', true)).toBeNull()
  })
})

describe('the texts that schedules will send', () => {
  it('count against the week in which they are due: those of families, that are not made yet', async () => {
    await set({ recurrence: weekly([1, 3, 6]) })
    await set({ recurrence: weekly([2]), what: { kind: 'nudge_updates' } })
    await set({ recurrence: weekly([4, 5]), what: { kind: 'message', text: 'Lunch' }, times: 1 })
    const week = (first: string, until: string) =>
      plannedTexts(school)(database.client, { from: at(first, '05:00'), until: at(until, '05:00') })
    expect(await week('2027-01-11', '2027-01-18')).toHaveLength(3)
    expect(await week('2027-01-18', '2027-01-25')).toHaveLength(2)
    goTo(at('2027-01-11'))
    await run()
    expect(await week('2027-01-11', '2027-01-18')).toHaveLength(2)
    const preview = await preparePreview(
      { ...school, undoSeconds: 0, plannedTexts: plannedTexts(school) },
      {
        classroomId: await school.classroomId('Room 12'),
        author: 'UVEGA',
        content: { kind: 'message', text: 'Lunch' },
        chosenSendAt: null,
      },
    )
    expect(preview.weekLoad).toMatchObject({ caregivers: 1, most: 4 })
  })
})
