import type { Parts } from '../broadcasts/content-parts.ts'
import type { StrategyContent, StrategyLevel } from '../broadcasts/strategy-content.ts'
import { type PromptPiece, wordStrategy } from './prompt-words.ts'
import type { Strategy } from './strategy.ts'

/** How somebody wants a strategy sent. */
export interface PromptChoice {
  level: StrategyLevel
  /** Null: the whole class. */
  studentIds: readonly string[] | null
  /** Days until families are asked how it went; null: they are not. */
  checkInDays: number | null
}

/** A prompt, and its words in the languages besides English that it is written in. */
export interface Prompt {
  content: StrategyContent
  others: ReadonlyMap<string, Parts>
}

export function promptOf(strategy: Strategy, choice: PromptChoice, piece: PromptPiece = 'whole'): Prompt {
  const { words, others, beside } = wordStrategy(strategy, choice.level, piece)
  const { id: strategyId } = strategy
  return { content: { kind: 'strategy', strategyId, name: strategy.words.en.name, ...choice, words, beside }, others }
}

/** A prompt in somebody's own words, plain as `slackToPlainText` gives them; the reason may be left out. */
export function ownPrompt(own: { fact: string; tip: string }, choice: Omit<PromptChoice, 'level'>): Prompt {
  const words = own.fact === '' ? { tip: own.tip } : own
  const content = {
    kind: 'strategy',
    strategyId: null,
    name: '',
    level: 'usual',
    ...choice,
    words,
    beside: {},
  } as const
  return { content, others: new Map() }
}
