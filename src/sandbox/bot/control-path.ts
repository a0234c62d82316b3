import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** As long as the address of a Unix socket may be on Linux and macOS. */
const LONGEST = 100

/** Where the bot with this data folder has its control socket (docs/contract.md). */
export function controlPath(dataDir: string): string {
  const path = join(resolve(dataDir), 'control.sock')
  if (Buffer.byteLength(path) <= LONGEST) return path
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16)
  return join(tmpdir(), `touchpoint-${name}`, 'control.sock')
}
