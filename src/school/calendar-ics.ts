import ICAL from 'ical.js'
import { type CalendarMeaning, calendarMeaning } from '../languages/calendar-words.ts'
import type { BadEntry, CalendarReading } from './calendar-reading.ts'
import { type CalendarFault, readSpan } from './calendar-span.ts'
import type { CalendarSpan } from './school-calendar.ts'
import { plusDays, type SchoolDay } from './school-day.ts'

const mostEvents = 5000
const mostRepeats = 5000
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

interface Days {
  first: SchoolDay
  last: SchoolDay
}

/**
 * Reads an iCalendar file (RFC 5545): of its all-day events those whose title says that there is no school, or that a term is. Null where it
 * is no iCalendar, or one with too many events.
 */
export function readCalendarIcs(text: string, today: SchoolDay): CalendarReading | null {
  const { sound, broken } = withoutBroken(text)
  const events = parseEvents(sound)
  if (events === null) return null
  const reading: CalendarReading = { spans: [], bad: broken, leftOut: [] }
  const bounds: { first_day: Days[]; last_day: Days[] } = { first_day: [], last_day: [] }
  for (const event of events) {
    const label = (event.summary ?? '').replaceAll(/\s+/g, ' ').trim()
    const meaning = event.isRecurrenceException() ? null : calendarMeaning(label)
    const allDay = meaning === null ? false : isAllDay(event)
    if (meaning === null || !allDay) {
      reading.leftOut.push(label.slice(0, 100))
      continue
    }
    const days = daysOf(event, today)
    if (typeof days === 'string') reading.bad.push({ line: null, fault: days, words: label.slice(0, 100) })
    else take(reading, bounds, meaning, days, label)
  }
  reading.spans.push(...termsBetween(bounds))
  return reading
}

function parseEvents(text: string): ICAL.Event[] | null {
  try {
    const root = parseComponent(text)
    const events = root.getAllSubcomponents('vevent')
    return root.name !== 'vcalendar' || events.length > mostEvents ? null : events.map((one) => new ICAL.Event(one))
  } catch {
    return null
  }
}

function parseComponent(text: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(text.trim())
  return new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0])
}

/** The library gives up a whole file for one event that it cannot read: such events are taken out and told by their titles. */
function withoutBroken(text: string): { sound: string; broken: BadEntry[] } {
  const broken: BadEntry[] = []
  const sound = text.replaceAll(/^BEGIN:VEVENT\r?\n[^]*?^END:VEVENT\r?\n/gim, (event) => {
    try {
      parseComponent(event)
      return event
    } catch {
      const title = /^SUMMARY[^:\r\n]*:(.*)$/im.exec(event)?.[1]?.trim() ?? ''
      const fault = /^RRULE/im.test(event) ? 'broken_rule' : 'no_date'
      if (calendarMeaning(title) !== null) broken.push({ line: null, fault, words: title.slice(0, 100) })
      return ''
    }
  })
  return { sound, broken }
}

function isAllDay(event: ICAL.Event): boolean {
  try {
    return event.startDate.isDate
  } catch {
    // One without a readable start is told as a bad one.
    return true
  }
}

/** The library throws on a rule that it cannot read, and moves a day that a month does not have into the next one. */
function daysOf(event: ICAL.Event, today: SchoolDay): Days[] | CalendarFault {
  try {
    const written = ['dtstart', 'dtend'].map((name) => event.component.getFirstProperty(name)?.jCal[3])
    // The library takes the 41st of a month for one of the next.
    if (written.some((day) => day !== undefined && plusDays(String(day), 0) === null)) return 'no_date'
    if (!event.isRecurring()) return checked([daysBetween(event.startDate, event.endDate)])
    const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue() as ICAL.Recur)
    if (rules.some(({ freq }) => !frequencies.includes(freq))) return 'rule_too_often'
    const within = { from: plusDays(today, -400) ?? today, until: plusDays(today, 800) ?? today }
    const days: Days[] = []
    const repeats = event.iterator()
    for (
      let i = 0, at = repeats.next() as ICAL.Time | null;
      at !== null && at !== undefined;
      at = repeats.next(), i++
    ) {
      if (i > mostRepeats) return 'rule_too_often'
      if (!rules.every((rule) => fits(rule, at))) return 'broken_rule'
      const { startDate, endDate, item } = event.getOccurrenceDetails(at)
      const span = daysBetween(startDate, endDate)
      if (span.first > within.until) break
      const cancelled = item.component.getFirstPropertyValue('status') === 'CANCELLED'
      if (!cancelled && span.last >= within.from) days.push(span)
    }
    return days.length === 0 ? 'broken_rule' : checked(days)
  } catch {
    return event.component.getFirstProperty('rrule') === null ? 'no_date' : 'broken_rule'
  }
}

function fits(rule: ICAL.Recur, at: ICAL.Time): boolean {
  const months = rule.getComponent('BYMONTH') as number[]
  const days = rule.getComponent('BYMONTHDAY') as number[]
  const isMonth = months.length === 0 || months.includes(at.month)
  return isMonth && (days.length === 0 || days.some((day) => day < 0 || day === at.day))
}

/** The end of an all-day event is the day after its last. */
function daysBetween(start: ICAL.Time, end: ICAL.Time): Days {
  const first = start.toString().slice(0, 10)
  const after = end.toString().slice(0, 10)
  return { first, last: after > first ? (plusDays(after, -1) ?? '') : first }
}

function checked(days: readonly Days[]): Days[] | CalendarFault {
  for (const { first, last } of days) {
    const span = readSpan('holiday', { from: first, until: last, label: '' })
    if (typeof span === 'string') return span
  }
  return [...days]
}

function take(
  { spans }: CalendarReading,
  bounds: Record<'first_day' | 'last_day', Days[]>,
  meaning: CalendarMeaning,
  days: readonly Days[],
  label: string,
): void {
  if (meaning === 'first_day' || meaning === 'last_day') bounds[meaning].push(...days)
  else spans.push(...days.map((span): CalendarSpan => ({ kind: meaning, ...span, label: label.slice(0, 100) })))
}

/** Each first day of school with the last day that follows it. */
function termsBetween({
  first_day: firsts,
  last_day: lasts,
}: Record<'first_day' | 'last_day', Days[]>): CalendarSpan[] {
  return firsts.flatMap(({ first }) => {
    const last = lasts
      .map((days) => days.last)
      .filter((day) => day > first)
      .toSorted()[0]
    return last === undefined ? [] : [{ kind: 'term' as const, first, last, label: '' }]
  })
}
