import { isUtf8 } from 'node:buffer'
import { readCalendarCsv } from './calendar-csv.ts'
import { readCalendarIcs } from './calendar-ics.ts'
import type { CalendarReading } from './calendar-reading.ts'
import type { CalendarSpan } from './school-calendar.ts'
import type { SchoolDay } from './school-day.ts'

export type CalendarFile =
  | ({ kind: 'calendar' } & CalendarReading)
  | { kind: 'unreadable'; why: 'too_large' | 'not_utf8' | 'broken' | 'nothing' }

/** A school's year is a few kilobytes; what is larger is another file. */
export const CALENDAR_LIMIT_KILOBYTES = 1024

/** Whether a dropped file is meant as a calendar: iCalendar, or a CSV with the columns `kind` and `from`. */
export function isCalendarFile(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart()
  if (/^BEGIN:VCALENDAR/i.test(opening)) return true
  const columns = (opening.split(/[\r\n]/, 1)[0] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replaceAll('"', ''))
  return columns.includes('kind') && columns.includes('from')
}

/** Reads a calendar file, as of a day: rules without an end are followed for two years. Never throws. */
export function readCalendarFile(bytes: Uint8Array, today: SchoolDay): CalendarFile {
  if (bytes.length > CALENDAR_LIMIT_KILOBYTES * 1024) return { kind: 'unreadable', why: 'too_large' }
  if (!isUtf8(bytes) || bytes.includes(0)) return { kind: 'unreadable', why: 'not_utf8' }
  const text = new TextDecoder().decode(bytes)
  const reading = /^\s*BEGIN:VCALENDAR/i.test(text) ? readCalendarIcs(text, today) : readCalendarCsv(text)
  if (reading === null) return { kind: 'unreadable', why: 'broken' }
  if (reading.spans.length === 0 && reading.bad.length === 0) return { kind: 'unreadable', why: 'nothing' }
  return { kind: 'calendar', ...reading, spans: distinct(reading.spans) }
}

function distinct(spans: readonly CalendarSpan[]): CalendarSpan[] {
  const byDays = new Map(spans.map((span) => [`${span.kind} ${span.first} ${span.last}`, span]))
  return [...byDays.values()].toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
}
