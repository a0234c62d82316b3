import { parse } from 'csv-parse/sync'
import type { BadEntry, CalendarReading } from './calendar-reading.ts'
import { readSpan } from './calendar-span.ts'
import { type CalendarSpan, SPAN_KINDS, type SpanKind } from './school-calendar.ts'

interface Line {
  info: { lines: number }
  record: Record<string, string>
}

/** Reads the columns `kind`, `from`, `until` and `name`, in any order; null where it is no CSV at all. */
export function readCalendarCsv(text: string): CalendarReading | null {
  const lines = parseLines(text)
  if (lines === null) return null
  const read = lines.map(readLine)
  return {
    spans: read.filter((entry): entry is CalendarSpan => 'kind' in entry),
    bad: read.filter((entry): entry is BadEntry => 'fault' in entry),
    leftOut: [],
  }
}

function parseLines(text: string): Line[] | null {
  try {
    return parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Line[]
  } catch {
    return null
  }
}

function readLine({ info, record }: Line): CalendarSpan | BadEntry {
  const { kind = '', from = '', until = '', name = '' } = record
  const known = SPAN_KINDS.find((one): one is SpanKind => one === kind.toLowerCase())
  const span = known === undefined ? 'unknown_kind' : readSpan(known, { from, until, label: name })
  return typeof span === 'string'
    ? { line: info.lines, fault: span, words: [kind, from, until].join(' ').trim() }
    : span
}
