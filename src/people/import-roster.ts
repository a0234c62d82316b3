import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import { schoolDate } from '../school/school-date.ts'
import type { ImportPlan } from './import-plan.ts'
import { type ParsedRoster, parseRoster } from './parse-roster.ts'
import { planImport } from './plan-import.ts'
import { modelRoster } from './roster-model.ts'
import { readKnownRoster } from './roster-reader.ts'
import { badRowCount, type ImportedReport, type RosterProgress, type RosterReport } from './roster-report.ts'
import { applyPlan, lockRoster, renewStatistics } from './roster-store.ts'

export interface ImportRosterDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  /** IANA zone: on which day enrollments begin and end. */
  timezone: string
  /** ISO 3166 alpha-2: how national numbers are read. */
  country: string
  log: Log
}

export interface ImportRosterOptions {
  /** Say what would change, and write nothing. */
  dryRun: boolean
  /** The good rows go in although there are bad ones. */
  skipInvalid: boolean
  /** Who is absent from the file leaves: enrollment and care end, nothing is deleted. */
  retireMissing: boolean
}

const tenMinutesMs = 600_000
/** From here on the planner's old picture of the tables would mislead it. */
const manyRows = 500

/** Brings the school to what a roster file says, in one transaction, one import at a time. */
export async function importRoster(
  deps: ImportRosterDeps,
  file: Uint8Array | AsyncIterable<Uint8Array>,
  options: ImportRosterOptions,
  onProgress: (progress: RosterProgress) => void = () => {},
): Promise<RosterReport> {
  const { database, log } = deps
  const parsed = await parseRoster(file, deps.country, (done, of) => onProgress({ phase: 'reading', done, of }))
  if (!parsed.ok) return { outcome: 'unreadable', fault: parsed.fault }
  const { bad, rows } = parsed
  if (bad.length > 0 && !options.skipInvalid) return { outcome: 'refused', bad, goodRows: rows.length }

  const { plan, dropped } = await compareAndWrite(deps, parsed, options, onProgress)
  const report: ImportedReport = {
    outcome: 'imported',
    dryRun: options.dryRun,
    bad,
    goodRows: rows.length,
    changes: plan.changes,
    missing: plan.missing,
    retired: options.retireMissing ? { enrollments: plan.enrollments.end.length, care: plan.care.end.length } : null,
    droppedTexts: dropped,
  }
  if (options.dryRun) return report
  if (plan.changes.length >= manyRows) await renewStatistics(database.client)
  if (dropped > 0) database.announce('cards')
  const counts = { rows: rows.length, changes: plan.changes.length, missing: plan.missing.length }
  log.info('roster_imported', { ...counts, bad: badRowCount(bad), dropped })
  return report
}

async function compareAndWrite(
  { database, sealer, clock, timezone }: ImportRosterDeps,
  parsed: ParsedRoster & { ok: true },
  options: ImportRosterOptions,
  onProgress: (progress: RosterProgress) => void,
): Promise<{ plan: ImportPlan; dropped: number }> {
  const model = modelRoster(sealer, parsed.rows, parsed.spared)
  return database.inTransaction(
    async (tx) => {
      await lockRoster(tx)
      const plan = planImport(model, await readKnownRoster(tx, sealer), options)
      if (options.dryRun) return { plan, dropped: 0 }
      const at = clock.now()
      const of = rowsToWrite(plan)
      let done = 0
      const onRows = (count: number) => onProgress({ phase: 'writing', done: (done += count), of })
      return { plan, dropped: await applyPlan(tx, plan, { sealer, at, today: schoolDate(timezone, at), onRows }) }
    },
    { timeoutMs: tenMinutesMs },
  )
}

function rowsToWrite({ classrooms, students, caregivers, consents, enrollments, care }: ImportPlan): number {
  // A consent is written with its record.
  const lists = [
    students.insert,
    students.update,
    caregivers.insert,
    caregivers.update,
    consents.insert,
    consents.insert,
  ]
  const ties = [enrollments.insert, enrollments.end, care.insert, care.update, care.end, consents.wish, consents.wish]
  return [classrooms.insert, ...lists, ...ties].reduce((sum, list) => sum + list.length, 0)
}
