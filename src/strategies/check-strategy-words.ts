import type { FrameLanguage } from '../languages/supported-language.ts'
import { type Reading, readingOf } from '../texts/reading-grade.ts'
import { countSegments } from '../texts/segments.ts'
import { LETTERS_OF_A_TEXT, MOST_LETTERS, TEXTS_OF_A_STRATEGY } from './strategy-budget.ts'
import type { StrategyWords } from './strategy.ts'

type Field = keyof StrategyWords

/** `letters`: the fields of one text are too long together. `letter`: one that makes each text of 160 letters one of 70. */
export type StrategyFault =
  | { field: Field; why: 'missing' }
  | { field: Field; why: 'letters'; letters: number; most: number }
  | { field: Field; why: 'letter'; letter: string }
  | { field: Field; why: 'hard'; grade: number; hint: Reading['hint'] }

const hardestGrade = 6
const needed = ['name', 'fact', 'tip'] as const

/** What keeps a strategy's words from going to families as two segments a text that everybody can read; at most one fault a field. */
export function checkStrategyWords(words: StrategyWords, language: FrameLanguage): StrategyFault[] {
  const faults: StrategyFault[] = [
    ...needed.filter((field) => words[field] === '').map((field) => ({ field, why: 'missing' as const })),
    ...fieldsOf(words)
      .filter((field) => words[field].length > MOST_LETTERS[field])
      .map((field) => tooLong(field, words[field].length, MOST_LETTERS[field])),
    ...TEXTS_OF_A_STRATEGY.flatMap((fields) => faultsOfText(words, fields)),
    ...(language === 'en' ? fieldsOf(words).flatMap((field) => hardField(words, field)) : []),
  ]
  return faults.filter(({ field }, i) => faults.findIndex((other) => other.field === field) === i)
}

function fieldsOf(words: StrategyWords): Field[] {
  return Object.keys(words) as Field[]
}

function faultsOfText(words: StrategyWords, fields: readonly Field[]): StrategyFault[] {
  const odd = fields.flatMap((field): StrategyFault[] => {
    const letter = countSegments(words[field]).forcedBy
    return letter === null ? [] : [{ field, why: 'letter', letter }]
  })
  if (odd.length > 0) return odd
  const { units } = countSegments(fields.map((field) => words[field]).join('\n'))
  return units > LETTERS_OF_A_TEXT ? [tooLong(fields.at(-1)!, units, LETTERS_OF_A_TEXT)] : []
}

function tooLong(field: Field, letters: number, most: number): StrategyFault {
  return { field, why: 'letters', letters, most }
}

function hardField(words: StrategyWords, field: Field): StrategyFault[] {
  const reading = field === 'name' ? null : readingOf(words[field])
  return reading === null || reading.grade <= hardestGrade
    ? []
    : [{ field, why: 'hard', grade: reading.grade, hint: reading.hint }]
}
