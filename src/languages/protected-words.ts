/** Two characters that Unicode keeps free for a program's own use enclose the number of what is kept back. */
const opening = '\ufdd0'
const closing = '\ufdd1'
const mark = /\ufdd0(\d+)\ufdd1/g

export interface ProtectedWords {
  /** The words with a mark in place of each thing kept back. */
  text: string
  /** What stands for each mark, by its number, when the words come back. */
  kept: string[]
}

/** Puts a mark in the place of what a pattern finds in words that are not marked yet. */
export function keepBack(
  words: ProtectedWords,
  pattern: RegExp,
  shownAs: (found: string) => string = (found) => found,
): ProtectedWords {
  const kept = [...words.kept]
  const text = inFreeText(words.text, (free) =>
    free.replace(pattern, (found: string) => `${opening}${kept.push(shownAs(found)) - 1}${closing}`),
  )
  return { text, kept }
}

/** Changes only what is not kept back. */
export function inFreeText(text: string, change: (free: string) => string): string {
  return text
    .split(/(\ufdd0\d+\ufdd1)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
}

export function unprotected(words: string): ProtectedWords {
  return { text: words.replace(/[\ufdd0\ufdd1]/g, ''), kept: [] }
}

/** The words with everything that was kept back in its place; null when a mark is missing, doubled or unknown. */
export function putBack(translated: string, kept: readonly string[]): string | null {
  const found = [...translated.matchAll(mark)].map((match) => Number(match[1]))
  const isWhole = found.length === kept.length && new Set(found).size === kept.length
  if (!isWhole || found.some((number) => number >= kept.length)) return null
  const words = translated.replace(mark, (_all, number: string) => kept[Number(number)] ?? '')
  return /[\ufdd0\ufdd1]/.test(words) || words.trim() === '' ? null : words
}

/** The number of each mark in turn written by a service's own means: a tag that it leaves alone. */
export function writeMarks(text: string, free: (words: string) => string, tag: (number: string) => string): string {
  return text
    .split(/\ufdd0(\d+)\ufdd1/)
    .map((part, index) => (index % 2 === 1 ? tag(part) : free(part)))
    .join('')
}

export function markOf(number: string): string {
  return `${opening}${number}${closing}`
}
