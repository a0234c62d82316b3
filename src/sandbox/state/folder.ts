import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MEMORY_FORMAT, wake } from './memory.ts'
import type { Memory } from './memory.ts'
import { readSnapshot, writeSnapshot } from './snapshot-file.ts'

/** Where the sandbox keeps what it keeps. */
export interface StateFolder {
  readonly dataDir: string
  readonly botLog: string
  /** What was kept, or null for a fresh start; then nothing of an earlier one is left. */
  recall(): Memory | null
  keep(memory: Memory): void
  forget(): void
}

/** `tell` is told in a sentence of what could not be read. */
export function openStateFolder(folder: string, tell: (words: string) => void): StateFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const dataDir = join(folder, 'data')
  const snapshot = join(folder, 'world')
  const forget = (): void => {
    for (const path of [snapshot, dataDir]) rmSync(path, { recursive: true, force: true })
  }
  /** Out of the way, but not lost. */
  const setAside = (): string => {
    const aside = join(folder, 'set-aside')
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside)
    renameSync(snapshot, join(aside, 'world'))
    if (existsSync(dataDir)) renameSync(dataDir, join(aside, 'data'))
    return aside
  }
  return {
    dataDir,
    botLog: join(folder, 'bot.log'),
    recall: () => {
      const read = readSnapshot(snapshot, MEMORY_FORMAT)
      if (read.kind === 'read' && existsSync(dataDir)) return wake(read.value as Memory)
      if (read.kind === 'unreadable')
        tell(
          `What was kept is ${read.why === 'damaged' ? 'damaged' : 'of another version'}: beginning afresh. It is now in ${setAside()}.`,
        )
      forget()
      return null
    },
    keep: (memory) => writeSnapshot(snapshot, MEMORY_FORMAT, memory),
    forget,
  }
}
