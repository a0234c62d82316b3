import type { Database, Topic } from '../database/database.ts'
import type { MovableClock } from '../lib/clock.ts'
import type { ControlHandler } from './control-socket.ts'
import { keepClock } from './kept-clock.ts'
import { readBody } from './read-body.ts'

const topics: Topic[] = ['broadcasts', 'cards', 'outbox', 'posts', 'inbox', 'conversations', 'photos', 'schedules']

/** `POST /clock` with `{ "now": ISO instant }`: moves the school's clock, also for who starts on this data later, and lets everything look at it again. */
export function clockRoute(
  clock: MovableClock,
  { database, dataDir }: { database: Pick<Database, 'announce'>; dataDir: string },
): ControlHandler {
  return async (request, response) => {
    const now = readInstant((await readBody(request, 1024)).toString('utf8'))
    if (now === null) {
      response.writeHead(400).end('now must be an ISO instant\n')
      return
    }
    clock.moveTo(now)
    keepClock(dataDir, clock.aheadMs())
    topics.forEach((topic) => database.announce(topic))
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ now: clock.now().toISOString() }))
  }
}

function readInstant(body: string): Date | null {
  try {
    const { now } = JSON.parse(body) as { now?: unknown }
    const instant = new Date(typeof now === 'string' ? now : Number.NaN)
    return Number.isNaN(instant.getTime()) ? null : instant
  } catch {
    return null
  }
}
