import { expect } from 'vitest'
import { dueTimes } from '../../src/reminders/due-times.ts'
import type { Recurrence, Rule } from '../../src/reminders/recurrence.ts'

const firstDay = '2026-10-01'
const lastDay = '2027-10-06'
const dayMs = 86_400_000
const stepMs = 15 * 60_000

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const pick = <Item>(next: () => number, items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!
const twoDigits = (number: number) => String(number).padStart(2, '0')
const days = Array.from({ length: 371 }, (_, index) =>
  new Date(Date.parse(firstDay) + index * dayMs).toISOString().slice(0, 10),
)
const weekday = (day: string) => new Date(`${day}T12:00Z`).getUTCDay() || 7
const clock = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`

/** A rule, and on which days of the year it comes, thought out in another way than the function does. */
function makeRule(next: () => number): { rule: Rule; comes: (day: string) => boolean; minute: number } {
  // Hours around the change of the clocks come often.
  const minute = next() < 0.5 ? pick(next, [0, 15, 60, 90, 120, 135, 150, 165, 180]) : Math.floor(next() * 96) * 15
  const some = [1, 2, 3, 4, 5, 6, 7].filter(() => next() < 0.4)
  const weekdays = some.length === 0 ? [7] : some
  switch (pick(next, ['weekly', 'monthly', 'once', 'cron'] as const)) {
    case 'weekly': {
      const everyWeeks = pick(next, [1, 2, 3, 4])
      const firstMonday = Date.parse('2026-09-28')
      return {
        rule: { kind: 'weekly', weekdays, everyWeeks, minute },
        minute,
        comes: (day) =>
          weekdays.includes(weekday(day)) && Math.floor((Date.parse(day) - firstMonday) / dayMs / 7) % everyWeeks === 0,
      }
    }
    case 'monthly': {
      const place = pick(next, ['first', 'last'] as const)
      const wanted = weekdays[0]!
      return {
        rule: { kind: 'monthly', place, weekday: wanted, minute },
        minute,
        comes(day) {
          const month = Array.from({ length: 31 }, (_, index) => `${day.slice(0, 8)}${twoDigits(index + 1)}`)
          const fitting = month.filter(
            (one) => new Date(one).toISOString().slice(0, 10) === one && weekday(one) === wanted,
          )
          return fitting.at(place === 'first' ? 0 : -1) === day
        },
      }
    }
    case 'once': {
      const day = pick(next, days)
      return { rule: { kind: 'once', day, minute }, minute, comes: (one) => one === day }
    }
    case 'cron': {
      const dayOfMonth = Math.floor(next() * 31) + 1
      const byDay = next() < 0.5
      const fields = byDay ? `* * ${weekdays.map((one) => one % 7).join(',')}` : `${dayOfMonth} * *`
      return {
        rule: { kind: 'cron', expression: `${minute % 60} ${Math.floor(minute / 60)} ${fields}` },
        minute,
        comes: (day) => (byDay ? weekdays.includes(weekday(day)) : Number(day.slice(8)) === dayOfMonth),
      }
    }
  }
}

/** What the school's clock shows at each quarter of an hour of the year, as the platform says it. */
function readClock(zone: string): { at: number; shows: string }[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const from = Date.parse(firstDay) - dayMs
  return Array.from({ length: (373 * dayMs) / stepMs }, (_, index) => {
    const at = from + index * stepMs
    return { at, shows: format.format(at).replace(' ', 'T') }
  })
}

/** Walks through the year: a time is due when the clock first shows it, or first jumps past it. */
function walk(ticks: { at: number; shows: string }[], wanted: readonly string[]): string[] {
  const waiting = [...wanted]
  const due: string[] = []
  for (const { at, shows } of ticks) {
    let isDue = false
    while (waiting[0] !== undefined && waiting[0] <= shows) {
      waiting.shift()
      isDue = true
    }
    if (isDue) due.push(new Date(at).toISOString())
  }
  return due
}

/**
 * Makes rules and holds what the function says of each over 53 weeks against a clock of the zone that is walked through; begun anywhere in between it
 * must go on with the very same times.
 */
export function expectRulesToHold(zone: string, rules: number, seed: number): void {
  const ticks = readClock(zone)
  const next = random(seed)
  for (let count = 0; count < rules; count++) {
    const { rule, comes, minute } = makeRule(next)
    const wanted = days.filter(comes).map((day) => `${day}T${clock(minute)}`)
    const recurrence: Recurrence = { rule, from: firstDay, until: lastDay }
    const due = [...dueTimes(recurrence, zone, null)].map(({ at }) => at.toISOString())
    expect(due, JSON.stringify(rule)).toEqual(walk(ticks, wanted))
    const middle = wanted[Math.floor(wanted.length / 2)]
    if (middle === undefined) continue
    const later = [...dueTimes(recurrence, zone, middle)].map(({ local }) => local)
    expect(later, JSON.stringify(rule)).toEqual(wanted.filter((local) => local > middle))
  }
}
