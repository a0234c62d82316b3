import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts'
import { openServerDatabase } from '../../src/database/server-database.ts'
import { createSealer } from '../../src/lib/seal.ts'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { makeTestPlace, type TestPlace } from '../support/test-database.ts'

const key = (byte: number) => Buffer.alloc(32, byte)
const base64 = (byte: number) => key(byte).toString('base64')

let program: Awaited<ReturnType<typeof bundleForNode>>
let dataDir: string

beforeAll(async () => {
  program = await bundleForNode(`import './src/move-database.ts'`)
})
afterAll(() => program.remove())
beforeEach(() => {
  dataDir = mkdtempSync(join(inject('scratchFolder'), 'to-move-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

function run(env: Record<string, string>, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [program.path, ...args], { env: { PATH: process.env.PATH, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

describe('npm run move-database', () => {
  it('wants no arguments, and a server and a key in its environment', async () => {
    expect(await run({}, 'now')).toMatchObject({ code: 64 })
    const { code, said } = await run({ DATA_DIR: dataDir })
    expect({ code, said }).toEqual({ code: 78, said: 'DATABASE_URL is missing\n' })
    const keyless = await run({ DATA_DIR: dataDir, DATABASE_URL: 'postgresql://localhost/x' })
    expect(keyless).toMatchObject({ code: 78, said: expect.stringContaining('DATA_KEY is missing') as string })
  })

  it('says that there is nothing to move', async () => {
    const env = { DATA_DIR: dataDir, DATABASE_URL: 'postgresql://localhost/x', DATA_KEY: base64(7) }
    expect(await run(env)).toEqual({
      code: 1,
      said: 'There is no embedded database in DATA_DIR: nothing to move.\n',
    })
    expect(readdirSync(dataDir)).toEqual([])
  })
})

describe.runIf(inject('serverUrl') !== null)('with a server', () => {
  let place: TestPlace
  beforeEach(async () => {
    place = await makeTestPlace()
    const database = await openEmbeddedDatabase(dataDir)
    const sealer = createSealer(key(7))
    await database.client.caregiver.create({
      data: {
        id: '01900000-0000-7000-8000-000000000001',
        nameSealed: sealer.seal('Rosa'),
        language: 'es',
        languageSource: 'roster',
      },
    })
    await database.close()
  })
  afterEach(() => place.remove())

  it('moves it once, and puts the folder out of the way of a bot', async () => {
    const env = { DATA_DIR: dataDir, DATABASE_URL: place.databaseUrl!, DATA_KEY: base64(7) }
    const { code, said } = await run(env)
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('caregivers: 1') as string })
    expect(existsSync(join(dataDir, 'database'))).toBe(false)
    expect(readdirSync(dataDir).filter((name) => /^database\.moved-\d{14}$/.test(name))).toHaveLength(1)
    const database = await openServerDatabase(place.databaseUrl!, 2)
    const found = await database.client.caregiver.findMany()
    await database.close()
    expect(found.map(({ nameSealed }) => createSealer(key(7)).open(nameSealed))).toEqual(['Rosa'])
    expect(await run(env)).toMatchObject({ code: 1 })
  })

  it('refuses another key, and writes nothing', async () => {
    const env = { DATA_DIR: dataDir, DATABASE_URL: place.databaseUrl!, DATA_KEY: base64(8) }
    const { code, said } = await run(env)
    expect({ code, said }).toMatchObject({
      code: 78,
      said: expect.stringContaining('DATA_KEY is not the key') as string,
    })
    expect(existsSync(join(dataDir, 'database'))).toBe(true)
  })
})
