/** How long a claimed text may wait for its POST; the database keeps the same span by its own clock. */
export interface Lease {
  isValid(): boolean
}

/**
 * Take it before the claim's transaction begins: then it never outlives the database's. The monotonic clock and the wall clock must
 * both agree, since the monotonic one stands still while a machine is suspended (clock_gettime(2)).
 */
export function startLease(ms: number, monotonic: () => number, wall: () => number = Date.now): Lease {
  const begun = { monotonic: monotonic(), wall: wall() }
  return {
    isValid: () => monotonic() - begun.monotonic < ms && wall() - begun.wall < ms,
  }
}
