import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'

export type SnapshotRead =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: 'damaged' | 'of another version' }

const NAME = 'touchpoint-sandbox'

/**
 * A line `touchpoint-sandbox FORMAT SHA256`, then the value with its maps, dates, bytes and shared parts as they are.
 * Replaced as a whole: a reader sees the old one or the new one.
 */
export function writeSnapshot(path: string, format: number, value: unknown): void {
  const bytes = serialize(value)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const fresh = `${path}.new`
  writeFileSync(fresh, Buffer.concat([Buffer.from(`${NAME} ${format} ${digest(bytes)}\n`), bytes]), { mode: 0o600 })
  renameSync(fresh, path)
}

export function readSnapshot(path: string, format: number): SnapshotRead {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'none' }
    return { kind: 'unreadable', why: 'damaged' }
  }
  const end = file.indexOf('\n')
  const [name, version, sum] = file.subarray(0, end).toString('latin1').split(' ')
  if (name !== NAME) return { kind: 'unreadable', why: 'damaged' }
  if (version !== String(format)) return { kind: 'unreadable', why: 'of another version' }
  const bytes = file.subarray(end + 1)
  if (digest(bytes) !== sum) return { kind: 'unreadable', why: 'damaged' }
  try {
    return { kind: 'read', value: deserialize(bytes) }
  } catch {
    // Whole, but written by a newer Node than this one.
    return { kind: 'unreadable', why: 'of another version' }
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
