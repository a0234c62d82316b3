import { existsSync, renameSync } from 'node:fs'
import { ConfigError, readMoveConfig } from './config.ts'
import { embeddedFolder, openEmbeddedSession } from './database/embedded-session.ts'
import { FolderLockedError } from './database/folder-lock.ts'
import { CopyDiffersError, moveDatabase, TargetNotEmptyError } from './database/move-database.ts'
import { readSealedSamples } from './database/sealed-samples.ts'
import { withServerSession } from './database/server-session.ts'
import { staffText } from './languages/catalogue.ts'
import { errorFacts } from './lib/log.ts'
import { createSealer, SealError } from './lib/seal.ts'

/** From sysexits(3). */
const exitCodes = { usage: 64, software: 70, tryAgain: 75, config: 78 } as const

type Outcome = { rows: number } | 'nothing_there'

async function move(config: ReturnType<typeof readMoveConfig>): Promise<Outcome> {
  if (!existsSync(embeddedFolder(config.dataDir))) return 'nothing_there'
  const source = await openEmbeddedSession(config.dataDir)
  try {
    const sealer = createSealer(config.dataKey)
    for (const sealed of await readSealedSamples(source.query)) sealer.open(sealed)
    const tables = await withServerSession(config.databaseUrl, (target) =>
      moveDatabase(source, target, (moved) => process.stdout.write(`${staffText('move.table', { ...moved })}\n`)),
    )
    return { rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    await source.close()
  }
}

/** Out of the way of a bot that is started without DATABASE_URL: it would send what waits in it. */
function putAside(folder: string): { folder: string; renamed: boolean } {
  const aside = `${folder}.moved-${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`
  try {
    renameSync(folder, aside)
    return { folder: aside, renamed: true }
  } catch {
    return { folder, renamed: false }
  }
}

/** What to say of an error, and the exit code. Never an error's own message: drivers quote the values they choke on. */
function explain(error: unknown): { text: string; code: number } {
  if (error instanceof ConfigError) return { text: error.message, code: exitCodes.config }
  if (error instanceof FolderLockedError) return { text: staffText('move.in_use'), code: exitCodes.tryAgain }
  if (error instanceof SealError) return { text: staffText('move.other_key'), code: exitCodes.config }
  if (error instanceof TargetNotEmptyError) return { text: staffText('move.not_empty'), code: 1 }
  if (error instanceof CopyDiffersError) return { text: staffText('move.differs'), code: exitCodes.software }
  const facts = Object.values(errorFacts(error)).filter((fact) => fact !== undefined)
  return { text: staffText('move.failed', { facts: facts.join(', ') }), code: exitCodes.software }
}

async function main(): Promise<number> {
  if (process.argv.length > 2) {
    process.stderr.write(`${staffText('move.usage')}\n`)
    return exitCodes.usage
  }
  try {
    const config = readMoveConfig(process.env)
    const outcome = await move(config)
    if (outcome === 'nothing_there') {
      process.stderr.write(`${staffText('move.nothing_there')}\n`)
      return 1
    }
    const { folder, renamed } = putAside(embeddedFolder(config.dataDir))
    process.stdout.write(`${staffText(renamed ? 'move.done' : 'move.not_renamed', { folder, rows: outcome.rows })}\n`)
    return renamed ? 0 : 1
  } catch (error) {
    const { text, code } = explain(error)
    process.stderr.write(`${text}\n`)
    return code
  }
}

process.exitCode = await main()
