import type { TranslationFault } from '../languages/translator.ts'

/** Machine time for which a service that did not answer is left alone: it would make everybody wait. */
const restMs: Readonly<Partial<Record<TranslationFault, number>>> = { down: 30_000, slow: 30_000, quota: 300_000 }

/** Remembers which service is in trouble, so that only the first who needs it waits. */
export interface Breaker {
  /** Why it is left alone now; null: it may be asked. */
  restsBecause(): TranslationFault | null
  heard(outcome: TranslationFault | null): void
}

export function createBreaker(now: () => number = () => performance.now()): Breaker {
  let rest: { why: TranslationFault; until: number } | null = null
  return {
    restsBecause: () => (rest !== null && now() < rest.until ? rest.why : null),
    heard(outcome) {
      const ms = outcome === null ? undefined : restMs[outcome]
      rest = outcome === null || ms === undefined ? null : { why: outcome, until: now() + ms }
    },
  }
}
