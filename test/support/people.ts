import type { Database } from '../../src/database/database.ts'
import { createLog } from '../../src/lib/log.ts'
import { createSealer, type Sealer } from '../../src/lib/seal.ts'
import { importRoster, type ImportRosterDeps, type ImportRosterOptions } from '../../src/people/import-roster.ts'
import type { RosterReport } from '../../src/people/roster-report.ts'

export const testZone = 'America/New_York'

/** The same key in every test: sealed values of one can be opened in another. */
export function testSealer(): Sealer {
  return createSealer(Buffer.alloc(32, 7))
}

/** A Monday of term, 15:30 in New York. */
export const schoolMonday = new Date('2027-01-11T20:30:00Z')

export interface Family {
  studentId?: string
  firstName?: string
  lastName?: string
  classroom?: string
  grade?: string
  caregiver?: string
  relationship?: string
  phone?: string
  language?: string
  consent?: string
  caregiverId?: string
  teacherEmail?: string
}

/** As JSON, without the ids, whose digits may look like those of a number. */
export function withoutIds(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
}

/** A number of New Jersey that can exist, a different one for each of the first 10,000. */
export function testPhone(index: number): string {
  return `+1201555${String(index).padStart(4, '0')}`
}

const header =
  'student_id,student_first_name,student_last_name,classroom,grade,caregiver_name,relationship,phone,language,consent'

function cell(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A roster file, one row a family; what is left out is made up, the same for the same place. */
export function rosterCsv(families: readonly Family[]): string {
  const rows = families.map((family, index) => [
    family.studentId ?? `S${index}`,
    family.firstName ?? `Ana${index}`,
    family.lastName ?? 'Lopez',
    family.classroom ?? 'Room 12',
    family.grade ?? '3',
    family.caregiver ?? `Rosa${index}`,
    family.relationship ?? 'mother',
    family.phone ?? testPhone(index),
    family.language ?? 'en',
    family.consent ?? '',
    family.caregiverId ?? '',
    family.teacherEmail ?? '',
  ])
  return [`${header},caregiver_id,teacher_email`, ...rows.map((row) => row.map(cell).join(','))].join('\r\n')
}

export function rosterDeps(database: Database, change: Partial<ImportRosterDeps> = {}): ImportRosterDeps {
  return {
    database,
    sealer: testSealer(),
    clock: { now: () => schoolMonday },
    timezone: testZone,
    country: 'US',
    log: createLog('silent'),
    ...change,
  }
}

/** Imports a roster file as the command would. */
export function importCsv(
  deps: ImportRosterDeps,
  csv: string | Uint8Array,
  options: Partial<ImportRosterOptions> = {},
): Promise<RosterReport> {
  const file = typeof csv === 'string' ? Buffer.from(csv) : csv
  return importRoster(deps, file, { dryRun: false, skipInvalid: false, retireMissing: false, ...options })
}

/** Imports these families, and fails when they cannot be. */
export async function addFamilies(database: Database, families: readonly Family[]): Promise<void> {
  const report = await importCsv(rosterDeps(database), rosterCsv(families))
  if (report.outcome !== 'imported') throw new Error(`these families cannot be imported: ${JSON.stringify(report)}`)
}
