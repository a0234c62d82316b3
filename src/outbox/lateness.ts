/** How much later than their claims this process's POSTs began, on a machine that has other work too. */
export interface Lateness {
  /**
   * A claim's turn has come.
   * @param claimedAt the instant by the database's clock (ms)
   * @returns to be called when one of its POSTs begins
   */
  claimed(claimedAt: number): () => void
  /** Milliseconds, by the instants of the claims. */
  late: ReadonlyMap<number, number>
}

/** Longer than anybody looks back. */
const keptMs = 60_000

/** @param monotonic milliseconds; never moved */
export function createLateness(monotonic: () => number): Lateness {
  const late = new Map<number, number>()
  return {
    claimed(claimedAt) {
      const since = monotonic()
      for (const other of late.keys()) {
        if (other >= claimedAt - keptMs) break
        late.delete(other)
      }
      return () => void late.set(claimedAt, Math.round(monotonic() - since))
    },
    late,
  }
}
