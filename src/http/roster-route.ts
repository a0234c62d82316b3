import { importRoster, type ImportRosterDeps, type ImportRosterOptions } from '../people/import-roster.ts'
import type { RosterProgress, RosterReport } from '../people/roster-report.ts'
import type { ControlHandler } from './control-socket.ts'

/** A line of the answer: how far it got, and at the end what became of it. */
export type RosterLine = { progress: RosterProgress } | { report: RosterReport }

const names = ['dryRun', 'skipInvalid', 'retireMissing'] as const

/** The request's path and query for an import with these options. */
export function rosterTarget(options: ImportRosterOptions): string {
  return `/roster?${names.filter((name) => options[name]).join('&')}`
}

/** `POST /roster`: the body is the file, the answer lines of JSON. */
export function rosterRoute(deps: ImportRosterDeps): ControlHandler {
  return async (request, response) => {
    const query = new URL(request.url ?? '/', 'http://control').searchParams
    const [dryRun, skipInvalid, retireMissing] = names.map((name) => query.has(name))
    const options = { dryRun: dryRun!, skipInvalid: skipInvalid!, retireMissing: retireMissing! }
    const tell = (line: RosterLine) => void response.write(`${JSON.stringify(line)}\n`)
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
    const report = await importRoster(deps, request, options, (progress) => tell({ progress }))
    tell({ report })
    response.end()
  }
}
