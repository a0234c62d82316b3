import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Two processes that write one embedded database destroy it, and nothing in it stops them: this lock does. */
export class FolderLockedError extends Error {
  override name = 'FolderLockedError'
}

interface Owner {
  pid: number
  /** Clock ticks since boot when the process began: a pid that was given again is another process. */
  startTime: string | null
  bootId: string | null
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); the name in field 2 may hold spaces and brackets. Null without /proc. */
function startTimeOf(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`)
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null)
}

function bootId(): string | null {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null
}

function isAlive(owner: Owner): boolean {
  if (owner.bootId !== bootId()) return false
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return owner.startTime === startTimeOf(owner.pid)
}

function parseOwner(text: string | null): Owner | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as Owner
  } catch {
    return null
  }
}

/** Whether a living process, this one included, holds the folder. */
export function isFolderLocked(folder: string): boolean {
  const owner = parseOwner(readOrNull(join(folder, 'lock')))
  return owner !== null && isAlive(owner)
}

/** Takes the folder for this process, also from a process that was killed. Throws {@link FolderLockedError}. */
export function lockFolder(folder: string): { release(): void } {
  const path = join(folder, 'lock')
  const mine: Owner = { pid: process.pid, startTime: startTimeOf(process.pid), bootId: bootId() }
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let tried = 0; tried < 3; tried++) {
      try {
        linkSync(draft, path)
        return { release: () => rmSync(path, { force: true }) }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      if (isFolderLocked(folder)) break
      removeStale(path)
    }
    throw new FolderLockedError('the data folder is in use by another process')
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves the dead owner's lock away; puts it back if another starter had just made it its own. */
function removeStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = parseOwner(readOrNull(aside))
  if (moved !== null && isAlive(moved)) {
    try {
      linkSync(aside, path)
    } catch {
      // A third starter has it now: it sees the folder as its own, and we lose either way.
    }
  }
  rmSync(aside, { force: true })
}
