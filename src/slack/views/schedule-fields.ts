import type { Audience } from '../../broadcasts/content.ts'
import type { StrategyLevel } from '../../broadcasts/strategy-content.ts'
import { clockOf, dayOfLocal, type Recurrence, type Rule } from '../../reminders/recurrence.ts'
import type { Schedule, ScheduleSpec, WhatKind } from '../../reminders/schedule.ts'
import type { StateValues } from './compose-update.ts'
import { isPrompt, whatFieldsOf, whatOf } from './schedule-what.ts'

export const RULE_CHOICES = ['weekly', 'first', 'last', 'once', 'cron'] as const
type RuleChoice = (typeof RULE_CHOICES)[number]
export const WHAT_CHOICES: readonly WhatKind[] = [
  'text',
  'message',
  'strategy',
  'rotation',
  'own_strategy',
  'staff_words',
  'nudge_updates',
]

/** The form as it is filled in. Every input's block is named for the field, its action is `schedule_field`. */
export interface ScheduleFields {
  name: string
  what: WhatKind
  words: string
  /** The id of the one that is sent, those that are in turns; where none is chosen, all of a grade band and subject. */
  strategy: string
  strategies: string[]
  band: string
  subject: string
  level: StrategyLevel
  /** Own words. */
  fact: string
  tip: string
  /** Of a class's schedule of something to try: for these alone; none: for the class. */
  children: string[]
  /** Days, or `none`. */
  checkIn: string
  classrooms: string[]
  grades: string[]
  languages: string[]
  rule: RuleChoice
  days: number[]
  every: number
  time: string
  day: string
  cron: string
  from: string
  until: string
  times: string
  closed: 'skip' | 'move'
  tolerance: string
}

export const scheduleField = 'schedule_field'

export function emptyFields(today: string): ScheduleFields {
  return {
    name: '',
    what: 'text',
    words: '',
    strategy: '',
    strategies: [],
    band: 'any',
    subject: 'any',
    level: 'usual',
    fact: '',
    tip: '',
    children: [],
    checkIn: '2',
    classrooms: [],
    grades: [],
    languages: [],
    rule: 'weekly',
    days: [1],
    every: 1,
    time: '17:30',
    day: today,
    cron: '',
    from: today,
    until: '',
    times: '',
    closed: 'skip',
    tolerance: '120',
  }
}

/** What was filled in; a field that is not shown keeps what it was before. */
export function readFields(values: StateValues, before: ScheduleFields): ScheduleFields {
  const of = (block: string) => values[block]?.[scheduleField]
  const one = <Value extends string>(block: string, otherwise: Value) =>
    (of(block)?.selected_option?.value ?? otherwise) as Value
  const many = (block: string, otherwise: string[]) =>
    of(block)?.selected_options?.map(({ value }) => value) ?? otherwise
  const typed = (block: string, otherwise: string) => (of(block) === undefined ? otherwise : (of(block)?.value ?? ''))
  const date = (block: string, otherwise: string) =>
    of(block) === undefined ? otherwise : (of(block)?.selected_date ?? '')
  return {
    name: typed('name', before.name).trim(),
    what: one('what', before.what),
    words: typed('words', before.words),
    strategy: one('strategy', before.strategy),
    strategies: many('strategies', before.strategies),
    band: one('band', before.band),
    subject: one('subject', before.subject),
    level: one('level', before.level),
    fact: typed('fact', before.fact),
    tip: typed('tip', before.tip),
    children: many('children', before.children),
    checkIn: one('checkIn', before.checkIn),
    classrooms: many('classrooms', before.classrooms),
    grades: many('grades', before.grades),
    languages: many('languages', before.languages),
    rule: one('rule', before.rule),
    days: many('days', before.days.map(String)).map(Number),
    every: Number(one('every', String(before.every))),
    time: of('time')?.selected_time ?? before.time,
    day: date('day', before.day),
    cron: typed('cron', before.cron).trim(),
    from: date('from', before.from),
    until: date('until', before.until),
    times: typed('times', before.times),
    closed: one('closed', before.closed),
    tolerance: typed('tolerance', before.tolerance),
  }
}

/** Whether a coordinator has said yes to more texts in a week. */
export function saysYes(values: StateValues): boolean {
  return (values['agree']?.[scheduleField]?.selected_options ?? []).length > 0
}

function recurrenceOf(fields: ScheduleFields): Recurrence {
  const [hour = '0', minutes = '0'] = fields.time.split(':')
  const minute = Number(hour) * 60 + Number(minutes)
  return { rule: ruleOf(fields, minute), from: fields.from, until: fields.until === '' ? null : fields.until }
}

function ruleOf(fields: ScheduleFields, minute: number): Rule {
  switch (fields.rule) {
    case 'weekly':
      return { kind: 'weekly', weekdays: fields.days.toSorted((a, b) => a - b), everyWeeks: fields.every, minute }
    case 'first':
    case 'last':
      return { kind: 'monthly', place: fields.rule, weekday: fields.days[0] ?? 1, minute }
    case 'once':
      return { kind: 'once', day: fields.day, minute }
    case 'cron':
      return { kind: 'cron', expression: fields.cron }
  }
}

export function specOf(fields: ScheduleFields, of: { maker: string; classroomId: string | null }): ScheduleSpec {
  return {
    ...of,
    name: fields.name,
    what: whatOf(fields),
    audience: audienceOf(fields, of.classroomId),
    recurrence: recurrenceOf(fields),
    closedDays: fields.closed,
    times: fields.times === '' ? null : Number(fields.times),
    toleranceMinutes: fields.tolerance === '' ? 120 : Number(fields.tolerance),
  }
}

function audienceOf(fields: ScheduleFields, classroomId: string | null): Audience {
  const { classrooms, grades, languages, children: studentIds } = fields
  const ids = classroomId === null ? classrooms : [classroomId]
  const isForSome = classroomId !== null && isPrompt(fields) && studentIds.length > 0
  return {
    ...(ids.length === 0 ? { all: true } : { classroomIds: ids }),
    ...(grades.length === 0 ? {} : { grades }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(isForSome ? { studentIds } : {}),
  }
}

/** A schedule as the form shows it. */
export function fieldsOf(schedule: Schedule, today: string): ScheduleFields {
  const { audience, recurrence, what } = schedule
  const { rule } = recurrence
  const empty = emptyFields(today)
  const minute = rule.kind === 'cron' ? null : rule.minute
  return {
    ...empty,
    ...whatFieldsOf(what, empty),
    name: schedule.name,
    classrooms: 'classroomIds' in audience ? [...audience.classroomIds] : [],
    grades: [...(audience.grades ?? [])],
    languages: [...(audience.languages ?? [])],
    children: [...(audience.studentIds ?? [])],
    rule: rule.kind === 'monthly' ? rule.place : rule.kind,
    days: rule.kind === 'weekly' ? [...rule.weekdays] : rule.kind === 'monthly' ? [rule.weekday] : empty.days,
    every: rule.kind === 'weekly' ? rule.everyWeeks : 1,
    time: minute === null ? empty.time : clockOf(minute),
    day: rule.kind === 'once' ? dayOfLocal(rule.day) : empty.day,
    cron: rule.kind === 'cron' ? rule.expression : '',
    from: recurrence.from,
    until: recurrence.until ?? '',
    times: schedule.times === null ? '' : String(schedule.times),
    closed: schedule.closedDays,
    tolerance: String(schedule.toleranceMinutes),
  }
}
