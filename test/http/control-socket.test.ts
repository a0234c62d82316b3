import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askControlSocket, NobodyListensError, UnansweredError } from '../../src/http/control-client.ts'
import { controlSocketPath } from '../../src/http/control-socket-path.ts'
import { type ControlRoutes, startControlSocket } from '../../src/http/control-socket.ts'
import { createLog } from '../../src/lib/log.ts'

const log = createLog('silent')
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'touchpoint-control-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const echo: ControlRoutes = {
  'POST /echo': async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.end(`${JSON.stringify({ heard: Buffer.concat(chunks).toString() })}\n{"last":true}\n`)
  },
  'POST /fail': async () => {
    throw new Error('no')
  },
}

async function ask(target: string): Promise<unknown[]> {
  const lines: unknown[] = []
  await askControlSocket(dataDir, target, Buffer.from('hello'), (line) => lines.push(line))
  return lines
}

describe('the control socket', () => {
  it('answers this user alone, line by line', async () => {
    const socket = await startControlSocket({ dataDir, routes: echo, log })
    expect(statSync(join(dataDir, 'control.sock')).mode & 0o777).toBe(0o600)
    expect(await ask('/echo?now')).toEqual([{ heard: 'hello' }, { last: true }])
    await socket.stop()
    expect(existsSync(join(dataDir, 'control.sock'))).toBe(false)
  })

  it('tells a handler that fails and a route that is not from a bot that is not there', async () => {
    await expect(ask('/echo')).rejects.toThrow(NobodyListensError)
    const socket = await startControlSocket({ dataDir, routes: echo, log })
    await expect(ask('/fail')).rejects.toThrow(UnansweredError)
    await expect(ask('/constructor')).rejects.toThrow(UnansweredError)
    await socket.stop()
    await expect(ask('/echo')).rejects.toThrow(NobodyListensError)
  })

  it('replaces the socket of a process that was killed', async () => {
    const path = JSON.stringify(join(dataDir, 'control.sock'))
    const program = `require('net').createServer().listen(${path}, () => process.kill(process.pid, 'SIGKILL'))`
    spawnSync(process.execPath, ['-e', program])
    expect(existsSync(join(dataDir, 'control.sock'))).toBe(true)
    const socket = await startControlSocket({ dataDir, routes: echo, log })
    expect(await ask('/echo')).toHaveLength(2)
    await socket.stop()
  })

  it('leaves the socket of a living process alone', async () => {
    const first = await startControlSocket({ dataDir, routes: echo, log })
    const second = await startControlSocket({ dataDir, routes: {}, log })
    expect([first.listening, second.listening]).toEqual([true, false])
    await second.stop()
    expect(await ask('/echo')).toHaveLength(2)
    await first.stop()
  })

  it('finishes what it was asked before it stops', async () => {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    let begun = () => {}
    const beginning = new Promise<void>((resolve) => (begun = resolve))
    const routes: ControlRoutes = {
      'POST /slow': async (request, response) => {
        request.resume()
        begun()
        await released
        response.end('{"done":true}\n')
      },
    }
    const socket = await startControlSocket({ dataDir, routes, log })
    const asked = ask('/slow')
    await beginning
    const stopped = socket.stop()
    release()
    expect(await asked).toEqual([{ done: true }])
    await stopped
  })

  it('has a short path of its own for a data folder whose path is too long for a socket', async () => {
    dataDir = join(dataDir, 'a'.repeat(90))
    mkdirSync(dataDir)
    const path = controlSocketPath(dataDir)
    expect(path.length).toBeLessThanOrEqual(100)
    const socket = await startControlSocket({ dataDir, routes: echo, log })
    expect(await ask('/echo')).toHaveLength(2)
    await socket.stop()
    chmodSync(dirname(path), 0o777)
    expect(() => controlSocketPath(dataDir)).toThrow('alone')
    rmSync(dirname(path), { recursive: true })
    dataDir = dirname(dataDir)
  })
})
