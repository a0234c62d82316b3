/** What a prompt says, in the order in which it is read: why it helps, what to do, what encourages, what to ask one's child. */
export const PROMPT_PARTS = ['fact', 'tip', 'growth', 'ask'] as const
export type PromptPart = (typeof PROMPT_PARTS)[number]

/** easier and harder are as the library words them. */
export const STRATEGY_LEVELS = ['usual', 'easier', 'harder'] as const
export type StrategyLevel = (typeof STRATEGY_LEVELS)[number]

/**
 * One sending of a strategy, a prompt. It keeps the words as they were previewed, whatever becomes of the library: English here, Spanish
 * among the draft's wordings.
 */
export interface StrategyContent {
  kind: 'strategy'
  /** Of the library; null: somebody's own words. */
  strategyId: string | null
  /** As staff know it. */
  name: string
  level: StrategyLevel
  /** Whose caregivers get it, each as if they were the only ones; null: the whole class. */
  studentIds: readonly string[] | null
  words: Readonly<Partial<Record<PromptPart, string>>>
  /** What goes with it but not in this text, by language as `spokenLanguage` gives it; at most English and Spanish. */
  beside: Readonly<Record<string, BesideWords>>
  /** So many days after it families are asked how it went; null: they are not. */
  checkInDays: number | null
}

/** An empty string where there is none. */
export interface BesideWords {
  growth: string
  /** What is asked afterwards, before the keys that answer it. */
  checkIn: string
  ask: string
  /** The same for whoever does not read, to be said in a call. */
  spoken: string
}

/** Somebody has changed the words in a language (null: in all): what was to be said in a call would be others. */
export function withoutSpoken(content: StrategyContent, language: string | null): StrategyContent {
  const beside = Object.entries(content.beside).map(([one, words]) =>
    language === null || one === language ? [one, { ...words, spoken: '' }] : [one, words],
  )
  return { ...content, beside: Object.fromEntries(beside) as StrategyContent['beside'] }
}
