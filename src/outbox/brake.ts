import { backoffMs } from '../lib/backoff.ts'

/** Holds a process back when the carrier asks for it, or when nothing can be sent at all. */
export interface Brake {
  slowDown(atLeastMs: number | null): void
  /** A person must mend the account: the queue must not be burnt on it meanwhile. */
  halt(): void
  /** The carrier takes texts: the next trouble begins small again. */
  release(): void
  /** Milliseconds until sending goes on; 0: now. */
  remainingMs(): number
}

export function createBrake(now: () => number): Brake {
  let until = 0
  let tries = 0
  function pull(firstMs: number, maxMs: number, atLeastMs: number): void {
    // Answers to requests that were already under way tell nothing new.
    if (now() < until) return
    tries += 1
    until = now() + Math.max(atLeastMs, backoffMs(tries, firstMs, maxMs))
  }
  return {
    slowDown: (atLeastMs) => pull(100, 30_000, atLeastMs ?? 0),
    halt: () => pull(5000, 300_000, 0),
    release() {
      if (now() >= until) tries = 0
    },
    remainingMs: () => Math.max(0, until - now()),
  }
}
