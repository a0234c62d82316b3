import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderLockedError, isFolderLocked, lockFolder } from '../../src/database/folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoint-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const owner = () => JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as Record<string, unknown>
const leave = (value: unknown) =>
  writeFileSync(join(folder, 'lock'), typeof value === 'string' ? value : JSON.stringify(value))

/** What this process writes when it takes the folder. */
function mine(): Record<string, unknown> {
  const lock = lockFolder(folder)
  const written = owner()
  lock.release()
  return written
}

describe('the lock of the data folder', () => {
  it('is held by one at a time and can be taken again once released', () => {
    const lock = lockFolder(folder)
    expect(isFolderLocked(folder)).toBe(true)
    expect(() => lockFolder(folder)).toThrow(FolderLockedError)
    lock.release()
    expect(isFolderLocked(folder)).toBe(false)
    lockFolder(folder).release()
  })

  it('is respected while another process lives', async () => {
    const other = spawn('sleep', ['60'])
    try {
      await once(other, 'spawn')
      const stat = readFileSync(`/proc/${other.pid}/stat`, 'utf8')
      leave({ ...mine(), pid: other.pid, startTime: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] })
      expect(() => lockFolder(folder)).toThrow(FolderLockedError)
      expect(owner().pid).toBe(other.pid)
    } finally {
      other.kill()
      await once(other, 'exit')
    }
    lockFolder(folder).release()
  })

  it('is taken from a process that is gone', () => {
    const { pid } = spawnSync('true')
    leave({ ...mine(), pid })
    lockFolder(folder)
    expect(owner().pid).toBe(process.pid)
  })

  it('is taken from an earlier process that had our own number, as the first one of a container has', () => {
    leave({ ...mine(), startTime: '1' })
    expect(isFolderLocked(folder)).toBe(false)
    lockFolder(folder)
    expect(owner().startTime).not.toBe('1')
  })

  it('is taken from before a reboot, whoever has the number now', () => {
    leave({ ...mine(), bootId: '00000000-0000-0000-0000-000000000000' })
    lockFolder(folder)
    expect(owner().bootId).not.toBe('00000000-0000-0000-0000-000000000000')
  })

  it.each(['', '{', 'null', '[]', '{"pid":"x"}'])('is taken from a lock that says nothing: %j', (text) => {
    leave(text)
    lockFolder(folder)
    expect(owner().pid).toBe(process.pid)
  })

  it('leaves nothing else behind', () => {
    leave({ ...mine(), startTime: '1' })
    const lock = lockFolder(folder)
    expect(() => lockFolder(folder)).toThrow(FolderLockedError)
    expect(readdirSync(folder)).toEqual(['lock'])
    lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('says at once that a folder is not there', () => {
    expect(() => lockFolder(join(folder, 'none'))).toThrow(/ENOENT/)
  })
})
