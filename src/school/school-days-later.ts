import { DateTime } from 'luxon'
import { nextSchoolDay, type SchoolCalendar } from './school-calendar.ts'
import { plusDays, type SchoolDay } from './school-day.ts'

const morningHour = 8
/** Later than anything: nobody has written down when there is school again. */
const never = new Date(8.64e15)

/** The same time of day so many school days later. What comes on a day without school counts as come at eight on the next with one. */
export function schoolDaysLater(calendar: SchoolCalendar, timezone: string, instant: Date, days: number): Date {
  const came = DateTime.fromJSDate(instant, { zone: timezone })
  const today = came.toFormat('yyyy-MM-dd')
  let day = nextSchoolDay(calendar, today)
  const from = day === today ? came : came.set({ hour: morningHour, minute: 0, second: 0, millisecond: 0 })
  for (let left = days; left > 0; left--) day = day === null ? null : dayAfter(calendar, day)
  return day === null ? never : from.plus({ days: daysBetween(today, day) }).toJSDate()
}

function dayAfter(calendar: SchoolCalendar, day: SchoolDay): SchoolDay | null {
  const next = plusDays(day, 1)
  return next === null ? null : nextSchoolDay(calendar, next)
}

function daysBetween(from: SchoolDay, until: SchoolDay): number {
  const [a, b] = [from, until].map((day) => DateTime.fromISO(day, { zone: 'utc' }))
  return b!.diff(a!, 'days').days
}
