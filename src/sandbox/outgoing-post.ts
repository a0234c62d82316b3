import { Agent, request as httpRequest } from 'node:http'
import { Agent as TlsAgent, request as httpsRequest } from 'node:https'

/** How the other side took a webhook: its answer, or why there was none. */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string; readonly ms: number }
  | { readonly kind: 'timeout'; readonly ms: number }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly ms: number }

export interface Poster {
  post(url: string, headers: Record<string, string>, body: string, timeoutMs: number): Promise<PostOutcome>
  close(): void
}

/** Webhooks go out over kept connections, at most `maxSockets` at once. */
export function createPoster(maxSockets = 64): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets })
  const tlsAgent = new TlsAgent({ keepAlive: true, maxSockets })
  return {
    post: (url, headers, body, timeoutMs) =>
      new Promise((resolve) => {
        const started = performance.now()
        const ms = (): number => performance.now() - started
        const secure = url.startsWith('https:')
        const outgoing = (secure ? httpsRequest : httpRequest)(
          url,
          {
            method: 'POST',
            agent: secure ? tlsAgent : agent,
            headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
          },
          (incoming) => {
            let text = ''
            incoming.setEncoding('utf8')
            incoming.on('data', (chunk: string) => {
              text += chunk
            })
            incoming.on('end', () => {
              clearTimeout(timer)
              resolve({ kind: 'answered', status: incoming.statusCode ?? 0, body: text, ms: ms() })
            })
            incoming.on('error', (error) => fail(error))
          },
        )
        const fail = (error: Error): void => {
          clearTimeout(timer)
          resolve({ kind: 'unreachable', reason: error.message, ms: ms() })
        }
        const timer = setTimeout(() => {
          resolve({ kind: 'timeout', ms: ms() })
          outgoing.destroy()
        }, timeoutMs)
        outgoing.on('error', fail)
        outgoing.end(body)
      }),
    close: () => {
      agent.destroy()
      tlsAgent.destroy()
    },
  }
}
