import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ConfigError, readRosterConfig, type RosterConfig } from './config.ts'
import { FolderLockedError, isFolderLocked } from './database/folder-lock.ts'
import { openDatabase } from './database/open-database.ts'
import { NobodyListensError, UnansweredError } from './http/control-client.ts'
import { importThroughBot } from './http/import-through-bot.ts'
import { staffText } from './languages/catalogue.ts'
import { systemClock } from './lib/clock.ts'
import { createLog, errorFacts } from './lib/log.ts'
import { createSealer } from './lib/seal.ts'
import { formatRosterFault } from './people/format-roster-fault.ts'
import { formatRosterReport } from './people/format-roster-report.ts'
import { importRoster, type ImportRosterOptions } from './people/import-roster.ts'
import { readRosterBytes, ROSTER_LIMIT_BYTES } from './people/parse-roster-bytes.ts'
import { type RosterProgress, type RosterReport, rosterExitCode } from './people/roster-report.ts'

const usage = `npm run roster -- import FILE [--dry-run] [--skip-invalid] [--retire-missing]

  --dry-run          say what would change, and write nothing
  --skip-invalid     import the good rows although there are bad ones
  --retire-missing   whoever is not in the file leaves (nothing is deleted)
`

/** From sysexits(3), as far as the import itself has no code of its own. */
const exitCodes = { usage: 64, software: 70, tryAgain: 75, config: 78 } as const

/** A bot that starts, or another import, has the data folder for so long at most. */
const patienceMs = 120_000
const pauseMs = 500

class FileFaultError extends Error {}

interface Command {
  file: string
  options: ImportRosterOptions
}

/** Null for anything that is not the one command there is. */
function parseCommand(args: string[]): Command | null {
  const flag = { type: 'boolean', default: false } as const
  const options = { 'dry-run': flag, 'skip-invalid': flag, 'retire-missing': flag }
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
    const [verb, file] = positionals
    if (verb !== 'import' || file === undefined || positionals.length !== 2) return null
    const { 'dry-run': dryRun, 'skip-invalid': skipInvalid, 'retire-missing': retireMissing } = values
    return { file, options: { dryRun, skipInvalid, retireMissing } }
  } catch {
    return null
  }
}

/** npm runs a script in the project's folder, and says where it was called. */
function fromWhereItWasTyped(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  return script === 'roster' && folder !== undefined ? resolve(folder, path) : path
}

async function readFileToImport(path: string): Promise<Buffer> {
  const tooLarge = { kind: 'too_large', limitMegabytes: ROSTER_LIMIT_BYTES / 1024 / 1024 } as const
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new FileFaultError(staffText('roster.fault.directory'))
    const bytes = facts.size > ROSTER_LIMIT_BYTES ? null : await readRosterBytes(createReadStream(path))
    if (bytes === null) throw new FileFaultError(formatRosterFault(tooLarge).join('\n'))
    return bytes
  } catch (error) {
    if (error instanceof FileFaultError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new FileFaultError(
      missing ? staffText('roster.fault.not_found') : staffText('roster.fault.unreadable', { code }),
    )
  }
}

type OnProgress = (progress: RosterProgress) => void

async function importHere(config: RosterConfig, file: Buffer, options: ImportRosterOptions, onProgress: OnProgress) {
  const database = await openDatabase(config)
  try {
    const { timezone, country } = config
    const sealer = createSealer(config.dataKey)
    const deps = { database, sealer, clock: systemClock, timezone, country, log: createLog('silent') }
    return await importRoster(deps, file, options, onProgress)
  } finally {
    await database.close()
  }
}

/** Here, or in the bot that has the embedded database open: whichever it is by the time we get there. */
async function importSomewhere(
  config: RosterConfig,
  file: Buffer,
  options: ImportRosterOptions,
  onProgress: OnProgress,
): Promise<RosterReport> {
  if (config.databaseUrl !== null) return importHere(config, file, options, onProgress)
  let waiting = false
  for (const until = Date.now() + patienceMs; ; await wait(pauseMs)) {
    try {
      return isFolderLocked(config.dataDir)
        ? await importThroughBot(config.dataDir, file, options, onProgress)
        : await importHere(config, file, options, onProgress)
    } catch (error) {
      const inBetween = error instanceof FolderLockedError || error instanceof NobodyListensError
      if (!inBetween || Date.now() > until) throw error
      if (!waiting) process.stderr.write('Waiting for the process that has the data folder.\n')
      waiting = true
    }
  }
}

function showProgress({ phase, done, of }: RosterProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${phase} ${done} of ${of}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
}

/** What to say of an error, and the exit code. Never an error's own message: drivers quote the values they choke on. */
function explain(error: unknown): { text: string; code: number } {
  if (error instanceof ConfigError) return { text: error.message, code: exitCodes.config }
  if (error instanceof FileFaultError) return { text: error.message, code: 1 }
  if (error instanceof FolderLockedError || error instanceof NobodyListensError) {
    const text = 'The data folder is in use by a process that does not take rosters. Nothing was written.'
    return { text, code: exitCodes.tryAgain }
  }
  if (error instanceof UnansweredError) {
    const text = 'The bot stopped or failed before it had answered: either all was written or nothing. Run it again.'
    return { text, code: exitCodes.tryAgain }
  }
  const facts = Object.values(errorFacts(error)).filter((fact) => fact !== undefined)
  return { text: `The import failed. Nothing was written. (${facts.join(', ')})`, code: exitCodes.software }
}

async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2))
  if (command === null) {
    process.stderr.write(usage)
    return exitCodes.usage
  }
  try {
    const config = readRosterConfig(process.env)
    const file = await readFileToImport(fromWhereItWasTyped(command.file))
    const report = await importSomewhere(config, file, command.options, showProgress)
    clearProgress()
    process.stdout.write(`${formatRosterReport(report).join('\n')}\n`)
    return rosterExitCode(report)
  } catch (error) {
    clearProgress()
    const { text, code } = explain(error)
    process.stderr.write(`${text}\n`)
    return code
  }
}

process.exitCode = await main()
