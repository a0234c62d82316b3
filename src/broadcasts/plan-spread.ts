import { instantAt, minuteAt } from '../school/local-time.ts'
import { nextSchoolDay, type SchoolCalendar } from '../school/school-calendar.ts'
import { plusDays, type SchoolDay, schoolDayAt, weekdayOf } from '../school/school-day.ts'
import type { SendWindow } from '../school/send-window.ts'
import type { UpdatePart } from '../texts/update-part.ts'

/** Monday, Wednesday and Friday. */
const weekdays: Readonly<Record<UpdatePart, number>> = { why: 1, what: 3, ask: 5 }
/** The slot in which families read most: after school, before the evening. */
const slotMinute = 17 * 60 + 30
const spareMinutes = 30
const daysOfWeek = 7
const weeksSearched = 60

interface SpreadRules {
  undoSeconds: number
  window: SendWindow
  timezone: string
  calendar: SchoolCalendar
}

/**
 * When the parts of an update leave that is sent at `now`: in this week where it can begin today, a Monday, else in the next one in which there is
 * school. A part whose day is closed comes on the next school day, and never on the day of the part before it.
 */
export function planSpread(rules: SpreadRules, parts: readonly UpdatePart[], now: Date): Date[] {
  const { timezone, calendar } = rules
  const earliest = new Date(now.getTime() + rules.undoSeconds * 1000)
  const monday = firstMonday(rules, earliest)
  const dates: Date[] = []
  let before: SchoolDay | null = null
  for (const part of parts) {
    const wanted: SchoolDay = plusDays(monday, weekdays[part] - 1) ?? monday
    const free: SchoolDay = before !== null && wanted <= before ? (plusDays(before, 1) ?? wanted) : wanted
    before = nextSchoolDay(calendar, free) ?? free
    const at = instantAt(timezone, before, slotIn(rules.window))
    dates.push(at < earliest ? earliest : at)
  }
  return dates
}

function firstMonday({ window, timezone, calendar }: SpreadRules, earliest: Date): SchoolDay {
  const today = schoolDayAt(timezone, earliest)
  const isToday = weekdayOf(today) === 1 && minuteAt(timezone, earliest) < lastMinute(window)
  let monday = isToday ? today : (plusDays(today, 1 + daysOfWeek - weekdayOf(today)) ?? today)
  for (let week = 0; week < weeksSearched; week++) {
    const open = nextSchoolDay(calendar, monday)
    if (open === null) return monday
    const next = plusDays(monday, daysOfWeek) ?? monday
    if (open < next) return monday
    monday = next
  }
  return monday
}

function slotIn(window: SendWindow): number {
  return Math.max(window.fromMinute, Math.min(slotMinute, lastMinute(window)))
}

function lastMinute(window: SendWindow): number {
  return Math.max(window.fromMinute, window.untilMinute - spareMinutes)
}
