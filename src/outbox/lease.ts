/** How long a claimed text may wait for its POST; the database keeps the same span by its own clock. */
export interface Lease {
  isValid(): boolean
}

/**
 * Take it before the claim's transaction begins: then it never outlives the database's. Both the monotonic clock and the
 * wall clock must agree, since the monotonic one stands still while a machine is suspended (clock_gettime(2)).
 */
export function startLease(ms: number, clocks = { monotonic: () => performance.now(), wall: () => Date.now() }): Lease {
  const begun = { monotonic: clocks.monotonic(), wall: clocks.wall() }
  return {
    isValid: () => clocks.monotonic() - begun.monotonic < ms && clocks.wall() - begun.wall < ms,
  }
}
