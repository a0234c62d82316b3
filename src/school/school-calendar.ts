import { DateTime } from 'luxon'
import { plusDays, type SchoolDay } from './school-day.ts'

export const SPAN_KINDS = ['term', 'holiday', 'closure'] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** Days of the school's calendar that have something in common; `last` is the last of them. */
export interface CalendarSpan {
  kind: SpanKind
  first: SchoolDay
  last: SchoolDay
  label: string
}

/** What is known of the school's year, in no order. */
export type SchoolCalendar = readonly CalendarSpan[]

/** weekend: Saturday, Sunday. summer: outside the terms, where terms are known. */
export type ClosedWhy = 'weekend' | 'holiday' | 'closure' | 'summer'

const lastSchoolWeekday = 5
/** A summer, and a year in which nobody wrote the next one down. */
const daysSearched = 400

/**
 * Why there is no school on a day; null: there is. A day before the first term that is known is judged by the week alone, so that the
 * coming term can be written down before this one ends; after the last one it is summer.
 */
export function closedOn(calendar: SchoolCalendar, day: SchoolDay): ClosedWhy | null {
  const covering = calendar.filter(({ first, last }) => first <= day && day <= last)
  if (covering.some(({ kind }) => kind === 'closure')) return 'closure'
  if (covering.some(({ kind }) => kind === 'holiday')) return 'holiday'
  if (DateTime.fromISO(day, { zone: 'utc' }).weekday > lastSchoolWeekday) return 'weekend'
  const inTerm = covering.some(({ kind }) => kind === 'term')
  return inTerm || !calendar.some(({ kind, last }) => kind === 'term' && last < day) ? null : 'summer'
}

export function isSchoolDay(calendar: SchoolCalendar, day: SchoolDay): boolean {
  return closedOn(calendar, day) === null
}

/** The day itself, or the first one after it on which there is school; null where none is known of. */
export function nextSchoolDay(calendar: SchoolCalendar, day: SchoolDay): SchoolDay | null {
  for (let next: SchoolDay | null = day, i = 0; next !== null && i < daysSearched; next = plusDays(next, 1), i++) {
    if (isSchoolDay(calendar, next)) return next
  }
  return null
}

/** The first of the days without school that go on through this one; the weekend before a holiday is one of them. */
export function closedSince(calendar: SchoolCalendar, day: SchoolDay): SchoolDay {
  let first = day
  for (let i = 0; i < daysSearched; i++) {
    const before = plusDays(first, -1)
    if (before === null || isSchoolDay(calendar, before)) break
    first = before
  }
  return first
}
