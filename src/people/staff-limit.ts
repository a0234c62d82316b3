import { endOfSchoolDay, plusDays, type SchoolDay, schoolDayAt } from '../school/school-day.ts'

/** Until when somebody is staff, as it was typed: a last day, or so many days with today as the first. */
export type StaffLimit = { lastDay: string } | { days: number }

export type LimitRead =
  /** `until` is the end of `lastDay` at the school. */
  { kind: 'limit'; lastDay: SchoolDay; until: Date } | { kind: 'not_a_date' } | { kind: 'past' } | { kind: 'too_long' }

const longestDays = 366

export function readLimit(timezone: string, limit: StaffLimit, now: Date): LimitRead {
  const today = schoolDayAt(timezone, now)
  const lastDay =
    'days' in limit ? plusDays(today, Math.min(limit.days, longestDays + 1) - 1) : plusDays(limit.lastDay, 0)
  if (lastDay === null) return { kind: 'not_a_date' }
  if (lastDay < today) return { kind: 'past' }
  if (lastDay >= (plusDays(today, longestDays) ?? '')) return { kind: 'too_long' }
  return { kind: 'limit', lastDay, until: endOfSchoolDay(timezone, lastDay) }
}

/** The last day on which somebody is staff whose time ends at `until`. */
export function lastDayBefore(timezone: string, until: Date): SchoolDay {
  return schoolDayAt(timezone, new Date(until.getTime() - 1))
}
