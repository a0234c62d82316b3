import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HttpServer, startHttpServer } from '../../src/http/http-server.ts'
import { webhookRoute } from '../../src/http/webhook-route.ts'
import { createLog } from '../../src/lib/log.ts'

describe('slow requests', () => {
  const lines: string[] = []
  const handled: string[] = []
  let server: HttpServer
  beforeAll(async () => {
    const route = webhookRoute('/sms/inbound', async ({ rawBody }) => {
      handled.push(rawBody.toString())
      return { status: 200, headers: {}, body: '' }
    })
    const log = createLog('trace', { write: (line: string) => void lines.push(line) })
    const patience = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 }
    server = await startHttpServer({ host: '127.0.0.1', port: 0 }, [route], log, { patience })
  })
  afterAll(() => server.stop())

  /** Sends the beginning, then drips; resolves with what came back once the connection is closed. */
  function drip(beginning: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = ''
      const socket: Socket = connect(server.port, '127.0.0.1', () => socket.write(beginning))
      const dripping = setInterval(() => socket.write('x'), 20)
      socket.on('data', (data: Buffer) => (answer += data.toString()))
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(dripping)
        resolve(answer)
      })
    })
  }

  it('are cut off, in their headers and in their bodies, while others are served', async () => {
    const head = 'POST /sms/inbound HTTP/1.1\r\nHost: x\r\n'
    const slow = Promise.all([
      drip(head),
      drip(`${head}Content-Length: 100000\r\n\r\n`),
      drip(`${head}Transfer-Encoding: chunked\r\n\r\n186A0\r\n`),
      drip(''),
    ])
    const quick = await fetch(`http://127.0.0.1:${server.port}/sms/inbound`, { method: 'POST', body: 'quick' })
    expect(quick.status).toBe(200)
    const answers = await slow
    expect(
      answers
        .map((answer) => answer.slice(0, 12))
        .filter((answer) => answer !== '' && !answer.startsWith('HTTP/1.1 4')),
    ).toEqual([])
    expect(handled).toEqual(['quick'])
  })

  it('find their connection open for longer than a proxy keeps it', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/sms/inbound`, { method: 'POST', body: 'quick' })
    expect(answer.headers.get('keep-alive')).toBe('timeout=75')
    handled.pop()
  })

  it('that are broken off wake nobody', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('POST /sms/inbound HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc', () =>
          socket.resetAndDestroy(),
        )
      })
      socket.on('close', () => resolve())
    })
    expect((await fetch(`http://127.0.0.1:${server.port}/sms/inbound`, { method: 'POST', body: 'after' })).status).toBe(
      200,
    )
    expect(handled).toEqual(['quick', 'after'])
    expect(lines.filter((line) => line.includes('"level":50'))).toEqual([])
  })
})
