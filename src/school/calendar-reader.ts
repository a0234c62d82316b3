import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { CalendarSpan, SchoolCalendar, SpanKind } from './school-calendar.ts'
import type { SchoolDay } from './school-day.ts'

export interface CalendarEntry extends CalendarSpan {
  id: string
  source: 'hand' | 'file'
  addedBy: string
}

/** The calendar without its labels, which decide nothing. */
export async function readCalendar(queries: Queries): Promise<SchoolCalendar> {
  const rows = await queries.calendarEntry.findMany({ select: { kind: true, first: true, last: true } })
  return rows.map(({ kind, first, last }) => ({
    kind: kind as SpanKind,
    first: dayOf(first),
    last: dayOf(last),
    label: '',
  }))
}

/** What is not over on a day, in order. */
export async function listCalendar(queries: Queries, sealer: Sealer, from: SchoolDay): Promise<CalendarEntry[]> {
  const rows = await queries.calendarEntry.findMany({
    where: { last: { gte: new Date(from) } },
    orderBy: [{ first: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as SpanKind,
    first: dayOf(row.first),
    last: dayOf(row.last),
    label: sealer.open(row.labelSealed),
    source: row.source as CalendarEntry['source'],
    addedBy: row.addedBy,
  }))
}

function dayOf(date: Date): SchoolDay {
  return date.toISOString().slice(0, 10)
}
