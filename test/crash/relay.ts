import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent, request as ask } from 'undici'

export interface Relayed {
  method: string
  /** With the query. */
  target: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface RelayAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** reset: the connection is torn down. */
export type RelayOutcome = RelayAnswer | 'reset'

export interface Relay {
  origin: string
  stop(): Promise<void>
}

/** Never kept from one request to the next: those would be headers of another connection. */
const ownHeaders = new Set(['connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding'])

/** A server that passes requests on; `around` sees each, passes it (or not), and says what its sender gets. */
export async function startRelay(
  around: (request: Relayed, pass: (origin: string) => Promise<RelayAnswer>) => Promise<RelayOutcome>,
): Promise<Relay> {
  const agent = new Agent({ connections: 256, headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 2000 })

  async function relay(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    const request: Relayed = {
      method: incoming.method ?? 'GET',
      target: incoming.url ?? '/',
      headers: incoming.headers,
      body: await bodyOf(incoming),
    }
    const outcome = await around(request, (origin) => pass(agent, origin, request, gone.signal))
    if (outcome === 'reset') return void outgoing.socket?.resetAndDestroy()
    outgoing.writeHead(outcome.status, kept(outcome.headers)).end(outcome.body)
  }

  const server = createServer((incoming, outgoing) => {
    relay(incoming, outgoing).catch(() => outgoing.socket?.resetAndDestroy())
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await agent.destroy()
    },
  }
}

async function pass(agent: Agent, origin: string, request: Relayed, signal: AbortSignal): Promise<RelayAnswer> {
  const { method, target, body } = request
  const {
    statusCode,
    headers,
    body: answer,
  } = await ask(origin + target, {
    method: method as 'GET',
    headers: kept(request.headers),
    body: method === 'GET' ? null : body,
    dispatcher: agent,
    signal,
  })
  return { status: statusCode, headers, body: Buffer.from(await answer.arrayBuffer()) }
}

function kept(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string | string[]] => {
      return entry[1] !== undefined && !ownHeaders.has(entry[0])
    }),
  )
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
