/** Milliseconds to wait before try number `tries` (from 1): doubles from `firstMs` to at most `maxMs`, with jitter. */
export function backoffMs(tries: number, firstMs: number, maxMs: number, random: () => number = Math.random): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(tries - 1, 30))
  return Math.round(full * (0.5 + random() / 2))
}
