/** How hard English words are to read, and the one thing that would help most. */
export interface Reading {
  /** School grade by Flesch and Kincaid (1975), rounded; 0 for the very easiest. */
  grade: number
  /** Null up to the grade we aim at. */
  hint: { kind: 'sentence'; begins: string } | { kind: 'word'; word: string } | null
}

const aimedAt = 6
/** Above this many families stop reading. */
export const hardAbove = 8
const longSentence = 14
const fewestWords = 5

/**
 * Null for too few words to tell, and for words that are not plainly English.
 * @param names for which nobody can find a plainer word.
 */
export function readingOf(text: string, names: readonly string[] = []): Reading | null {
  const sentences = text
    .replace(/\b(Mr|Mrs|Ms|Dr|St|Jr|No)\./g, '$1')
    .split(/[.!?:;]+(?=\s|$)|\n+/)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length < fewestWords || !looksEnglish(text, words)) return null
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const exact = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
  const grade = Math.max(0, Math.round(exact))
  return { grade, hint: grade > aimedAt ? hintFor(sentences, names) : null }
}

function hintFor(sentences: readonly string[][], names: readonly string[]): Reading['hint'] {
  const longest = sentences.toSorted((a, b) => b.length - a.length)[0] ?? []
  if (longest.length > longSentence) return { kind: 'sentence', begins: longest.slice(0, 5).join(' ') }
  const named = new Set(names.flatMap(wordsOf).map((name) => name.toLowerCase()))
  const known = (word: string) => named.has(word.toLowerCase().replace(/['’]s$/, ''))
  // What has a capital within a sentence is a name, too.
  const plain = sentences.flatMap((words) =>
    words.filter((word, place) => !known(word) && (place === 0 || !/^\p{Lu}/u.test(word))),
  )
  const hardest = plain.toSorted((a, b) => syllablesIn(b) - syllablesIn(a) || b.length - a.length)[0]
  return hardest === undefined ? null : { kind: 'word', word: hardest }
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? []
}

/** Some of the words that no English text of a few sentences does without. */
const commonWords = new Set(
  'the and to of is are we you your for with this that what how our will have they'.split(' '),
)

function looksEnglish(text: string, words: readonly string[]): boolean {
  const foreign = text.match(/[^\p{ASCII}\p{P}\p{S}\p{M}\s]/gu)?.length ?? 0
  return foreign <= text.length / 50 && words.some((word) => commonWords.has(word.toLowerCase()))
}

/** Groups of vowels, without an ending that is written and not said; a little off for some words, which is well enough for a grade. */
export function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '')
  const said = /(?:[td]ed|(?:[sxzgc]|ch|sh)es)$/.test(bare)
    ? bare
    : bare.replace(/(?<=..)(?:(?<![laeiouy])es?|ed)$/, '')
  return Math.max(1, said.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
