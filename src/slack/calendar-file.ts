import { type CalendarFile, readCalendarFile } from '../school/calendar-file.ts'
import { replaceCalendarFile } from '../school/calendar-store.ts'
import { formatCalendarFile } from '../school/format-calendar.ts'
import { schoolDayAt } from '../school/school-day.ts'
import { shortenReport } from './render/shorten-report.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'

/** What a dropped calendar says, as a coordinator reads it before it is applied. */
export function calendarReport(
  { clock, school }: PeopleViewDeps,
  bytes: Buffer,
): { file: CalendarFile; lines: string[] } {
  const today = schoolDayAt(school.timezone, clock.now())
  const file = readCalendarFile(bytes, today)
  return { file, lines: shortenReport(formatCalendarFile(file, today)) }
}

/** Writes it in the place of the file before it. The same file twice changes nothing. */
export async function applyCalendar(deps: PeopleViewDeps, bytes: Buffer, by: string): Promise<string[]> {
  const { database, sealer, clock } = deps
  const { file, lines } = calendarReport(deps, bytes)
  if (file.kind !== 'calendar') return lines
  await database.inTransaction((tx) => replaceCalendarFile(tx, sealer, file.spans, { by, at: clock.now() }))
  database.announce('schedules')
  return lines
}
