import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageState } from '../../src/sandbox/page/protocol.ts'
import { startProgram } from '../support/program.ts'
import { channelOf, room12, type RunningSandbox, startSandboxProgram } from './running-sandbox.ts'

let place: string
let sandbox: RunningSandbox

beforeAll(async () => {
  // What making the program prints is not what the program says.
  await startProgram(['--build'], {}).ended
  place = mkdtempSync(join(tmpdir(), 'touchpoint-sandbox-'))
  sandbox = await startSandboxProgram(place)
})
afterAll(async () => {
  await sandbox.stop()
  rmSync(place, { recursive: true })
})

const textsWith = (state: PageState, words: string) =>
  state.phones.filter(({ bubbles }) =>
    bubbles.some(({ body, direction }) => direction === 'in' && body.includes(words)),
  )

function botPid(): number {
  const children = readFileSync(`/proc/${sandbox.program.child.pid}/task/${sandbox.program.child.pid}/children`, 'utf8')
  return Number(children.trim().split(' ').at(-1))
}

describe('a fresh sandbox', () => {
  it('starts on a weekday afternoon at half past three, with three linked classrooms, a strategy that was tried and one caregiver who stopped', async () => {
    const state = await sandbox.state('U0ODE00000')
    const local = new Intl.DateTimeFormat('en-US', {
      timeZone: state.school.timezone,
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
    })
    expect(local.format(new Date(state.now))).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 3:3\d PM$/)
    expect(state.bot).toBe('running')
    const channels = state.channels.filter(({ kind }) => kind === 'channel')
    expect(channels.map(({ ephemerals }) => ephemerals[0]?.text)).toEqual([
      expect.stringContaining('channel of Room 12'),
      expect.stringContaining('channel of Room 14'),
      expect.stringContaining('channel of Room 7'),
    ])
    const [tried] = channelOf(await sandbox.state(), 'C0ROOM14000').messages
    expect(JSON.stringify(tried?.blocks)).toContain('3 tried: 1 easy, 1 with help, 1 too hard')
    const quiet = state.phones.filter(({ bubbles }) => bubbles.length === 0)
    expect([state.phones.length, quiet.length]).toEqual([18, 14])
  })

  it('serves its page', async () => {
    const page = await fetch(sandbox.url)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect((await fetch(`${sandbox.url}/main.js`)).status).toBe(200)
  })

  it('sends an update to the phones, and brings an answer back', async () => {
    await sandbox.does({ kind: 'command', channel: room12, line: '/family update We compare fractions' })
    const preview = await sandbox.eventually((state) =>
      channelOf(state).ephemerals.find(({ blocks }) => JSON.stringify(blocks).includes('broadcast_send')),
    )
    const send = { kind: 'press', channel: room12, ts: preview.ts, actionId: 'broadcast_send' } as const
    expect(await sandbox.does(send)).toEqual({ ok: true })
    const reached = await sandbox.eventually((state) => {
      const phones = textsWith(state, 'fractions')
      return phones.length === 7 && phones.map(({ name }) => name)
    })
    expect(reached).toContain('Rosa Rivera')
    await sandbox.does({ kind: 'text', number: '+12015550101', body: '¿Qué son las fracciones?', photo: true })
    await sandbox.eventually((state) =>
      channelOf(state).messages.some(
        ({ threadTs, text, ts }) => threadTs !== null && threadTs !== ts && text.includes('¿Qué son'),
      ),
    )
  })

  it('moves its clock to what is due next: the reminder of the answer, a school day later', async () => {
    const before = Date.parse((await sandbox.state()).now)
    expect(await sandbox.does({ kind: 'clock', next: true })).toEqual({ ok: true })
    const ahead = Date.parse((await sandbox.state()).now) - before
    expect(ahead).toBeGreaterThan(23 * 3_600_000)
    await sandbox.eventually((state) =>
      state.channels.some(({ kind, messages }) => kind === 'im' && messages.some(({ text }) => text.includes('Rosa'))),
    )
  })

  it('starts a bot that died again, and goes on', async () => {
    const pid = botPid()
    process.kill(pid, 'SIGKILL')
    await sandbox.eventually((state) => state.bot === 'restarting')
    await sandbox.eventually((state) => state.bot === 'running')
    expect(botPid()).not.toBe(pid)
    expect(await sandbox.does({ kind: 'command', channel: room12, line: '/family help' })).toEqual({ ok: true })
  })

  it('is alone: neither its port nor its folder is another’s', async () => {
    const port = new URL(sandbox.url).port
    const samePort = startProgram(['--build', 'dist/sandbox.js'], { SANDBOX_PORT: port, SANDBOX_DIR: `${place}-other` })
    expect(await samePort.ended).toMatchObject({ code: 1 })
    expect(samePort.said().err).toContain(`Port ${port} cannot be had`)
    const sameFolder = startProgram(['--build', 'dist/sandbox.js', '--fresh'], {
      SANDBOX_PORT: '0',
      SANDBOX_DIR: place,
    })
    expect(await sameFolder.ended).toMatchObject({ code: 1 })
    expect(sameFolder.said().err).toContain(`Another sandbox runs here, at ${sandbox.url}`)
    expect((await sandbox.state()).bot).toBe('running')
  })
})

describe('a sandbox that is started again', () => {
  it('ends with its bot within seconds, and finds everything as it was', async () => {
    const before = await sandbox.state()
    const pid = botPid()
    const { code, ms } = await sandbox.stop('SIGINT')
    expect([code, ms < 10_000]).toEqual([0, true])
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    sandbox = await startSandboxProgram(place)
    const after = await sandbox.state()
    expect(after.phones).toEqual(before.phones)
    expect(channelOf(after).messages.map(({ ts }) => ts)).toEqual(channelOf(before).messages.map(({ ts }) => ts))
    expect(Date.parse(after.now)).toBeGreaterThan(Date.parse(before.now))
    const [thread] = channelOf(after).messages.filter(({ text }) => text.includes('Rosa Rivera'))
    expect(thread).toBeDefined()
  })

  it('does not leave its bot behind when it is killed', async () => {
    const pid = botPid()
    await sandbox.stop('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false)
    sandbox = await startSandboxProgram(place)
    expect(textsWith(await sandbox.state(), 'fractions')).toHaveLength(7)
  })

  it('begins afresh, and says why, when what was kept is damaged', async () => {
    await sandbox.stop()
    writeFileSync(join(place, 'world'), 'x')
    sandbox = await startSandboxProgram(place)
    expect(sandbox.program.said().err).toContain('What was kept is damaged')
    expect(textsWith(await sandbox.state(), 'fractions')).toHaveLength(0)
  })

  it('begins again when the page asks for it, and with --fresh', async () => {
    await sandbox.does({ kind: 'text', number: '+12015550101', body: 'Hola' })
    expect(await sandbox.does({ kind: 'reset' })).toEqual({ ok: true })
    const spoke = async () => (await sandbox.state()).phones.filter(({ bubbles }) => bubbles.length > 0).length
    expect(await spoke()).toBe(4)
    await sandbox.does({ kind: 'text', number: '+12015550101', body: 'Hola' })
    await sandbox.stop()
    sandbox = await startSandboxProgram(place, '--fresh')
    expect(await spoke()).toBe(4)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
