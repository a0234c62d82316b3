import { backoffMs } from '../lib/backoff.ts'

/** Keeps many posts from knocking at a closed door: after a failure all wait, then one tries, until one gets through. */
export interface Outage {
  /** How many calls may be under way. */
  room(): number
  /** Milliseconds until the next call may begin; 0 when none has to wait. */
  waitMs(): number
  /** Counts once for all the calls of one moment; true when it is the first of an outage. */
  failed(): boolean
  over(): void
}

export function createOutage(options: {
  concurrency: number
  firstMs: number
  maxMs: number
  now?: () => number
}): Outage {
  const now = options.now ?? Date.now
  let failures = 0
  let until = 0
  return {
    room: () => (until > now() ? 0 : failures > 0 ? 1 : options.concurrency),
    waitMs: () => Math.max(0, until - now()),
    failed() {
      if (until > now()) return false
      failures++
      until = now() + backoffMs(failures, options.firstMs, options.maxMs)
      return failures === 1
    },
    over() {
      failures = 0
      until = 0
    },
  }
}
