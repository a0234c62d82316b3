import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts'
import { FolderLockedError } from '../../src/database/folder-lock.ts'
import { bundleForNode } from '../support/bundle-for-node.ts'

let program: { path: string; remove(): void }
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'touchpoint-embedded-'))
  const template = join(inject('templateFolder'), 'database')
  if (inject('serverUrl') === null) cpSync(template, join(dataDir, 'database'), { recursive: true })
  program = await bundleForNode(`
    import { openEmbeddedDatabase } from './src/database/embedded-database.ts'
    const database = await openEmbeddedDatabase(${JSON.stringify(dataDir)})
    for (let i = 1; ; i++) {
      await database.client.sender.create({ data: { id: String(i), tokens: 0, refilledAt: new Date() } })
      process.stdout.write(i + '\\n')
    }`)
})

afterAll(() => {
  program.remove()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('is refused to a second process, and opens at once after the first was killed, with all that it had stored', async () => {
    const child = spawn(process.execPath, [program.path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
    const lastStored = () => Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
    const exit = once(child, 'close')
    const exitedEarly = exit.then(() => Promise.reject(new Error('the program ended by itself')))
    try {
      while (!(lastStored() >= 100)) await Promise.race([once(child.stdout, 'data'), exitedEarly])
      await expect(openEmbeddedDatabase(dataDir)).rejects.toThrow(FolderLockedError)
    } finally {
      child.kill('SIGKILL')
      await exit
    }
    const stored = lastStored()
    const database = await openEmbeddedDatabase(dataDir)
    try {
      const ids = (await database.client.sender.findMany()).map(({ id }) => Number(id))
      expect(ids.length).toBeGreaterThanOrEqual(stored)
      expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from(ids, (_, i) => i + 1))
    } finally {
      await database.close()
    }
  })

  it('can be opened again in the same process once it is closed', async () => {
    const first = await openEmbeddedDatabase(dataDir)
    await expect(openEmbeddedDatabase(dataDir)).rejects.toThrow(FolderLockedError)
    await first.close()
    const second = await openEmbeddedDatabase(dataDir)
    await second.ping()
    await second.close()
  })
})
