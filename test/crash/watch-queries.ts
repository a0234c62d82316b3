import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Row } from './databases.ts'

const everyMs = 2000

/** Writes down what a server has been busy with for seconds, or waits for: where a run stood still, it says why. */
export function watchQueries(rows: (sql: string) => Promise<Row[]>, logFile: string): { stop(): void } {
  mkdirSync(dirname(logFile), { recursive: true })
  let isLooking = false
  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    // A server that is down is part of the test.
    const slow = await rows(`
      SELECT to_char(clock_timestamp(), 'HH24:MI:SS') AS at, state, wait_event_type AS waits, wait_event AS for,
             round(extract(epoch FROM clock_timestamp() - query_start)::numeric, 1)::float8 AS seconds,
             left(regexp_replace(query, '\\s+', ' ', 'g'), 200) AS query
        FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
         AND clock_timestamp() - query_start > interval '3 seconds'`).catch((): Row[] => [])
    for (const row of slow) appendFileSync(logFile, `${JSON.stringify(row)}\n`)
    isLooking = false
  }
  const timer = setInterval(() => void look(), everyMs)
  return { stop: () => clearInterval(timer) }
}
