import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { ControlHandler } from './control-socket.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { readDueFacts } from './due-reader.ts'
import { nextDue } from './next-due.ts'

/** `GET /due`: `{ "next": ISO instant or null }`, for whoever moves the clock. */
export function dueRoute(deps: {
  database: Database
  clock: Clock
  school: Omit<Parameters<typeof nextDue>[1], 'calendar'>
}): ControlHandler {
  return async (_request, response) => {
    const now = deps.clock.now()
    const { client } = deps.database
    const [facts, calendar] = [await readDueFacts(client, now), await readCalendar(client)]
    const next = nextDue(facts, { ...deps.school, calendar }, now)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ next }))
  }
}
