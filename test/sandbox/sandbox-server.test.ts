import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SandboxServer, startSandboxServer } from '../../src/sandbox/server/sandbox-server.ts'
import { createChangeCounter } from '../../src/sandbox/state/change-counter.ts'

const changes = createChangeCounter()
const acts: string[] = []
let folder: string
let server: SandboxServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoint-page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'main.js'), '1')
  writeFileSync(join(folder, 'secret'), 'x')
  const service = {
    state: (as: string | null) => ({ me: as }) as never,
    act: async (_as: string | null, body: string) => {
      acts.push(body)
      return { status: 200, answer: { ok: true } } as const
    },
    file: () => null,
  }
  server = await startSandboxServer({ port: 0, folder, changes, service: () => service })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers, agent: false }
    const asked = request(options, (response) => {
      let said = ''
      response.on('data', (chunk: Buffer) => (said += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: said }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const json = { 'Content-Type': 'application/json' }

describe('who may ask', () => {
  it('is whoever calls it by its own name', async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `LOCALHOST:${server.port}`]) {
      expect((await ask('/api/state?as=U1', { headers: { Host: host } })).body).toBe('{"me":"U1"}')
    }
  })

  it('is nobody by another name, which may be made to point here', async () => {
    const names = ['evil.example', `evil.example:${server.port}`, '127.0.0.1', `127.0.0.1:${server.port + 1}`, '[::1]']
    for (const Host of names) {
      for (const path of ['/', '/api/state', '/api/changes', '/api/owner']) {
        expect((await ask(path, { headers: { Host } })).status).toBe(421)
      }
      expect((await ask('/api/act', { method: 'POST', headers: { Host, ...json }, body: '{}' })).status).toBe(421)
    }
    expect(acts).toEqual([])
  })

  it.each([
    ['another site', { Origin: 'http://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
    ['another site that sends no origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port, by what the browser says', { 'Sec-Fetch-Site': 'same-site' }],
  ])('does nothing for %s', async (_who, headers) => {
    const answer = await ask('/api/act', { method: 'POST', headers: { ...json, ...headers }, body: '{"kind":"calm"}' })
    expect(answer.status).toBe(403)
    expect(acts).toEqual([])
  })

  it('does what its own page asks for', async () => {
    const headers = { ...json, Origin: `http://127.0.0.1:${server.port}`, 'Sec-Fetch-Site': 'same-origin' }
    expect(await ask('/api/act', { method: 'POST', headers, body: '{"kind":"calm"}' })).toMatchObject({
      status: 200,
      body: '{"ok":true}',
    })
    expect(acts.splice(0)).toEqual(['{"kind":"calm"}'])
  })
})

describe('an act', () => {
  it('is JSON, as no form of another site can be', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await ask('/api/act', { method: 'POST', headers: { 'Content-Type': type }, body: '{}' })
      expect(answer.status).toBe(415)
    }
  })

  it('is POSTed', async () => {
    expect((await ask('/api/act')).status).toBe(405)
  })

  it('is not longer than a mebibyte', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    expect((await ask('/api/act', { method: 'POST', headers: json, body })).status).toBe(413)
    expect(acts).toEqual([])
  })
})

describe('the page', () => {
  it('comes with a policy that lets in nothing from elsewhere, no inline script and no frame', async () => {
    const { status, headers, body } = await ask('/')
    expect([status, body, headers['content-type']]).toEqual([200, '<!doctype html>', 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
    )
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect((await ask('/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('is the files of its folder that a page is made of, and no others', async () => {
    for (const path of [
      '/secret',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/main.js/',
      '/no.js',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
    expect((await ask('/main.js', { method: 'DELETE' })).status).toBe(405)
  })
})

describe('changes', () => {
  it('are told as they come, many at once as one', async () => {
    const told: string[] = []
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path: '/api/changes', agent: false }, resolve)
        .on('error', reject)
        .end()
    })
    expect(stream.headers['content-type']).toBe('text/event-stream')
    const start = changes.version
    await new Promise<void>((resolve) => {
      stream.on('data', (chunk: Buffer) => {
        const versions = [...chunk.toString().matchAll(/data: (.*)/g)].map(([, data]) => data!)
        told.push(...versions)
        if (told.length === 1) for (let i = 0; i < 10; i++) changes.changed()
        if (told.length === 2) resolve()
      })
    })
    stream.destroy()
    expect(told).toEqual([`{"version":${start}}`, `{"version":${start + 10}}`])
  })
})
