import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PageService } from '../page-service.ts'
import type { ChangeCounter } from '../state/change-counter.ts'
import { streamChanges } from './change-stream.ts'
import { refuseStranger } from './guard.ts'
import { readLimited } from './read-limited.ts'
import { readStaticFile } from './static-files.ts'

export interface SandboxServer {
  readonly port: number
  stop(): Promise<void>
}

/** A roster file of some thousand rows fits. */
const MOST_BYTES = 1024 * 1024

const SAFE = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** The page and what it asks for, on 127.0.0.1 alone. Rejects when the port is taken. */
export async function startSandboxServer(options: {
  readonly port: number
  /** The built page. */
  readonly folder: string
  readonly changes: ChangeCounter
  /** Null while there is nothing to show yet. */
  readonly service: () => PageService | null
}): Promise<SandboxServer> {
  const { folder, changes } = options
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SAFE)) response.setHeader(name, value)
    const refused = refuseStranger(request, port())
    if (refused !== null) return send(response, refused.status, refused.why)
    const url = new URL(request.url ?? '/', 'http://sandbox')
    const api = /^\/api\/(.+)$/.exec(url.pathname)?.[1]
    if (api === 'changes') return streamChanges(response, changes)
    if (api === 'owner') return sendJson(response, 200, { pid: process.pid })
    const service = options.service()
    if (api !== undefined && service === null) return fault(response, 503, 'The sandbox is starting.')
    const as = url.searchParams.get('as')
    if (api === 'state') return sendJson(response, 200, service?.state(as))
    if (api === 'act' && service !== null) return takeAct(service, request, response, as)
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'This can only be read.')
    const file = api === undefined ? readStaticFile(folder, url.pathname) : (service?.file(api) ?? null)
    if (file === null) return send(response, 404, 'There is nothing here.')
    response.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': file.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { ok: false, trouble: String(error) })
    })
  })
  const port = (): number => (server.address() as AddressInfo).port
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    port: port(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function takeAct(
  service: PageService,
  request: IncomingMessage,
  response: ServerResponse,
  as: string | null,
): Promise<void> {
  if (request.method !== 'POST') return fault(response, 405, 'An act is POSTed.')
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return fault(response, 415, 'An act is application/json.')
  const body = await readLimited(request, MOST_BYTES)
  if (body === null) return fault(response, 413, `An act has at most ${MOST_BYTES} bytes.`)
  const { status, answer } = await service.act(as, body)
  sendJson(response, status, answer)
}

function fault(response: ServerResponse, status: number, trouble: string): void {
  sendJson(response, status, { ok: false, trouble })
}

function send(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}
