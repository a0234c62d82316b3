import {
  ROSTER_LIMIT_BYTES,
  controlSocketPath,
  formatRosterFault,
  formatRosterReport,
  importRoster,
  openDatabase,
  readRosterBytes,
  rosterExitCode,
  rosterTarget,
  systemClock,
} from './chunk-FL4ASSOP.js'
import {
  ConfigError,
  FolderLockedError,
  createLog,
  createSealer,
  errorFacts,
  isFolderLocked,
  readRosterConfig,
  staffText,
} from './chunk-WM6TBDBA.js'
import './chunk-PZ5AY32C.js'

// src/roster.ts
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'

// src/http/control-client.ts
import { request } from 'node:http'
import { createInterface } from 'node:readline'
var NobodyListensError = class extends Error {
  name = 'NobodyListensError'
}
var UnansweredError = class extends Error {
  name = 'UnansweredError'
}
async function askControlSocket(dataDir, target, body, onLine) {
  const response = await post(controlSocketPath(dataDir), target, body)
  if (response.statusCode !== 200) {
    response.resume()
    throw new UnansweredError(`the bot answered ${response.statusCode}`)
  }
  const lines = createInterface({ input: response, crlfDelay: Infinity })
  const broken = new Promise((_, reject) =>
    response.once('error', () => reject(new UnansweredError('the bot was gone before it had answered'))),
  )
  await Promise.race([readLines(lines, onLine), broken])
  if (!response.complete) throw new UnansweredError('the bot was gone before it had answered')
}
async function readLines(lines, onLine) {
  for await (const line of lines) {
    const value = parseJson(line)
    if (value !== void 0) onLine(value)
  }
}
function parseJson(line) {
  try {
    return JSON.parse(line)
  } catch {
    return void 0
  }
}
function post(socketPath, path, body) {
  return new Promise((resolve2, reject) => {
    const options = { socketPath, path, method: 'POST', agent: false, headers: { 'Content-Length': body.length } }
    const asked = request(options, resolve2)
    asked.once('error', (error) => {
      const nobody = error.code === 'ENOENT' || error.code === 'ECONNREFUSED'
      reject(nobody ? new NobodyListensError('no bot listens') : new UnansweredError('the bot did not answer'))
    })
    asked.end(body)
  })
}

// src/http/import-through-bot.ts
async function importThroughBot(dataDir, file, options, onProgress) {
  let report
  await askControlSocket(dataDir, rosterTarget(options), file, (value) => {
    const line = value
    if ('report' in line) report = line.report
    else onProgress(line.progress)
  })
  if (report === void 0) throw new UnansweredError('the bot\u2019s answer has no report')
  return report
}

// src/roster.ts
var usage = `npm run roster -- import FILE [--dry-run] [--skip-invalid] [--retire-missing]

  --dry-run          say what would change, and write nothing
  --skip-invalid     import the good rows although there are bad ones
  --retire-missing   whoever is not in the file leaves (nothing is deleted)
`
var exitCodes = { usage: 64, software: 70, tryAgain: 75, config: 78 }
var patienceMs = 12e4
var pauseMs = 500
var FileFaultError = class extends Error {}
function parseCommand(args) {
  const flag = { type: 'boolean', default: false }
  const options = { 'dry-run': flag, 'skip-invalid': flag, 'retire-missing': flag }
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true })
    const [verb, file] = positionals
    if (verb !== 'import' || file === void 0 || positionals.length !== 2) return null
    const { 'dry-run': dryRun, 'skip-invalid': skipInvalid, 'retire-missing': retireMissing } = values
    return { file, options: { dryRun, skipInvalid, retireMissing } }
  } catch {
    return null
  }
}
function fromWhereItWasTyped(path) {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  return script === 'roster' && folder !== void 0 ? resolve(folder, path) : path
}
async function readFileToImport(path) {
  const tooLarge = { kind: 'too_large', limitMegabytes: ROSTER_LIMIT_BYTES / 1024 / 1024 }
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new FileFaultError(staffText('roster.fault.directory'))
    const bytes = facts.size > ROSTER_LIMIT_BYTES ? null : await readRosterBytes(createReadStream(path))
    if (bytes === null) throw new FileFaultError(formatRosterFault(tooLarge).join('\n'))
    return bytes
  } catch (error) {
    if (error instanceof FileFaultError) throw error
    const code = error.code ?? ''
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new FileFaultError(
      missing ? staffText('roster.fault.not_found') : staffText('roster.fault.unreadable', { code }),
    )
  }
}
async function importHere(config, file, options, onProgress) {
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
async function importSomewhere(config, file, options, onProgress) {
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
function showProgress({ phase, done, of }) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1B[K${phase} ${done} of ${of}`)
}
function clearProgress() {
  if (process.stderr.isTTY) process.stderr.write('\r\x1B[K')
}
function explain(error) {
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
  const facts = Object.values(errorFacts(error)).filter((fact) => fact !== void 0)
  return { text: `The import failed. Nothing was written. (${facts.join(', ')})`, code: exitCodes.software }
}
async function main() {
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
    process.stdout.write(`${formatRosterReport(report).join('\n')}
`)
    return rosterExitCode(report)
  } catch (error) {
    clearProgress()
    const { text, code } = explain(error)
    process.stderr.write(`${text}
`)
    return code
  }
}
process.exitCode = await main()
//# sourceMappingURL=roster.js.map
