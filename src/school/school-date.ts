import { DateTime } from 'luxon'

/** The school's calendar date at an instant, as the midnight UTC that a database `date` column holds. */
export function schoolDate(timezone: string, instant: Date): Date {
  const local = DateTime.fromJSDate(instant, { zone: timezone })
  return new Date(Date.UTC(local.year, local.month - 1, local.day))
}

/** When the school's calendar month began that an instant is in. */
export function startOfSchoolMonth(timezone: string, instant: Date): Date {
  return DateTime.fromJSDate(instant, { zone: timezone }).startOf('month').toJSDate()
}

/** How staff read an instant: "3:40 PM" today, "Fri 8:00 AM" within a week, else "Mar 3, 8:00 AM". */
export function formatSchoolTime(timezone: string, instant: Date, now: Date): string {
  const at = DateTime.fromJSDate(instant, { zone: timezone }).setLocale('en-US')
  const days = at.startOf('day').diff(DateTime.fromJSDate(now, { zone: timezone }).startOf('day'), 'days').days
  if (days === 0) return at.toFormat('h:mm a')
  if (Math.abs(days) < 7) return at.toFormat('ccc h:mm a')
  return at.toFormat('LLL d, h:mm a')
}
