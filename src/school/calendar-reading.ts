import type { CalendarFault } from './calendar-span.ts'
import type { CalendarSpan } from './school-calendar.ts'

export interface BadEntry {
  /** Of a CSV, from 1; null for an event of an iCalendar file, which is named by its words. */
  line: number | null
  fault: CalendarFault
  words: string
}

/** What a calendar file says. */
export interface CalendarReading {
  spans: CalendarSpan[]
  bad: BadEntry[]
  /** Titles of events that do not say whether there is school. */
  leftOut: string[]
}
