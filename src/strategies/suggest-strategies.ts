import subjectWords from '../../prisma/library/subject-words.json' with { type: 'json' }
import { SECTION_IDS, type Sections } from '../texts/section.ts'
import type { GradeBand, Strategy } from './strategy.ts'

const suggested = 3
const fewestLetters = 3
/** A word about the subject says more than one that a strategy happens to use. */
const subjectWeight = 2

/**
 * The strategies that go with a class's latest update, the best first: of its grades alone, by the words that update and strategy share and by
 * the words about a subject. None where nothing is shared.
 */
export function suggestStrategies(
  strategies: readonly Strategy[],
  { update, gradeBand }: { update: Sections | null; gradeBand: GradeBand | null },
): Strategy[] {
  const said = stemsOf(SECTION_IDS.map((id) => update?.[id] ?? '').join(' '))
  const rarity = rarityOf(strategies)
  return strategies
    .filter((one) => gradeBand === null || one.gradeBand === gradeBand)
    .map((strategy) => ({ strategy, score: scoreOf(strategy, said, rarity) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, suggested)
    .map(({ strategy }) => strategy)
}

function scoreOf(strategy: Strategy, said: ReadonlySet<string>, rarity: (stem: string) => number): number {
  const shared = [...stemsOf(wordsOf(strategy))].filter((stem) => said.has(stem))
  const about = [...stemsOf(subjectWords[strategy.subject].join(' '))].filter((stem) => said.has(stem))
  // Words shared with a strategy of another subject are chance ("a story problem").
  return about.length === 0 ? 0 : about.length * subjectWeight + shared.reduce((sum, stem) => sum + rarity(stem), 0)
}

function wordsOf({ words }: Strategy): string {
  return [words.en, words.es]
    .flatMap((one) => (one === null ? [] : [one.name, one.fact, one.tip, one.harder, one.ask]))
    .join(' ')
}

/** 1 for a word of one strategy alone, near 0 for one of them all ("child", "read"). */
function rarityOf(strategies: readonly Strategy[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const strategy of strategies) {
    for (const stem of stemsOf(wordsOf(strategy))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return (stem) => 1 / (counts.get(stem) ?? 1)
}

/** Words without the endings that grammar gives them: "fractions", "adding" are "fraction", "add". */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length >= fewestLetters).map(stemOf))
}

function stemOf(word: string): string {
  const bare = word.replace(/(?<=\p{L}{3})(?:ing|ies|es|ed|s|y|e)$/u, '')
  return /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare
}
