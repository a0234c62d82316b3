import type { BadRow } from './parse-roster-row.ts'
import type { RosterFileFault } from './parse-roster.ts'
import type { Missing, RosterChange } from './roster-change.ts'

/** What became of a roster; can be written as JSON. Names people: for a terminal or a modal, never for a log. */
export type RosterReport =
  | { outcome: 'unreadable'; fault: RosterFileFault }
  /** Bad rows, so nothing was written. */
  | { outcome: 'refused'; bad: BadRow[]; goodRows: number }
  | ImportedReport

export interface ImportedReport {
  outcome: 'imported'
  /** Nothing was written: this is what would be. */
  dryRun: boolean
  bad: BadRow[]
  goodRows: number
  changes: RosterChange[]
  missing: Missing[]
  /** Enrollments and care that ended with --retire-missing; null without it. */
  retired: { enrollments: number; care: number } | null
  /** Waiting texts that no longer leave because their number is not the caregiver's any more. */
  droppedTexts: number
}

export interface RosterProgress {
  phase: 'reading' | 'writing'
  done: number
  of: number
}

/** How many rows the bad cells are in. */
export function badRowCount(bad: readonly BadRow[]): number {
  return new Set(bad.map(({ line }) => line)).size
}

/** The command's exit code: 0 everything, 1 nothing, 2 the good rows went in. */
export function rosterExitCode(report: RosterReport): 0 | 1 | 2 {
  if (report.outcome !== 'imported') return 1
  return report.bad.length === 0 ? 0 : 2
}
