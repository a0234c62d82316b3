import { schedule } from 'node-cron'
import { errorFacts, type Log } from '../lib/log.ts'

/** Something to look at every minute. It may be run twice, by two processes too: the database decides. */
export interface MinuteJob {
  name: string
  run(): Promise<unknown>
}

export interface Ticker {
  /** Begins no more jobs and waits for those under way. */
  stop(): Promise<void>
}

/** It says on the console that a minute was missed; the next one does the same work. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** Starts every job at each minute of the wall clock; a job that is still running is not started again. */
export function startTicker(jobs: readonly MinuteJob[], log: Log): Ticker {
  const running = new Map<string, Promise<void>>()

  function start({ name, run }: MinuteJob): void {
    if (running.has(name)) return
    const done = run()
      .then(
        () => {},
        (error: unknown) => log.error('minute_job_failed', { job: name, ...errorFacts(error) }),
      )
      .finally(() => running.delete(name))
    running.set(name, done)
  }

  const task = schedule('* * * * *', () => jobs.forEach(start), { logger: quiet })
  return {
    async stop() {
      await task.destroy()
      await Promise.all(running.values())
    },
  }
}
