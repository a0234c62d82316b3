/** How often a fault strikes: the next n times (counted down in place), or with a chance in 0..1 at each. */
export type Dose = number | { readonly chance: number }

/** A replayable stream of numbers in [0, 1) (mulberry32). */
export type SeededRandom = () => number

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Takes one dose of the fault named `key`; true when it strikes now. */
export function strikes<K extends string>(
  faults: { [P in K]?: Dose | undefined },
  key: K,
  random: SeededRandom,
): boolean {
  const dose: Dose | undefined = faults[key]
  if (dose === undefined) return false
  if (typeof dose !== 'number') return random() < dose.chance
  if (dose <= 0) return false
  ;(faults as Record<K, Dose>)[key] = dose - 1
  return true
}
