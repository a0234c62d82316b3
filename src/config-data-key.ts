import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from './config-error.ts'
import { parseDataKey } from './lib/seal.ts'

/** The key in the environment, else the one in the data folder, made there the first time. Throws {@link ConfigError}. */
export function findDataKey(fromEnvironment: string | undefined, dataDir: string): Buffer {
  if (fromEnvironment !== undefined) return parseDataKey(fromEnvironment)!
  const key = parseDataKey(keptKey(dataDir).trim())
  if (key === null) throw new ConfigError(['DATA_DIR holds a data-key file that is not 32 bytes in base64'])
  return key
}

function keptKey(dataDir: string): string {
  const path = join(dataDir, 'data-key')
  try {
    if (!existsSync(path)) makeKey(path, dataDir)
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError([`DATA_DIR cannot be used (${(error as NodeJS.ErrnoException).code})`])
  }
}

/** Linked into place whole: another process that starts at the same time sees no key or this one, never half of it. */
function makeKey(path: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString('base64') + '\n', { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
