import { slackToPlainText } from '../../texts/plain-text.ts'
import { type StrategyFault, checkStrategyWords } from '../../strategies/check-strategy-words.ts'
import { MOST_LETTERS } from '../../strategies/strategy-budget.ts'
import {
  GRADE_BANDS,
  LIBRARY_LANGUAGES,
  type Strategy,
  type StrategyWords,
  SUBJECTS,
  THINGS,
} from '../../strategies/strategy.ts'
import type { StateValues } from './compose-update.ts'

/** Each field's block is named for it, words by their language too; every element has this `action_id`. */
export const strategyField = 'strategy_field'

export const WORD_FIELDS = Object.keys(MOST_LETTERS) as (keyof StrategyWords)[]

type Language = (typeof LIBRARY_LANGUAGES)[number]

export const wordsBlock = (language: Language, field: keyof StrategyWords) => `${language}_${field}`

export const defaultMinutes = 10

/** What was filled in; `before` is what is edited, whose source keeps its page while its title stands. */
export function readStrategy(values: StateValues, id: string, before: Strategy | null): Strategy {
  const of = (block: string) => values[block]?.[strategyField]
  const one = (block: string) => of(block)?.selected_option?.value
  const things = of('things')?.selected_options?.map(({ value }) => value) ?? []
  return {
    id,
    gradeBand: GRADE_BANDS.find((band) => band === one('grade')) ?? GRADE_BANDS[0],
    subject: SUBJECTS.find((subject) => subject === one('subject')) ?? SUBJECTS[0],
    minutes: Number(of('minutes')?.value ?? defaultMinutes),
    things: THINGS.filter((thing) => things.includes(thing)),
    source: readSource(one('origin'), of('source')?.value?.trim() ?? '', before),
    words: { en: readWords(values, 'en'), es: wordsOrNull(readWords(values, 'es')) },
  }
}

function readSource(origin: string | undefined, title: string, before: Strategy | null): Strategy['source'] {
  if (origin === 'family') return 'family'
  const known = before?.source
  if (known !== null && typeof known === 'object' && known.title === title) return known
  return title === '' ? null : { title }
}

function readWords(values: StateValues, language: Language): StrategyWords {
  const words = WORD_FIELDS.map((field) => {
    const typed = values[wordsBlock(language, field)]?.[strategyField]?.value ?? ''
    return [field, slackToPlainText(typed).replaceAll(/\s+/g, ' ')]
  })
  return Object.fromEntries(words) as StrategyWords
}

function wordsOrNull(words: StrategyWords): StrategyWords | null {
  return WORD_FIELDS.every((field) => words[field] === '') ? null : words
}

/** What is wrong, by the block it stands under. */
export function faultsByBlock({ words }: Strategy): [block: string, fault: StrategyFault][] {
  return LIBRARY_LANGUAGES.flatMap((language) => {
    const written = words[language]
    if (written === null) return []
    return checkStrategyWords(written, language).map((fault): [string, StrategyFault] => [
      wordsBlock(language, fault.field),
      fault,
    ])
  })
}
