import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request, read whole: what a stand-in decides on. `path` has no query. */
export interface StandInRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly bytes: Buffer
  /** Form fields, or the JSON object's fields as they are. Empty for any other content type. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** What goes back, or how the connection is treated instead of an answer. */
export type StandInAnswer =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: unknown
      readonly headers?: Record<string, string> | undefined
    }
  | { readonly kind: 'bytes'; readonly status: number; readonly body: Buffer; readonly headers: Record<string, string> }
  /** The connection is torn down without a byte of answer. */
  | { readonly kind: 'reset' }
  /** Nothing is ever answered; the connection stays until the other side or `stop` ends it. */
  | { readonly kind: 'hang' }

interface RunningServer {
  readonly origin: string
  stop(): Promise<void>
}

/** Listens on 127.0.0.1 (port 0: any free one). What the handler throws is answered as a bare 500. */
export async function startHttpServer(options: {
  readonly port: number
  readonly handle: (request: StandInRequest) => Promise<StandInAnswer>
}): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming)
      .then(options.handle)
      .then((answer) => write(outgoing, answer))
      .catch((error: unknown) =>
        write(outgoing, { kind: 'answer', status: 500, body: { stand_in_fault: String(error) } }),
      )
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readRequest(incoming: IncomingMessage): Promise<StandInRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const body = bytes.toString('utf8')
  const url = new URL(incoming.url ?? '/', 'http://stand-in')
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body,
    bytes,
    fields: readFields(incoming.headers['content-type'] ?? '', body),
  }
}

function readFields(contentType: string, body: string): Record<string, unknown> {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body))
  if (!contentType.startsWith('application/json')) return {}
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function write(outgoing: ServerResponse, answer: StandInAnswer): void {
  switch (answer.kind) {
    case 'reset':
      outgoing.socket?.resetAndDestroy()
      return
    case 'hang':
      return
    case 'bytes':
      outgoing.writeHead(answer.status, answer.headers).end(answer.body)
      return
    case 'answer': {
      const text =
        answer.body === null ? '' : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      outgoing
        .writeHead(answer.status, { 'Content-Type': 'application/json; charset=utf-8', ...answer.headers })
        .end(text)
    }
  }
}
