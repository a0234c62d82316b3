import type { CsvRecord } from './parse-roster-csv.ts'
import { OPTIONAL_COLUMNS, ROSTER_COLUMNS, type RosterColumn, type RosterHeader } from './parse-roster-row.ts'

/** What is wrong with the first line. Unknown names are given by their place: they may be a row of people. */
export interface HeaderFault {
  kind: 'header'
  missing: RosterColumn[]
  doubled: RosterColumn[]
  /** Places from 1. */
  unknown: number[]
  /** The columns seem to be separated by this instead of commas. */
  separator: ';' | 'tab' | null
}

function isColumn(name: string): name is RosterColumn {
  return (ROSTER_COLUMNS as string[]).includes(name)
}

/** Reads the names of the columns, in any order and any case. */
export function parseRosterHeader(
  record: CsvRecord,
): { ok: true; header: RosterHeader } | { ok: false; fault: HeaderFault } {
  const names = record.fields.map((field) => field.toLowerCase())
  const header = new Map<RosterColumn, number>()
  const doubled = new Set<RosterColumn>()
  const unknown: number[] = []
  for (const [place, name] of names.entries()) {
    if (!isColumn(name)) unknown.push(place + 1)
    else if (header.has(name)) doubled.add(name)
    else header.set(name, place)
  }
  const missing = ROSTER_COLUMNS.filter((column) => !header.has(column) && !OPTIONAL_COLUMNS.includes(column))
  if (missing.length === 0 && doubled.size === 0 && unknown.length === 0) return { ok: true, header }
  const separator = separatorOf(names)
  return { ok: false, fault: { kind: 'header', missing, doubled: [...doubled], unknown, separator } }
}

/** Tabs were white space to the reader of records, which made them single spaces. */
function separatorOf(names: readonly string[]): HeaderFault['separator'] {
  const [first] = names
  if (names.length !== 1 || first === undefined) return null
  const known = (separator: string) => first.split(separator).filter((name) => isColumn(name.trim())).length > 1
  if (known(';')) return ';'
  return known(' ') ? 'tab' : null
}
