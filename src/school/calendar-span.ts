import { DateTime } from 'luxon'
import type { CalendarSpan, SpanKind } from './school-calendar.ts'
import { plusDays } from './school-day.ts'

/** What is wrong with days that somebody wrote down. */
export type CalendarFault =
  | 'no_date'
  | 'until_before_from'
  | 'too_long'
  | 'unknown_kind'
  | 'broken_rule'
  | 'rule_too_often'

/** A term, or a year. */
const longestSpanDays = 400

/** The days from one to another as somebody wrote them, or what is wrong with them. An end that was left out is the first day itself. */
export function readSpan(
  kind: SpanKind,
  { from, until, label }: { from: string; until: string; label: string },
): CalendarSpan | CalendarFault {
  const first = plusDays(from, 0)
  const last = until === '' ? first : plusDays(until, 0)
  if (first === null || last === null) return 'no_date'
  if (last < first) return 'until_before_from'
  const [a, b] = [first, last].map((day) => DateTime.fromISO(day, { zone: 'utc' }))
  if (b!.diff(a!, 'days').days > longestSpanDays) return 'too_long'
  return { kind, first, last, label: label.slice(0, 100) }
}
