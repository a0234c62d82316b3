import { instantAt, minuteAt } from './local-time.ts'
import { nextSchoolDay, type SchoolCalendar } from './school-calendar.ts'
import { plusDays, schoolDayAt } from './school-day.ts'
import { earliestInWindow, type SendWindow } from './send-window.ts'

/** When families are asked what somebody wants to ask at an instant: inside the window, and on a day with school, at the same time of day. */
export function timeToAsk(
  calendar: SchoolCalendar,
  { window, timezone }: { window: SendWindow; timezone: string },
  wanted: Date,
): Date {
  const at = earliestInWindow(window, timezone, wanted)
  const day = schoolDayAt(timezone, at)
  const open = nextSchoolDay(calendar, day)
  return open === null || open === day ? at : instantAt(timezone, open, minuteAt(timezone, at))
}

const morningMinute = 7 * 60

/** Before lessons begin, on the next day with school. */
export function morningAfter(calendar: SchoolCalendar, timezone: string, instant: Date): Date {
  const day = schoolDayAt(timezone, instant)
  const next = plusDays(day, 1) ?? day
  return instantAt(timezone, nextSchoolDay(calendar, next) ?? next, morningMinute)
}

/** The same time of day on the next day with school. */
export function nextTimeToAsk(
  calendar: SchoolCalendar,
  { window, timezone }: { window: SendWindow; timezone: string },
  missed: Date,
): Date {
  const day = schoolDayAt(timezone, missed)
  const tomorrow = instantAt(timezone, plusDays(day, 1) ?? day, minuteAt(timezone, missed))
  return timeToAsk(calendar, { window, timezone }, tomorrow)
}
