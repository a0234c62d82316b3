import type { types } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import type { Schedule } from '../../src/reminders/schedule.ts'
import {
  emptyFields,
  fieldsOf,
  RULE_CHOICES,
  readFields,
  type ScheduleFields,
  specOf,
  WHAT_CHOICES,
} from '../../src/slack/views/schedule-fields.ts'
import { scheduleFormView } from '../../src/slack/views/schedule-form-view.ts'
import { schedulesView } from '../../src/slack/views/schedules-view.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'

const list = { listId: 'schedules:1', classroomId: null }
const children = ['ana', 'leo'].map((id) => ({ id, label: id }))
const form = (fields: ScheduleFields, classes = 3, classroomId: string | null = null) =>
  scheduleFormView(
    fields,
    { formId: 'schedule:1', list, scheduleId: null, copyOf: null, classroomId },
    {
      choices: {
        classrooms: Array.from({ length: classes }, (_, index) => ({
          id: `id-${index}`,
          name: `Room ${index} ${'x'.repeat(90)}`,
        })),
        grades: ['K', '1'],
        languages: ['en', 'es'],
      },
      strategies: libraryStrategies(),
      children: classroomId === null ? [] : children,
      outlook: { next: 'The next dates', load: 'Too many', asksForYes: true },
    },
  )
const blocksOf = (view: types.ModalView) => view.blocks.map(({ block_id: id }) => id)

describe('the form of a schedule', () => {
  it.each(RULE_CHOICES.flatMap((rule) => WHAT_CHOICES.map((what) => [rule, what] as const)))(
    'is one that Slack takes: %s, %s',
    (rule, what) => {
      for (const classes of [0, 3, 250]) {
        const strategy = { strategy: 'stop-and-tell', level: 'easier' as const }
        const words = { words: 'w'.repeat(900), fact: 'f'.repeat(600), tip: 't'.repeat(600) }
        const fields = { ...emptyFields('2027-01-11'), rule, what, ...strategy, ...words, classrooms: ['id-2'] }
        expect(validateView(form(fields, classes), 'modal')).toEqual([])
        expect(validateView(form({ ...fields, children: ['leo'] }, classes, 'id-1'), 'modal')).toEqual([])
      }
    },
  )

  it('asks for what its choices need alone, and a class’s for no audience', () => {
    expect(blocksOf(form({ ...emptyFields('2027-01-11'), rule: 'once', what: 'nudge_updates' }))).toEqual([
      'name',
      'what',
      'classrooms',
      'grades',
      'rule',
      'day',
      'time',
      'closed',
      'tolerance',
      'next',
      'load',
      'agree',
    ])
    expect(blocksOf(form(emptyFields('2027-01-11'), 3, 'id-1'))).not.toContain('classrooms')
  })

  it('shows what families will read of a strategy in both languages, at the level that is chosen', () => {
    const { en, es } = libraryStrategies().find(({ id }) => id === 'stop-and-tell')!.words
    const shown = (change: Partial<ScheduleFields>) =>
      JSON.stringify(form({ ...emptyFields('2027-01-11'), what: 'strategy', strategy: 'stop-and-tell', ...change }))
    const usual = shown({})
    for (const words of [en.fact, en.tip, es!.fact, es!.tip]) expect(usual).toContain(words)
    const easier = shown({ level: 'easier' })
    for (const words of [en.easier, es!.easier]) expect(easier).toContain(words)
    expect(easier).not.toContain(en.tip)
  })

  it('shows the strategies that are in turns with what they say, in their order', () => {
    const strategies = ['two-ways-to-add', 'stop-and-tell']
    const view = form({ ...emptyFields('2027-01-11'), what: 'rotation', strategies, level: 'harder' })
    const [first, second] = strategies.map((id) => libraryStrategies().find((one) => one.id === id)!.words.en)
    const words = JSON.stringify(view.blocks)
    expect(words).toContain(`1. *${first!.name}:* ${first!.harder}\\n2. *${second!.name}:* ${second!.harder}`)
    expect(blocksOf(view)).not.toContain('band')
  })

  it('offers the children of the class whose it is, and of the school’s nobody', () => {
    const fields = { ...emptyFields('2027-01-11'), what: 'own_strategy' as const }
    expect(blocksOf(form(fields, 3, 'id-1'))).toContain('children')
    expect(blocksOf(form(fields))).not.toContain('children')
    const forSome = { ...fields, children: ['leo'] }
    expect(specOf(forSome, { maker: 'U1', classroomId: 'id-1' }).audience).toEqual({
      classroomIds: ['id-1'],
      studentIds: ['leo'],
    })
    expect(specOf(forSome, { maker: 'U1', classroomId: null }).audience).toEqual({ all: true })
    expect(specOf({ ...forSome, what: 'text' }, { maker: 'U1', classroomId: 'id-1' }).audience).toEqual({
      classroomIds: ['id-1'],
    })
  })

  it.each([
    { what: 'text', words: 'Read' },
    { what: 'strategy', strategy: 'stop-and-tell', checkIn: 'none' },
    { what: 'strategy', strategy: 'stop-and-tell', level: 'harder', children: ['leo'] },
    { what: 'own_strategy', fact: 'Signs are short.', tip: 'Read a sign.', checkIn: '1' },
    { what: 'rotation', strategies: ['two-ways-to-add', 'stop-and-tell'], checkIn: '5' },
    { what: 'rotation', band: '3-5', subject: 'reading' },
    { what: 'rotation' },
  ] as const)('reads back what it shows of a schedule: %j', (what) => {
    const fields: ScheduleFields = {
      ...emptyFields('2027-01-11'),
      name: 'Reading',
      ...what,
      strategies: 'strategies' in what ? [...what.strategies] : [],
      children: 'children' in what ? [...what.children] : [],
      rule: 'last',
      days: [5],
      times: '3',
    }
    const of = { maker: 'U1', classroomId: 'children' in what ? 'id-1' : null }
    const spec = specOf(fields, of)
    const schedule: Schedule = { ...spec, id: 'id', status: 'active', sent: 0, handledThrough: '', nextRunAt: null }
    const shown = fieldsOf(schedule, '2027-01-11')
    expect(specOf(readFields({}, shown), of)).toEqual(spec)
  })
})

it('a list of a thousand schedules is one that Slack takes', () => {
  const schedules = Array.from({ length: 1000 }, (_, index) => ({
    id: `${index}-0199999-aaaa-bbbb-cccc-dddddddddddd`,
    name: '<!channel>'.repeat(20),
    what: 'text' as const,
    audience: 'Room '.repeat(500),
    recurrence: 'Mon at 5:30 PM',
    status: (['active', 'paused', 'ended'] as const)[index % 3]!,
    maker: 'U1',
    next: [new Date('2027-01-11T22:30:00Z')],
  }))
  const view = schedulesView(schedules, list, { timezone: 'America/New_York', now: new Date('2027-01-11T20:30:00Z') })
  expect(validateView(view, 'modal')).toEqual([])
  expect(JSON.stringify(view)).not.toContain('<!channel>')
  expect(JSON.stringify(view)).toContain('Mon 5:30 PM (America/New_York)')
})
