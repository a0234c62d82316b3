import type { ImportRosterOptions } from '../people/import-roster.ts'
import type { RosterProgress, RosterReport } from '../people/roster-report.ts'
import { askControlSocket, UnansweredError } from './control-client.ts'
import { type RosterLine, rosterTarget } from './roster-route.ts'

/** Hands a roster to the bot that has this data folder open. Throws what `askControlSocket` throws. */
export async function importThroughBot(
  dataDir: string,
  file: Uint8Array,
  options: ImportRosterOptions,
  onProgress: (progress: RosterProgress) => void,
): Promise<RosterReport> {
  let report: RosterReport | undefined
  await askControlSocket(dataDir, rosterTarget(options), file, (value) => {
    const line = value as RosterLine
    if ('report' in line) report = line.report
    else onProgress(line.progress)
  })
  if (report === undefined) throw new UnansweredError('the bot’s answer has no report')
  return report
}
