import type { ServerResponse } from 'node:http'
import type { ChangeCounter } from '../state/change-counter.ts'

const HEARTBEAT_MS = 15_000

/** Server-sent events: the version now, after every change, and a comment now and then so that a dead connection is noticed. */
export function streamChanges(response: ServerResponse, changes: ChangeCounter): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const tell = (version: number): void => void response.write(`data: ${JSON.stringify({ version })}\n\n`)
  response.write('retry: 1000\n\n')
  tell(changes.version)
  const end = changes.listen(tell)
  const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref()
  response.once('close', () => {
    end()
    clearInterval(beat)
  })
}
