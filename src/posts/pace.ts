/** One turn every `intervalMs`, of which `burst` may be taken at once after a rest. An interval of 0 is no pacing. */
export interface Pace {
  intervalMs: number
  burst: number
}

/**
 * How many of the wanted turns may be taken now, and from when the next is free on average.
 * The generic cell rate algorithm: one instant remembers all that is needed.
 */
export function takeTurns(
  freeAt: Date | null,
  now: Date,
  wanted: number,
  pace: Pace,
): { granted: number; freeAt: Date } {
  const latest = now.getTime() + restMs(pace)
  let next = Math.max(freeAt?.getTime() ?? 0, now.getTime())
  let granted = 0
  while (granted < wanted && next <= latest) {
    granted++
    next += pace.intervalMs
  }
  return { granted, freeAt: new Date(next) }
}

/** What `freeAt` lies ahead of the clock when the burst has been spent but for one turn. */
export function restMs(pace: Pace): number {
  return (pace.burst - 1) * pace.intervalMs
}
