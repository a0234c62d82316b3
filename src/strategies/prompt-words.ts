import type { Parts } from '../broadcasts/content-parts.ts'
import type { BesideWords, PromptPart, StrategyContent, StrategyLevel } from '../broadcasts/strategy-content.ts'
import { STAFF_LANGUAGE } from '../languages/translator.ts'
import { LETTERS_OF_A_TEXT } from './strategy-budget.ts'
import type { Strategy, StrategyWords } from './strategy.ts'

/** What of a strategy one text says: reason and what to do at once, or a piece of it. */
export type PromptPiece = 'whole' | 'fact' | 'tip' | 'growth'

/** A strategy as a text says it: in English, and in the other languages that it is written in. */
export interface WordedStrategy extends Pick<StrategyContent, 'words' | 'beside'> {
  others: ReadonlyMap<string, Parts>
}

const PARTS_OF: Readonly<Record<PromptPiece, readonly PromptPart[]>> = {
  whole: ['fact', 'tip'],
  fact: ['fact'],
  tip: ['tip'],
  growth: ['growth', 'ask'],
}

/** The levels that a strategy has words for. */
export function levelsOf({ words }: Strategy): StrategyLevel[] {
  return ['usual', ...(['easier', 'harder'] as const).filter((level) => words.en[level] !== '')]
}

/**
 * The words of one text at a level. An easier or harder level takes the place of what to do; the reason stays before it where both fit into a
 * text, in every language that the strategy is written in.
 */
export function wordStrategy({ words }: Strategy, level: StrategyLevel, piece: PromptPiece): WordedStrategy {
  const written = Object.entries(words).flatMap(([language, own]) => (own === null ? [] : [{ language, own }]))
  const isShort = level === 'usual' || written.every(({ own }) => lettersOf(own, level) <= LETTERS_OF_A_TEXT)
  const parts = PARTS_OF[piece].filter((part) => part !== 'fact' || piece === 'fact' || isShort)
  const english = saidOf(words.en, level, parts)
  const others = new Map<string, Parts>()
  for (const { language, own } of written) {
    const said = saidOf(own, level, Object.keys(english) as PromptPart[])
    // A text is in one language: one that lacks a part is translated as a whole.
    const isWhole = Object.keys(said).length === Object.keys(english).length
    if (language !== STAFF_LANGUAGE && isWhole) others.set(language, said)
  }
  const beside = Object.fromEntries(written.map(({ language, own }) => [language, besideOf(own, level)]))
  return { words: english, others, beside }
}

function saidOf(words: StrategyWords, level: StrategyLevel, parts: readonly PromptPart[]): Record<string, string> {
  const all = { ...words, tip: tipOf(words, level) }
  return Object.fromEntries(parts.filter((part) => all[part] !== '').map((part) => [part, all[part]]))
}

function tipOf(words: StrategyWords, level: StrategyLevel): string {
  return level === 'usual' || words[level] === '' ? words.tip : words[level]
}

function lettersOf(words: StrategyWords, level: StrategyLevel): number {
  return words.fact.length + tipOf(words, level).length
}

/** What is read aloud is the usual level; another one is said as it is texted. */
function besideOf(words: StrategyWords, level: StrategyLevel): BesideWords {
  const { growth, checkIn, ask, spoken } = words
  return { growth, checkIn, ask, spoken: level === 'usual' ? spoken : tipOf(words, level) }
}
