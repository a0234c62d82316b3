import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the zero at the end. */
const longestPath = 100

/**
 * Where the control socket of a data folder is: in it, or where that path is too long for a socket,
 * in a folder of the temporary directory that only this user may enter. Throws when that folder is another user's.
 */
export function controlSocketPath(dataDir: string): string {
  const path = join(resolve(dataDir), 'control.sock')
  if (Buffer.byteLength(path) <= longestPath) return path
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `touchpoint-${name}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(folder)
  const mine = uid === process.getuid?.() && (mode & 0o170777) === 0o040700
  if (!mine) throw new Error('the folder of the control socket is not this user’s alone')
  return join(folder, 'control.sock')
}
