import { DateTime } from 'luxon'

/** How staff read an instant in what they may read days later: "Fri 3:40 PM" within a week, else "Mar 3, 3:40 PM". */
export function formatSchoolMoment(timezone: string, instant: Date, now: Date): string {
  const at = DateTime.fromJSDate(instant, { zone: timezone }).setLocale('en-US')
  const days = at.startOf('day').diff(DateTime.fromJSDate(now, { zone: timezone }).startOf('day'), 'days').days
  return at.toFormat(Math.abs(days) < 7 ? 'ccc h:mm a' : 'LLL d, h:mm a')
}
