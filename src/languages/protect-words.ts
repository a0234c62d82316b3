import ordinary from '../../locales/names-that-are-words.json' with { type: 'json' }
import { inFreeText, keepBack, type ProtectedWords, unprotected } from './protected-words.ts'

/** A word of the school: `meaning` is said instead of it before anything is translated, or, in one language, in its place afterwards. */
export interface GlossaryTerm {
  term: string
  meaning: string
  /** Null: in every language. A term that means itself stays as it is. */
  language: string | null
}

const urls = /(?:https?:\/\/|www\.)[^\s]*[^\s.,;:!?)'"]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu
const titled = /(?<!\p{L})(?:Mr|Mrs|Ms|Mx|Miss|Dr|Sr|Sra|Prof|Coach)\.? \p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu
const phones = /\+?\(?\d[\d() .-]{6,}\d/g
/** "15h30" too, as French, Portuguese and Creole have it. */
const times =
  /(?<!\d)\d{1,2}(?::\d{2})? ?[ap]\.?m\.?(?!\p{L})|(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\p{L}\d])\d{1,2}h(?:\d{2})?(?![\p{L}\d])/giu
const dates = /(?<![\d/])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)(?![\d/])/g
/** Not the ones in "3rd" and "A4": they are part of a word, and other languages write it otherwise. Chinese writes no spaces around them. */
const numbers = /(?<![\p{Script=Latin}\d])[$€£]?\d+(?:[.,:–/-]\d+)*%?(?![\p{Script=Latin}\d])/gu

/**
 * Keeps back what no service may change or learn: addresses, names, numbers, dates, times and words of the school. The glossary's words
 * are replaced by what they mean.
 */
export function protectWords(
  words: string,
  by: { names: readonly string[]; glossary: readonly GlossaryTerm[]; to: string },
): ProtectedWords {
  const fixed = by.glossary.filter(({ language, term, meaning }) => language === by.to || isItself(term, meaning))
  const meant = by.glossary.filter(({ language, term, meaning }) => language === null && !isItself(term, meaning))
  let kept = keepBack(unprotected(withPlainDigits(words)), urls)
  for (const { term, meaning } of longestFirst(fixed)) {
    kept = keepBack(kept, wholeWords(term), (found) => (isItself(term, meaning) ? found : meaning))
  }
  for (const { term, meaning } of longestFirst(meant)) {
    const pattern = wholeWords(term)
    kept = { ...kept, text: inFreeText(kept.text, (free) => free.replace(pattern, () => meaning)) }
  }
  kept = keepBack(kept, titled)
  const isName = nameTest(by.names)
  if (isName !== null) kept = keepNames(kept, isName)
  for (const pattern of [dates, times, phones, numbers]) kept = keepBack(kept, pattern)
  return kept
}

/** Arabic and Chinese phones have digits of their own; who reads English, and the patterns here, know these. */
function withPlainDigits(words: string): string {
  return words
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
}

function isItself(term: string, meaning: string): boolean {
  return term.toLowerCase() === meaning.toLowerCase()
}

function longestFirst(terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  return terms.toSorted((a, b) => b.term.length - a.term.length)
}

function wholeWords(term: string): RegExp {
  const literal = term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ +/g, ' +')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu')
}

const everyday = new Set(ordinary.words.split(' '))

/** Names are known in any case, but those that are ordinary words too ("Will", "An") only with a capital. */
function nameTest(names: readonly string[]): ((word: string) => boolean) | null {
  const known = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []))
  if (known.size === 0) return null
  return (word) => {
    const lower = word.toLowerCase()
    if (!known.has(lower)) return false
    return word !== lower || (lower.length > 2 && !everyday.has(lower))
  }
}

/** "Ana Lopez's" is one thing to keep back, and the ending is not part of it. */
function keepNames(words: ProtectedWords, isName: (word: string) => boolean): ProtectedWords {
  const candidates = new Set<string>()
  inFreeText(words.text, (free) => {
    let run: string[] = []
    for (const part of free.split(/(\p{L}[\p{L}\p{M}’'-]*)/u)) {
      const bare = part.replace(/['’]s$/i, '')
      if (bare !== '' && /^\p{L}/u.test(bare) && isName(bare)) {
        run.push(bare)
        if (bare === part) continue
      } else if (part === ' ' && run.length > 0) continue
      if (run.length > 0) candidates.add(run.join(' '))
      run = []
    }
    if (run.length > 0) candidates.add(run.join(' '))
    return free
  })
  const byLength = [...candidates].toSorted((a, b) => b.length - a.length)
  if (byLength.length === 0) return words
  const literal = byLength.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  return keepBack(words, new RegExp(`(?<![\\p{L}\\p{M}])(?:${literal})(?![\\p{L}\\p{M}])`, 'gu'))
}
