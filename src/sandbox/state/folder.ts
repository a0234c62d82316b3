import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownFolder } from './folder-owner.ts'
import { isMemory, MEMORY_FORMAT, wake } from './memory.ts'
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
  /** Another sandbox may have it. */
  leave(): void
}

/** `tell` is told in a sentence of what could not be read. Throws `FolderTakenError` where another sandbox has the folder. */
export async function openOwnFolder(
  folder: string,
  { port, tell }: { readonly port: number; readonly tell: (words: string) => void },
): Promise<StateFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { leave } = await ownFolder(folder, port)
  const dataDir = join(folder, 'data')
  const snapshot = join(folder, 'world')
  const forget = (): void => {
    for (const path of [snapshot, dataDir]) rmSync(path, { recursive: true, force: true })
  }
  /** Out of the way, but not lost. */
  const setAside = (why: string): void => {
    const aside = join(folder, 'set-aside')
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside)
    renameSync(snapshot, join(aside, 'world'))
    if (existsSync(dataDir)) renameSync(dataDir, join(aside, 'data'))
    tell(`What was kept is ${why}, so this is a fresh start; it is now in ${aside}`)
  }
  return {
    dataDir,
    botLog: join(folder, 'bot.log'),
    recall: () => {
      const read = readSnapshot(snapshot, MEMORY_FORMAT)
      if (read.kind === 'read' && existsSync(dataDir)) {
        if (isMemory(read.value)) return wake(read.value)
        setAside('of another version')
      }
      if (read.kind === 'unreadable') setAside(read.why)
      forget()
      return null
    },
    keep: (memory) => writeSnapshot(snapshot, MEMORY_FORMAT, memory),
    forget,
    leave,
  }
}
