import type { SchoolCalendar } from './school-calendar.ts'
import type { SchoolDay } from './school-day.ts'

const schoolYearBegins = '-08-01'

/** The first day of the term that a day is in, or that was before it; where no term is known, the last first of August. */
export function termStart(calendar: SchoolCalendar, today: SchoolDay): SchoolDay {
  const begun = calendar.filter(({ kind, first }) => kind === 'term' && first <= today).map(({ first }) => first)
  const latest = begun.toSorted().at(-1)
  if (latest !== undefined) return latest
  const august = `${today.slice(0, 4)}${schoolYearBegins}`
  return august <= today ? august : `${Number(today.slice(0, 4)) - 1}${schoolYearBegins}`
}
