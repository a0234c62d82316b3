import { normalizeWords } from '../languages/normalize-words.ts'
import { readChoice } from '../questions/read-choice.ts'
import type { CheckInOption } from './check-in-question.ts'

export interface ReadAnswer {
  /** At most one a child. */
  chosen: CheckInOption[]
  /** There are words beside the numbers. */
  hasWords: boolean
}

/** "1 and 7": a word this short between two numbers only joins them. */
const joinsAtMost = 5
const numberFirst = /^\W*(\d{1,2})(?![\d\p{L}:/%])[\s.,;)-]*(.*)$/su

/**
 * What a text answers to a check-in: "2", "dos", "1 7", "Ana 1, Leo 7", and "3 he cried" with words. Null: it is none, or two answers for one
 * child, which a person has to read.
 */
export function readAnswer(
  body: string,
  options: readonly CheckInOption[],
  names: readonly string[],
): ReadAnswer | null {
  const one = readChoice(body, options.length)
  if (one !== null) return chosenFrom([one], options, false)
  const bare = withoutNames(normalizeWords(body), names)
  const numbers = numbersAlone(bare)
  if (numbers !== null) return chosenFrom(numbers, options, false)
  const [, number, words] = numberFirst.exec(body) ?? []
  return number === undefined || words === undefined ? null : chosenFrom([Number(number)], options, words.trim() !== '')
}

function chosenFrom(
  numbers: readonly number[],
  options: readonly CheckInOption[],
  hasWords: boolean,
): ReadAnswer | null {
  const chosen = numbers.flatMap((number) => options[number - 1] ?? [])
  const isClear = new Set(chosen.map(({ studentId }) => studentId)).size === numbers.length
  return isClear ? { chosen, hasWords } : null
}

function withoutNames(words: string, names: readonly string[]): string {
  const bare = names.map(normalizeWords)
  return words
    .split(' ')
    .filter((word) => !bare.includes(word))
    .join(' ')
}

/** Every number of a text that says nothing else; null where it does. */
function numbersAlone(words: string): number[] | null {
  const parts = words.split(' ')
  const joins = (part: string, i: number) =>
    part.length <= joinsAtMost && isNumber(parts[i - 1]) && isNumber(parts[i + 1])
  if (!parts.every((part, i) => isNumber(part) || joins(part, i))) return null
  return parts.filter(isNumber).map(Number)
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && /^\d{1,2}$/.test(part)
}
