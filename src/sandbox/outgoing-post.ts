import { Agent, request as httpRequest } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent as TlsAgent, request as httpsRequest } from 'node:https'

/** How the other side took a webhook: its answer, or why there was none. */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string; readonly ms: number }
  | { readonly kind: 'timeout'; readonly ms: number }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly ms: number }

export interface Poster {
  /** Never throws: an address that cannot be used is unreachable. */
  post(url: string, headers: Record<string, string>, body: string, timeoutMs: number): Promise<PostOutcome>
  close(): void
}

/** Webhooks go out over kept connections, at most `maxSockets` at once. */
export function createPoster(maxSockets = 64): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets })
  const tlsAgent = new TlsAgent({ keepAlive: true, maxSockets })

  const open = (url: string, headers: Record<string, string>, body: string): ClientRequest => {
    const secure = url.startsWith('https:')
    const length = { 'Content-Length': Buffer.byteLength(body) }
    const options = { method: 'POST', agent: secure ? tlsAgent : agent, headers: { ...headers, ...length } }
    return (secure ? httpsRequest : httpRequest)(url, options)
  }

  const post: Poster['post'] = async (url, headers, body, timeoutMs) => {
    const started = performance.now()
    const ms = (): number => performance.now() - started
    for (;;) {
      try {
        const exchanged = await exchange(open(url, headers, body), body, Math.max(timeoutMs - ms(), 1))
        if (exchanged === 'stale') continue
        return exchanged === 'timeout' ? { kind: 'timeout', ms: ms() } : { kind: 'answered', ...exchanged, ms: ms() }
      } catch (error) {
        return { kind: 'unreachable', reason: String(error), ms: ms() }
      }
    }
  }
  return {
    post,
    close: () => {
      agent.destroy()
      tlsAgent.destroy()
    },
  }
}

type Exchanged = { readonly status: number; readonly body: string } | 'timeout' | 'stale'

/** `stale`: a kept connection turned out to be closed by the other side before it took anything; to be sent over another. */
function exchange(outgoing: ClientRequest, body: string, timeoutMs: number): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve('timeout')
      outgoing.destroy()
    }, timeoutMs)
    const settle = (take: () => void): void => {
      clearTimeout(timer)
      take()
    }
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      const stale = outgoing.reusedSocket && error.code === 'ECONNRESET'
      settle(() => (stale ? resolve('stale') : reject(error)))
    })
    outgoing.on('response', (incoming: IncomingMessage) => {
      readText(incoming).then(
        (text) => settle(() => resolve({ status: incoming.statusCode ?? 0, body: text })),
        (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
      )
    })
    outgoing.end(body)
  })
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
