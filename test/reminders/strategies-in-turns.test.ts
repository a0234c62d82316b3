import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expandBroadcast, expandReleased } from '../../src/broadcasts/expand-broadcast.ts'
import { findBroadcast } from '../../src/broadcasts/broadcast-store.ts'
import { findDueBroadcasts } from '../../src/broadcasts/broadcast-reader.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { translateLate } from '../../src/broadcasts/translate-late.ts'
import type { Database } from '../../src/database/database.ts'
import type { TranslationOutcome, Translator } from '../../src/languages/translator.ts'
import { setSchedule } from '../../src/reminders/change-schedule.ts'
import { nextInRotation } from '../../src/reminders/next-in-rotation.ts'
import { plannedTexts } from '../../src/reminders/planned-texts.ts'
import { runSchedule } from '../../src/reminders/run-schedule.ts'
import { findDueSchedules, listSchedules } from '../../src/reminders/schedule-reader.ts'
import type { ScheduleSpec, What } from '../../src/reminders/schedule.ts'
import { addCalendarSpans } from '../../src/school/calendar-store.ts'
import { listStrategyEntries } from '../../src/strategies/strategy-reader.ts'
import { saveStrategy, setStrategyState } from '../../src/strategies/strategy-store.ts'
import type { Strategy } from '../../src/strategies/strategy.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

describe('the next in a rotation', () => {
  const next = (said: string[], usable = 'abcd') =>
    nextInRotation(['a', 'b', 'c', 'd'], { said, isUsable: (id) => usable.includes(id) })

  it('is the one after the one that was last, round and round', () => {
    expect([[], ['a'], ['c', 'b'], ['d', 'a']].map((said) => next(said))).toEqual(['a', 'b', 'd', 'a'])
  })

  it('passes over what is not usable, and is nothing where nothing is', () => {
    expect(next(['a'], 'acd')).toBe('c')
    expect(next(['b'], 'b')).toBe('b')
    expect(next(['a'], '')).toBeNull()
  })

  it('goes on after the last one that is still in it, and begins anew where none is', () => {
    expect(next(['x', 'b', 'a'])).toBe('c')
    expect(next(['x'])).toBe('a')
  })
})

let database: Database
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
/** It is Monday 2027-01-11, 15:30, in New York. */
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE schedules, occurrences, calendar_entries, strategies, drafts CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', language: 'es-MX' },
    { firstName: 'Leo', caregiver: 'Min' },
    { firstName: 'Ayan', caregiver: 'Hodan', language: 'so' },
  ])
  for (const id of ['one', 'two', 'three']) await save(id)
})

function base(id: string): Strategy {
  const words = {
    name: id,
    fact: `Why ${id}.`,
    tip: `Do ${id}.`,
    growth: '',
    checkIn: '',
    easier: '',
    harder: '',
    ask: '',
    spoken: '',
  }
  const spanish = { ...words, fact: `Por ${id}.`, tip: `Hagan ${id}.` }
  return {
    id,
    gradeBand: '9-12',
    subject: 'tests',
    minutes: 5,
    things: [],
    source: null,
    words: { en: words, es: spanish },
  }
}

async function save(id: string, change: Partial<Strategy> = {}): Promise<void> {
  const strategy = { ...base(id), ...change }
  const at = school.clock.now()
  await database.inTransaction((tx) => saveStrategy(tx, school.sealer, { strategy, state: 'used', by: 'UCOORD1', at }))
}
const retire = (id: string) =>
  database.inTransaction((tx) => setStrategyState(tx, { id, state: 'retired', by: 'UCOORD1', at: school.clock.now() }))

const studentId = async (firstName: string) => {
  const rows = await database.client.student.findMany()
  return rows.find(({ firstNameSealed }) => school.sealer.open(firstNameSealed) === firstName)!.id
}

const through = (...strategyIds: string[]): What => ({ kind: 'rotation', through: { strategyIds }, checkInDays: null })

async function set(what: What, studentIds?: readonly string[]): Promise<void> {
  const classroomId = await school.classroomId('Room 12')
  const spec: ScheduleSpec = {
    name: 'Things to try',
    maker: 'UVEGA',
    classroomId,
    what,
    audience: { classroomIds: [classroomId], ...(studentIds === undefined ? {} : { studentIds }) },
    recurrence: {
      rule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], everyWeeks: 1, minute: 17 * 60 + 30 },
      from: '2027-01-11',
      until: null,
    },
    closedDays: 'skip',
    times: null,
    toleranceMinutes: 120,
  }
  expect(await setSchedule(school, { id: null, spec, by: 'UCOORD1', agreed: true })).toBeNull()
  expect(await listSchedules(database.client, school.sealer, { classroomIds: 'all' })).toMatchObject([{ what }])
}

/** It is the time of the date on this day of January, and three workers look. */
async function comes(day: number): Promise<void> {
  school.clock.moveTo(new Date(`2027-01-${day}T22:30:00Z`))
  const due = await findDueSchedules(database.client, school.clock.now())
  await Promise.all(due.flatMap((id) => [1, 2, 3].map(() => runSchedule(school, id))))
}

async function sent(): Promise<(string | null)[]> {
  const rows = await database.client.broadcast.findMany({ orderBy: { sendAt: 'asc' } })
  const all = await Promise.all(rows.map(({ id }) => findBroadcast(database.client, school.sealer, id)))
  return all.map((broadcast) => (broadcast?.content.kind === 'strategy' ? broadcast.content.strategyId : null))
}

const deps = () => ({ ...school, undoSeconds: 0 })
async function expand(): Promise<void> {
  for (const id of await findDueBroadcasts(database.client, school.clock.now())) await expandBroadcast(deps(), id)
}
const bodies = async () =>
  (await school.texts())
    .filter(({ kind }) => kind === 'strategy')
    .map(({ body }) => body)
    .toSorted()

describe('a rotation', () => {
  it('is the next one each date, once with three workers, and begins anew after the last', async () => {
    await set(through('two', 'one', 'three'))
    for (const day of [11, 12, 13, 14]) {
      await comes(day)
      await comes(day)
    }
    expect(await sent()).toEqual(['two', 'one', 'three', 'two'])
  })

  it('does not lose its place on a date that is skipped', async () => {
    const closed = { kind: 'holiday' as const, first: '2027-01-12', last: '2027-01-12', label: '' }
    const by = { source: 'hand' as const, by: 'UCOORD1', at: school.clock.now() }
    await addCalendarSpans(database.client, school.sealer, [closed], by)
    await set(through('one', 'two', 'three'))
    for (const day of [11, 12, 13]) await comes(day)
    expect(await sent()).toEqual(['one', 'two'])
  })

  it('passes over a strategy that was retired, and goes on where it would have', async () => {
    await set(through('one', 'two', 'three'))
    await comes(11)
    await retire('two')
    await comes(12)
    await retire('three')
    await comes(13)
    expect(await sent()).toEqual(['one', 'three', 'one'])
  })

  it('goes through all of a grade band and subject as the library has them when a date comes', async () => {
    await set({ kind: 'rotation', through: { gradeBand: '9-12', subject: 'tests' }, checkInDays: null })
    await save('about-reading', { subject: 'reading' })
    await save('for-the-young', { gradeBand: 'preK-2' })
    await save('four')
    for (const day of [11, 12, 13, 14]) await comes(day)
    const entries = await listStrategyEntries(database.client, school.sealer)
    const fitting = entries
      .filter(({ strategy }) => strategy.gradeBand === '9-12' && strategy.subject === 'tests')
      .map(({ strategy }) => strategy.id)
    expect(fitting.slice(-4)).toEqual(['one', 'two', 'three', 'four'])
    expect(await sent()).toEqual([0, 1, 2, 3].map((turn) => fitting[turn % fitting.length]))
  })

  it('with nothing left to send is skipped, and its maker is told', async () => {
    await set(through('one'))
    await retire('one')
    await comes(11)
    expect(await sent()).toEqual([])
    expect(await school.posts('schedule_skipped')).toMatchObject([
      { destination: 'UVEGA', model: { dates: [{ reason: 'retired' }] } },
    ])
  })
})

describe('a strategy on a schedule', () => {
  it('is read in the words that it is written in, has its card in the channel and its check-in', async () => {
    await set({ kind: 'strategy', strategyId: 'one', checkInDays: 2 })
    await comes(11)
    await expand()
    expect(await bodies()).toEqual([
      'Lincoln School, Ms. Vega, about Leo:\nWhy one.\nDo one.',
      'Lincoln School, Ms. Vega, sobre Ana:\nPor one.\nHagan one.',
    ])
    expect(await school.posts('broadcast_card')).toMatchObject([{ destination: 'C12', model: { kind: 'strategy' } }])
    expect(await database.client.checkIn.findMany()).toMatchObject([
      { strategyId: 'one', askAt: new Date('2027-01-13T22:30:00Z') },
    ])
  })

  it('goes at its level, and at the usual one where it has no words for that', async () => {
    const { words } = base('two')
    await save('two', {
      words: { en: { ...words.en, easier: 'Do less.' }, es: { ...words.es!, easier: 'Hagan menos.' } },
    })
    await set({ kind: 'rotation', through: { strategyIds: ['two', 'one'] }, level: 'easier', checkInDays: 1 })
    for (const day of [11, 12]) await comes(day)
    await expand()
    expect((await bodies()).map((body) => body.split('\n').at(-1) ?? '').toSorted()).toEqual([
      'Do less.',
      'Do one.',
      'Hagan menos.',
      'Hagan one.',
    ])
    const asked = await database.client.checkIn.findMany({ orderBy: { askAt: 'asc' } })
    expect(asked.map(({ strategyId, level }) => [strategyId, level])).toEqual([
      ['two', 'easier'],
      ['one', 'usual'],
    ])
  })

  it('goes to some children alone, whose families read what one alone would, and counts for no other’s week', async () => {
    await set({ kind: 'strategy', strategyId: 'one', checkInDays: null }, [await studentId('Leo')])
    const classroomId = await school.classroomId('Room 12')
    const content = { kind: 'message' as const, text: 'Bring a coat' }
    const draft = { classroomId, author: 'UVEGA', content, chosenSendAt: null }
    const planned = { ...deps(), plannedTexts: plannedTexts(school) }
    expect((await preparePreview(planned, draft)).weekLoad).toMatchObject({ caregivers: 1, most: 6 })
    await comes(11)
    await expand()
    expect(await bodies()).toEqual(['Lincoln School, Ms. Vega, about Leo:\nWhy one.\nDo one.'])
    expect(await database.client.broadcast.findMany()).toMatchObject([{ caregiversExpected: 1 }])
  })

  it('for children who have left the class is skipped, and a schedule of the school’s names none', async () => {
    const leo = await studentId('Leo')
    await set({ kind: 'strategy', strategyId: 'one', checkInDays: null }, [leo])
    await database.client.enrollment.updateMany({ where: { studentId: leo }, data: { until: new Date('2027-01-11') } })
    await comes(11)
    expect(await school.posts('schedule_skipped')).toMatchObject([{ model: { dates: [{ reason: 'nobody' }] } }])
    const [schedule] = await listSchedules(database.client, school.sealer, { classroomIds: 'all' })
    const spec = {
      ...schedule!,
      classroomId: null,
      maker: 'UCOORD1',
      audience: { all: true as const, studentIds: [leo] },
    }
    expect(await setSchedule(school, { id: null, spec, by: 'UCOORD1' })).toEqual({ field: 'name', why: 'not_allowed' })
  })

  it('in somebody’s own words is sent as they wrote it, asked about, and translated', async () => {
    await set({ kind: 'own_strategy', fact: '', tip: 'Read a sign.', checkInDays: 1 })
    await comes(11)
    await expand()
    await later({ kind: 'translated', provider: 'service', texts: ['Lean un letrero.'] }, 2)
    expect((await bodies()).map((body) => body.split('\n')[1] ?? '').toSorted()).toEqual([
      'Lean un letrero.',
      'Lean un letrero.',
      'Read a sign.',
    ])
    expect(await database.client.checkIn.findMany()).toMatchObject([{ strategyId: null, level: 'usual' }])
  })

  it('waits for the translation in languages that it is not written in', async () => {
    await set({ kind: 'strategy', strategyId: 'one', checkInDays: null })
    await comes(11)
    await expand()
    await later({ kind: 'translated', provider: 'service', texts: ['Sababta.', 'Samee.'] })
    expect(await bodies()).toContainEqual(
      expect.stringMatching(/^Lincoln School, Ms\. Vega, about Ayan:\nSababta\.\nSamee\.\nA computer translates\./),
    )
    expect(await bodies()).toHaveLength(3)
  })

  it('is translated like words of staff, where it is plain words', async () => {
    const said = async () => (await school.texts()).filter(({ kind }) => kind === 'message').map(({ body }) => body)
    await set({ kind: 'message', text: 'Bring a coat' })
    await comes(11)
    await expand()
    const waiting = await database.client.wording.findMany({
      where: { state: 'waiting' },
      orderBy: { language: 'asc' },
    })
    expect(waiting.map(({ language }) => language)).toEqual(['es', 'so'])
    expect(await said()).toHaveLength(1)
    await later({ kind: 'translated', provider: 'service', texts: ['Traiga un abrigo'] }, 2)
    expect(await said()).toHaveLength(3)
    expect((await said()).filter((body) => body.includes('Traiga un abrigo'))).toHaveLength(2)
  })

  it('goes out in English at once where no service knows the language', async () => {
    await set({ kind: 'strategy', strategyId: 'one', checkInDays: null })
    await comes(11)
    await expand()
    await later({ kind: 'failed', why: 'unsupported' })
    expect(await bodies()).toContain('Lincoln School, Ms. Vega, about Ayan:\nWhy one.\nDo one.')
  })

  async function later(outcome: TranslationOutcome, released = 1): Promise<void> {
    const translator: Translator = { translate: async () => outcome, remember: async () => {} }
    expect(await translateLate({ ...deps(), translator, waitHours: 4 })).toBe(released)
    const [broadcast] = await database.client.broadcast.findMany()
    await expandReleased(deps(), broadcast?.draftId ?? '')
  }
})
