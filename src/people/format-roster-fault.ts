import { staffText } from '../languages/catalogue.ts'
import type { HeaderFault } from './parse-roster-header.ts'
import { ROSTER_COLUMNS } from './parse-roster-row.ts'
import type { RosterFileFault } from './parse-roster.ts'

/** Why a file could not be read as a roster, one line each. */
export function formatRosterFault(fault: RosterFileFault): string[] {
  switch (fault.kind) {
    case 'too_large':
      return [staffText('roster.fault.too_large', { limitMegabytes: fault.limitMegabytes })]
    case 'empty':
    case 'no_rows':
      return [staffText(`roster.fault.${fault.kind}`)]
    case 'not_utf8':
    case 'unclosed_quote':
    case 'stray_quote':
      return [staffText(`roster.fault.${fault.kind}`, { line: fault.line })]
    case 'header':
      return formatHeaderFault(fault)
  }
}

function formatHeaderFault({ missing, doubled, unknown, separator }: HeaderFault): string[] {
  if (separator === ';') return [staffText('roster.fault.header_semicolon')]
  if (separator === 'tab') return [staffText('roster.fault.header_tab')]
  const lines = [staffText('roster.fault.header')]
  if (missing.length > 0) lines.push(staffText('roster.fault.header_missing', { columns: missing.join(', ') }))
  if (doubled.length > 0) lines.push(staffText('roster.fault.header_doubled', { columns: doubled.join(', ') }))
  if (unknown.length > 0) {
    const params = { places: unknown.join(', '), columns: ROSTER_COLUMNS.join(', ') }
    lines.push(staffText('roster.fault.header_unknown', params))
  }
  return lines
}
