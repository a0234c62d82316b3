import { Cron } from 'croner'
import { instantAt } from '../school/local-time.ts'
import { type SchoolDay, weekdayOf } from '../school/school-day.ts'
import { dayOfLocal, type LocalTime, localTime, minuteOfLocal, type Recurrence, type Rule } from './recurrence.ts'

export interface DueTime {
  /** As the rule says it, which stays the same when the school's zone is changed. */
  local: LocalTime
  at: Date
}

const dayMs = 86_400_000
/** A rule that has not come for so long does not come again: the 29th of February comes after eight years at the latest. */
const daysSearched = 8 * 366 + 1

/**
 * When something is due, in order, after a time of the school's clock (null: from the first day on). A time in the hour that spring leaves out is
 * due at the first minute after it, and several there are one; of an hour that autumn brings twice the first counts.
 */
export function* dueTimes(
  { rule, from, until }: Recurrence,
  timezone: string,
  after: LocalTime | null,
): Generator<DueTime> {
  let last = -Infinity
  for (const local of localTimes(rule, from, after ?? '')) {
    const day = dayOfLocal(local)
    if (until !== null && day > until) return
    if (day < from || (after !== null && local <= after)) continue
    const at = instantAt(timezone, day, minuteOfLocal(local))
    if (at.getTime() > last) yield { local, at }
    last = Math.max(last, at.getTime())
  }
}

function localTimes(rule: Rule, from: SchoolDay, after: LocalTime): Iterable<LocalTime> {
  const start = after > from ? dayOfLocal(after) : from
  switch (rule.kind) {
    case 'once':
      return [localTime(rule.day, rule.minute)]
    case 'cron':
      return cronTimes(rule.expression, after > from ? after : `${start}T00:00`, after > from)
    case 'weekly':
      return daysThat(start, rule.minute, (day, number) => {
        const weeks = Math.floor((number - mondayBefore(from)) / 7)
        return rule.weekdays.includes(weekdayOf(day)) && weeks % rule.everyWeeks === 0
      })
    case 'monthly':
      return daysThat(start, rule.minute, (day, number) => {
        const weekAway = dayFrom(number + (rule.place === 'first' ? -7 : 7))
        return weekdayOf(day) === rule.weekday && weekAway.slice(0, 7) !== day.slice(0, 7)
      })
  }
}

function* daysThat(
  start: SchoolDay,
  minute: number,
  fits: (day: SchoolDay, number: number) => boolean,
): Generator<LocalTime> {
  const first = Date.parse(start) / dayMs
  let searched = 0
  for (let number = first; searched < daysSearched; number++, searched++) {
    const day = dayFrom(number)
    if (!fits(day, number)) continue
    searched = 0
    yield localTime(day, minute)
  }
}

function dayFrom(number: number): SchoolDay {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** Days since 1970, which began on a Thursday. */
function mondayBefore(day: SchoolDay): number {
  return Date.parse(day) / dayMs - (weekdayOf(day) - 1)
}

/** The expression is read on a clock without a change of time, and its times are then looked up on the school's. */
function* cronTimes(expression: string, start: LocalTime, isAfter: boolean): Generator<LocalTime> {
  const cron = new Cron(expression, { timezone: 'UTC', paused: true, mode: '5-part' })
  const begin = new Date(`${start}:00Z`)
  // What is due at the very start comes after the second before it.
  let previous = isAfter ? begin : new Date(begin.getTime() - 1000)
  for (;;) {
    const next = cron.nextRun(previous)
    if (next === null || next.getTime() - previous.getTime() > daysSearched * dayMs) return
    yield next.toISOString().slice(0, 16)
    previous = next
  }
}
