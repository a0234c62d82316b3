import { createDoctor } from './app-doctor.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { FolderLockedError, isFolderLocked } from './database/folder-lock.ts'
import { openDatabase } from './database/open-database.ts'
import { type Finding, hasFault, wordFindings } from './doctor/finding.ts'
import { NobodyListensError, UnansweredError } from './http/control-client.ts'
import { lookThroughBot } from './http/doctor-route.ts'
import { staffText } from './languages/catalogue.ts'
import { systemClock } from './lib/clock.ts'
import { createLog, errorFacts } from './lib/log.ts'
import { createSealer } from './lib/seal.ts'
import { createWebClient } from './slack/web-client.ts'

/** From sysexits(3). */
const exitCodes = { faults: 1, software: 70, tryAgain: 75, config: 78 } as const
const slackTimeoutMs = 5000

async function lookHere(config: Config): Promise<Finding[]> {
  const log = createLog('silent')
  const { botToken: token, apiUrl } = config.slack
  const client = createWebClient({ token, apiUrl, timeoutMs: slackTimeoutMs, log })
  const database = await openDatabase(config).catch((error: unknown) => {
    if (error instanceof FolderLockedError) throw error
    const { code, error: name } = errorFacts(error)
    return { unopened: String(code ?? name) }
  })
  try {
    return await createDoctor(config, { database, client, sealer: createSealer(config.dataKey), clock: systemClock })()
  } finally {
    if (!('unopened' in database)) await database.close()
  }
}

/** Here, or in the bot that has the embedded database open: only one process may. */
function look(config: Config): Promise<Finding[]> {
  return config.databaseUrl === null && isFolderLocked(config.dataDir)
    ? lookThroughBot(config.dataDir)
    : lookHere(config)
}

async function main(): Promise<number> {
  try {
    const findings = await look(readConfig(process.env))
    process.stdout.write(`${wordFindings(findings).join('\n')}\n`)
    return hasFault(findings) ? exitCodes.faults : 0
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`)
      return exitCodes.config
    }
    if (error instanceof FolderLockedError || error instanceof NobodyListensError || error instanceof UnansweredError) {
      process.stderr.write(`${staffText('doctor.try_again')}\n`)
      return exitCodes.tryAgain
    }
    const facts = Object.values(errorFacts(error)).filter((fact) => fact !== undefined)
    process.stderr.write(`${staffText('doctor.failed', { facts: facts.join(', ') })}\n`)
    return exitCodes.software
  }
}

process.exitCode = await main()
