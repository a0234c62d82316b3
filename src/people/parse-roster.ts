import { parsePhone } from '../lib/phone.ts'
import { findContradictions } from './parse-roster-groups.ts'
import { type HeaderFault, parseRosterHeader } from './parse-roster-header.ts'
import { type CsvFault, parseRosterCsv } from './parse-roster-csv.ts'
import { type BadRow, parseRosterRow, type RosterColumn, type RosterRow } from './parse-roster-row.ts'

/** Why nothing of the file can be read. */
export type RosterFileFault = CsvFault | HeaderFault | { kind: 'no_rows' }

/** Who is named in bad rows: not read, yet not absent from the file either, so that nobody of them is retired. */
export interface Spared {
  studentIds: ReadonlySet<string>
  caregiverIds: ReadonlySet<string>
  phones: ReadonlySet<string>
  /** A bad row names nobody legibly: it may be anybody's. */
  everybody: boolean
}

export type ParsedRoster =
  | { ok: false; fault: RosterFileFault }
  | { ok: true; rows: RosterRow[]; bad: BadRow[]; spared: Spared }

/** Rows between which a running bot gets its turn. */
const atOnce = 500

/**
 * Reads a roster: the good rows, which do not contradict each other, and what is wrong with the others, by line.
 * @param country how national numbers are read (ISO 3166 alpha-2).
 */
export async function parseRoster(
  file: Uint8Array | AsyncIterable<Uint8Array>,
  country: string,
  onRow: (done: number, of: number) => void = () => {},
): Promise<ParsedRoster> {
  const csv = await parseRosterCsv(file)
  if (!csv.ok) return csv
  const [first, ...records] = csv.records
  if (first === undefined) return { ok: false, fault: { kind: 'empty' } }
  const header = parseRosterHeader(first)
  if (!header.ok) return header
  if (records.length === 0) return { ok: false, fault: { kind: 'no_rows' } }

  const rows: RosterRow[] = []
  const bad: BadRow[] = []
  const spared = startSparing()
  for (const [index, record] of records.entries()) {
    const parsed = parseRosterRow(record, header.header, country)
    if (parsed.ok) rows.push(parsed.row)
    else {
      bad.push(...parsed.bad)
      spared.add(parsed.cell, country)
    }
    if (index % atOnce === 0) {
      onRow(index, records.length)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const contradictions = findContradictions(rows)
  const ambiguous = new Set(contradictions.map(({ line }) => line))
  for (const row of rows) if (ambiguous.has(row.line)) spared.addRow(row)
  const good = rows.filter(({ line }) => !ambiguous.has(line))
  // A file without one good row says nothing about who has left.
  if (good.length === 0) spared.addEverybody()
  return {
    ok: true,
    rows: good,
    bad: [...bad, ...contradictions].toSorted((a, b) => a.line - b.line),
    spared: spared.result(),
  }
}

function startSparing() {
  const studentIds = new Set<string>()
  const caregiverIds = new Set<string>()
  const phones = new Set<string>()
  let everybody = false
  return {
    add(cell: (column: RosterColumn) => string, country: string): void {
      const phone = parsePhone(cell('phone'), country)
      if (cell('student_id') !== '') studentIds.add(cell('student_id'))
      if (cell('caregiver_id') !== '') caregiverIds.add(cell('caregiver_id'))
      if (phone !== null) phones.add(phone)
      // The child is legible or the whole row may be anybody's; an illegible caregiver is one of that child's.
      if (cell('student_id') === '') this.addEverybody()
    },
    addRow(row: RosterRow): void {
      studentIds.add(row.studentId)
      phones.add(row.phone)
      if (row.caregiverId !== null) caregiverIds.add(row.caregiverId)
    },
    addEverybody(): void {
      everybody = true
    },
    result: (): Spared => ({ studentIds, caregiverIds, phones, everybody }),
  }
}
