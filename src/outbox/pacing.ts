/**
 * A token bucket in segments. A text leaves while the tokens are not below zero and takes all its segments, so over any span
 * at most `capacity + rate x span` segments leave, plus one text. The refill is 2 % under the sender's rate and the capacity a
 * tenth of a second of it: over ten seconds that is 9.9 x the rate, and the rest covers how late a POST may follow its claim.
 */
export interface Pace {
  /** Segments a second that come in. */
  refillPerSecond: number
  capacity: number
}

/** @param segmentsPerSecond the sender's rate; 0: no pacing at all. */
export function paceOf(segmentsPerSecond: number): Pace | null {
  if (segmentsPerSecond === 0) return null
  return { refillPerSecond: segmentsPerSecond * 0.98, capacity: segmentsPerSecond * 0.1 }
}

/** Half the capacity's time: short enough to lose no token, long enough to claim several texts at once at a high rate. */
const breathMs = 50

/** How long to wait, with this many tokens left, until it is worth claiming again. */
export function waitForTokensMs(pace: Pace, tokens: number): number {
  return Math.max(breathMs, Math.ceil((-tokens / pace.refillPerSecond) * 1000))
}

/** How many of these texts, in their order, may leave with so many tokens. */
export function affordable(tokens: number, segments: readonly number[]): number {
  let left = tokens
  let count = 0
  for (const each of segments) {
    if (left < 0) break
    left -= each
    count += 1
  }
  return count
}
