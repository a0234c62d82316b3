import type { Relay, RelayOutcome } from './relay.ts'
import { startRelay } from './relay.ts'
import type { Tripwire } from './tripwire.ts'

const nobody: RelayOutcome = { status: 502, headers: {}, body: Buffer.alloc(0) }

/** What a school puts before its bots: hands webhooks to them in turn, to the next one when one is not there. */
export async function startFrontDoor(tripwire: Tripwire): Promise<Relay & { setBots(ports: number[]): void }> {
  let ports: number[] = []
  let turn = 0
  const relay = await startRelay(async (request, pass) => {
    turn += 1
    for (let tried = 0; tried < ports.length; tried++) {
      const bot = (turn + tried) % ports.length
      try {
        const answer = pass(`http://127.0.0.1:${ports[bot]}`)
        if (request.target.startsWith('/sms/status/')) tripwire.trips('mid_status', bot)
        return await answer
      } catch (error) {
        // One that has begun to take it may have taken it: whoever sent it decides whether to send it again.
        if (!isRefused(error)) return nobody
      }
    }
    return nobody
  })
  return {
    ...relay,
    setBots(now) {
      ports = now
    },
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
}
