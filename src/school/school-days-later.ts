import { DateTime } from 'luxon'

const lastSchoolWeekday = 5
const morningHour = 8

/**
 * The same time of day so many school days later: Monday to Friday. What comes at a weekend counts as come on Monday at eight.
 */
export function schoolDaysLater(timezone: string, instant: Date, days: number): Date {
  let at = DateTime.fromJSDate(instant, { zone: timezone })
  if (at.weekday > lastSchoolWeekday) {
    at = at.plus({ days: 8 - at.weekday }).set({ hour: morningHour, minute: 0, second: 0, millisecond: 0 })
  }
  for (let left = days; left > 0; left--) at = at.plus({ days: at.weekday === lastSchoolWeekday ? 3 : 1 })
  return at.toJSDate()
}
