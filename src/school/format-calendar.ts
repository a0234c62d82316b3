import { staffText } from '../languages/catalogue.ts'
import { CALENDAR_LIMIT_KILOBYTES, type CalendarFile } from './calendar-file.ts'
import type { BadEntry } from './calendar-reading.ts'
import type { CalendarSpan } from './school-calendar.ts'
import { formatSchoolDay, type SchoolDay } from './school-day.ts'

/** "Winter break: Thu, Dec 24 to Fri, Jan 1, 2027" */
export function formatSpan({ kind, first, last, label }: CalendarSpan, today: SchoolDay): string {
  const name = label === '' ? staffText(`calendar.kind.${kind}`) : label
  const from = formatSchoolDay(first, today)
  if (first === last) return staffText('calendar.one_day', { name, day: from })
  return staffText('calendar.days', { name, from, until: formatSchoolDay(last, today) })
}

/** What a calendar file holds as a coordinator reads it, one line each; items are indented. */
export function formatCalendarFile(file: CalendarFile, today: SchoolDay): string[] {
  if (file.kind === 'unreadable') {
    return [staffText(`calendar.unreadable.${file.why}`, { limit: CALENDAR_LIMIT_KILOBYTES })]
  }
  if (file.bad.length > 0) return [staffText('calendar.bad', { count: file.bad.length }), ...file.bad.map(badLine)]
  const terms = file.spans.filter(({ kind }) => kind === 'term')
  const closed = file.spans.filter(({ kind }) => kind !== 'term')
  const listed = (heading: string, spans: readonly CalendarSpan[]) =>
    spans.length === 0 ? [] : [heading, ...spans.map((span) => `  ${formatSpan(span, today)}`)]
  return [
    ...listed(staffText('calendar.terms'), terms),
    ...listed(staffText('calendar.closed_days'), closed),
    ...(file.leftOut.length === 0
      ? []
      : [staffText('calendar.left_out', { count: file.leftOut.length }), ...file.leftOut.map((title) => `  ${title}`)]),
    staffText('calendar.takes_place'),
  ]
}

function badLine({ line, fault, words }: BadEntry): string {
  const why = staffText(`calendar.fault.${fault}`)
  return line === null
    ? `  ${staffText('calendar.bad_event', { words, why })}`
    : `  ${staffText('calendar.bad_line', { line, words, why })}`
}
