import type { StrategyWords } from './strategy.ts'

/** The words that go out together in one text after the class's head; each such text may be two segments. */
export const TEXTS_OF_A_STRATEGY = [['fact', 'tip'], ['growth', 'ask'], ['easier'], ['harder']] as const

/**
 * Letters of GSM-7 for the words of one text: two segments (306) without the longest likely head, "Dr. Martin Luther King Jr. Elementary School,
 * Mrs. Castellanos-Whitaker, about Guadalupe:".
 */
export const LETTERS_OF_A_TEXT = 214

/** What each field may have. */
export const MOST_LETTERS: Readonly<Record<keyof StrategyWords, number>> = {
  name: 40,
  fact: 110,
  tip: 160,
  growth: 110,
  checkIn: 70,
  easier: 160,
  harder: 160,
  ask: 110,
  spoken: 600,
}
