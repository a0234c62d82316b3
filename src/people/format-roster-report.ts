import { staffText } from '../languages/catalogue.ts'
import { formatRosterFault } from './format-roster-fault.ts'
import type { BadRow } from './parse-roster-row.ts'
import type { Missing, NamedCaregiver, RosterChange } from './roster-change.ts'
import { badRowCount, type ImportedReport, type RosterReport } from './roster-report.ts'

/** A real import lists so many of a kind; a dry run lists all. */
const mostLines = 100

/** A report as a person reads it, one line each. Of a number only its last digits. */
export function formatRosterReport(report: RosterReport): string[] {
  switch (report.outcome) {
    case 'unreadable':
      return [...formatRosterFault(report.fault), staffText('roster.nothing_written')]
    case 'refused':
      return [
        ...formatBad(report.bad),
        staffText('roster.read', { count: report.goodRows }),
        staffText('roster.nothing_written'),
      ]
    case 'imported':
      return formatImported(report)
  }
}

function formatImported(report: ImportedReport): string[] {
  const { bad, changes, missing, dryRun, retired, droppedTexts, goodRows } = report
  const most = dryRun ? Infinity : mostLines
  const count = changes.length
  const changed = staffText(dryRun ? 'roster.heading.would_change' : 'roster.heading.changes', { count })
  const ended = dryRun ? 'roster.heading.would_retire' : 'roster.heading.retired'
  const absent = staffText(retired === null ? 'roster.heading.missing' : ended)
  const nothing = count === 0 && (missing.length === 0 || retired === null)
  return [
    ...formatBad(bad),
    ...listed(changed, changes.map(formatChange), most),
    ...listed(absent, missing.map(formatMissing), most),
    ...(droppedTexts === 0 ? [] : [staffText('roster.dropped', { count: droppedTexts })]),
    ...(nothing ? [staffText('roster.nothing_changes')] : []),
    dryRun
      ? `${staffText('roster.read', { count: goodRows })} ${staffText('roster.nothing_written')}`
      : staffText('roster.done', { count: goodRows }),
  ]
}

function listed(heading: string, lines: string[], most: number): string[] {
  if (lines.length === 0) return []
  const rest = lines.length - most
  const more = rest > 0 ? [`${staffText('roster.more', { count: rest })}. ${staffText('roster.more_dry_run')}`] : []
  return [heading, ...[...lines.slice(0, most), ...more].map((line) => `  ${line}`)]
}

function formatBad(bad: readonly BadRow[]): string[] {
  if (bad.length === 0) return []
  return [staffText('roster.heading.bad', { count: badRowCount(bad) }), ...bad.map((row) => `  ${formatBadRow(row)}`)]
}

function formatBadRow({ line, column, reason }: BadRow): string {
  const said = formatReason(reason)
  return column === null
    ? staffText('roster.bad.row', { line, reason: said })
    : staffText('roster.bad.cell', { line, column, reason: said })
}

function formatReason(reason: BadRow['reason']): string {
  switch (reason.kind) {
    case 'too_long':
      return staffText('roster.bad.too_long', { most: reason.most })
    case 'language':
      return reason.suggestion === null
        ? staffText('roster.bad.language')
        : staffText('roster.bad.language_suggestion', { suggestion: reason.suggestion })
    case 'fields':
      return staffText('roster.bad.fields', { count: reason.found, expected: reason.expected })
    case 'differs':
      return staffText(`roster.bad.differs_${reason.same}`, { otherLine: reason.otherLine })
    case 'empty':
    case 'unreadable':
    case 'phone':
    case 'consent':
    case 'email':
      return staffText(`roster.bad.${reason.kind}`)
  }
}

function formatCaregiver({ name, ending }: NamedCaregiver): string {
  return ending === null
    ? staffText('roster.caregiver_no_number', { name })
    : staffText('roster.caregiver', { name, ending })
}

function formatChange(change: RosterChange): string {
  return staffText('roster.change', { line: change.line, change: sayChange(change) })
}

function sayChange(change: RosterChange): string {
  switch (change.kind) {
    case 'classroom_new':
    case 'teacher_emails':
    case 'student_new':
    case 'student_renamed':
    case 'grade':
    case 'enrolled':
      return staffText(`roster.change.${change.kind}`, change)
    case 'number_new': {
      const caregiver = formatCaregiver(change.caregiver)
      return change.was === null
        ? staffText('roster.change.number_new', { caregiver })
        : staffText('roster.change.number_changed', { caregiver, was: change.was })
    }
    case 'consent': {
      const consent = staffText(`roster.consent.${change.to}`)
      return staffText('roster.change.consent', { caregiver: formatCaregiver(change.caregiver), consent })
    }
    case 'caregiver_new':
    case 'caregiver_renamed':
    case 'caregiver_identified':
    case 'language':
    case 'number_lost':
    case 'care_new':
    case 'relationship':
      return staffText(`roster.change.${change.kind}`, { ...change, caregiver: formatCaregiver(change.caregiver) })
  }
}

function formatMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'student':
    case 'enrollment':
      return staffText(`roster.missing.${missing.kind}`, missing)
    case 'caregiver':
    case 'care':
      return staffText(`roster.missing.${missing.kind}`, { ...missing, caregiver: formatCaregiver(missing.caregiver) })
  }
}
