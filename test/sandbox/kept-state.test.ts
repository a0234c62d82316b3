import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FolderTakenError } from '../../src/sandbox/state/folder-owner.ts'
import { openOwnFolder, type StateFolder } from '../../src/sandbox/state/folder.ts'
import { createKeeper } from '../../src/sandbox/state/keeper.ts'
import type { Memory } from '../../src/sandbox/state/memory.ts'
import { type DemoPage, openDemoPage, room12, vega } from './demo-page.ts'

let place: string
let told: string[]
const pages: DemoPage[] = []

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'touchpoint-kept-'))
  told = []
})
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(pages.splice(0).map((page) => page.stop()))
  rmSync(place, { recursive: true, force: true })
})

async function open(): Promise<StateFolder> {
  return openOwnFolder(place, { port: 1, tell: (words) => told.push(words) })
}

async function demo(kept: Memory | null = null): Promise<DemoPage> {
  const page = await openDemoPage(kept)
  pages.push(page)
  return page
}

/** A school in which something happened, kept in the folder beside the bot's data. */
async function keepSome(folder: StateFolder): Promise<DemoPage> {
  const page = await demo()
  const { slack, twilio, memory, clock } = page.world
  await page.does({ kind: 'text', number: '+12015550101', body: 'Hola', photo: true })
  twilio.markUnreachable('+12015550110', 30006)
  await twilio.receive({ from: '+12015550112', body: 'STOP' })
  slack.addFile({ name: 'families.csv', content: 'a,b' })
  await slack.say(vega, room12, 'Good morning')
  await page.does({ kind: 'markRead', channel: room12 })
  await page.does({ kind: 'tourSeen' })
  await page.does({ kind: 'clock', plusMinutes: 3000 })
  mkdirSync(folder.dataDir)
  folder.keep({ ...memory, aheadMs: clock.aheadMs })
  return page
}

describe('what is kept', () => {
  it('is there again, as the page shows it, and goes on', async () => {
    const before = await keepSome(await open())
    const kept = (await open()).recall()
    expect(kept).not.toBeNull()
    const after = await demo(kept)
    const [was, is] = [before.sees(), after.sees()]
    expect({ ...is, version: 0, now: '' }).toEqual({ ...was, version: 0, now: '' })
    expect(Math.abs(Date.parse(is.now) - Date.parse(was.now))).toBeLessThan(60_000)
    const { twilio, slack } = after.world
    expect(twilio.account.bySid.get(twilio.messages()[0]!.sid!)).toBe(twilio.messages()[0])
    expect(twilio.account.unreachable.get('+12015550110')).toBe(30_006)
    expect([...slack.workspace.files.values()].map(({ bytes }) => bytes.toString())).toEqual(['a,b'])
    await slack.say(vega, room12, 'Again')
    const [first, second] = slack.messages(room12)
    expect(Number(second!.ts)).toBeGreaterThan(Number(first!.ts))
    expect(told).toEqual([])
  })

  it('is nothing at first', async () => {
    expect((await open()).recall()).toBeNull()
    expect(told).toEqual([])
  })

  it('is forgotten with the bot’s data', async () => {
    const folder = await open()
    await keepSome(folder)
    folder.forget()
    expect([folder.recall(), existsSync(folder.dataDir)]).toEqual([null, false])
  })

  it('is not half of it: without the bot’s data there is nothing to go on from', async () => {
    const folder = await open()
    await keepSome(folder)
    rmSync(folder.dataDir, { recursive: true })
    expect(folder.recall()).toBeNull()
  })
})

describe('what cannot be read', () => {
  const spoil: [string, (bytes: Buffer) => Buffer, string][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 5), 'damaged'],
    ['changed', (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]), 'damaged'],
    ['something else', () => Buffer.from('{"hello":1}'), 'damaged'],
    ['empty', () => Buffer.alloc(0), 'damaged'],
    [
      'of an older format',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/^(\S+) \d+/, '$1 0'), 'latin1'),
      'of another version',
    ],
  ]
  it.each(spoil)('because it is %s, is told and set aside, and the start is a fresh one', async (_how, change, why) => {
    const folder = await open()
    await keepSome(folder)
    const path = join(place, 'world')
    writeFileSync(path, change(readFileSync(path)))
    expect(folder.recall()).toBeNull()
    expect(told).toEqual([expect.stringContaining(`is ${why}, so this is a fresh start`)])
    expect([existsSync(folder.dataDir), existsSync(join(place, 'set-aside', 'data'))]).toEqual([false, true])
    // The next start says nothing more of it.
    expect([folder.recall(), told.length]).toEqual([null, 1])
  })

  it('because a part of it is missing or of another kind, is of another version', async () => {
    const folder = await open()
    const { world } = await keepSome(folder)
    folder.keep({ ...world.memory, account: { ...world.memory.account, optedOut: [] as never } })
    expect(folder.recall()).toBeNull()
    expect(told).toEqual([expect.stringContaining('of another version')])
  })
})

describe('the folder', () => {
  /** Answers as the sandbox of another process does. */
  async function another(pid: number): Promise<Server> {
    const server = createServer((_request, response) => void response.end(JSON.stringify({ pid })))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    writeFileSync(join(place, 'owner.json'), JSON.stringify({ pid, port: (server.address() as AddressInfo).port }))
    return server
  }

  it('is another’s while that one runs', async () => {
    const server = await another(1)
    await expect(open()).rejects.toThrow(FolderTakenError)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await expect(open()).resolves.toBeDefined()
  })

  it('is free when something else answers on the port of one that was killed', async () => {
    const server = await another(1)
    const note = join(place, 'owner.json')
    writeFileSync(note, readFileSync(note, 'utf8').replace('"pid":1', '"pid":2'))
    await expect(open()).resolves.toBeDefined()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it.each(['', '{}', '{"pid":"1"}'])('is free when the note of its owner is %j', async (note) => {
    writeFileSync(join(place, 'owner.json'), note)
    await expect(open()).resolves.toBeDefined()
  })
})

describe('keeping', () => {
  it('ends with the school that is kept: what changes later is not', () => {
    vi.useFakeTimers()
    let times = 0
    const keeper = createKeeper(
      () => (times += 1),
      () => {},
    )
    keeper.soon()
    vi.runAllTimers()
    keeper.soon()
    keeper.end()
    keeper.soon()
    keeper.end()
    vi.runAllTimers()
    expect(times).toBe(2)
  })

  it('that fails is told once and stops nothing', () => {
    const fail = (): never => {
      throw new Error('no space left')
    }
    const keeper = createKeeper(fail, (words) => told.push(words))
    keeper.end()
    expect(told).toEqual(['What happens is not kept for the next time: no space left'])
  })
})
