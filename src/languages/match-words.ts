import { type KeywordTable, keywordTables } from './keyword-tables.ts'
import { foldLetters, normalizeWords, spelledWords } from './normalize-words.ts'

/** What a text says, without the politeness around it: without accents, and as it is spelled. */
export interface SaidWords {
  folded: string
  spelled: string
}

export function readWords(text: string): SaidWords {
  return { folded: withoutPoliteness(normalizeWords(text)), spelled: withoutPoliteness(spelledWords(text)) }
}

/** As they are, politeness and all. */
export function readPoliteWords(text: string): SaidWords {
  return { folded: normalizeWords(text), spelled: spelledWords(text) }
}

/** Whether words fit one of the patterns that `read` finds in any language's table. */
export function matcherOf(read: (table: KeywordTable) => readonly string[]): (words: SaidWords) => boolean {
  const anyAccents = fit(
    keywordTables
      .filter((table) => !table.accents_matter)
      .flatMap(read)
      .map(foldPattern),
  )
  const spelled = keywordTables.filter((table) => table.accents_matter).flatMap(read)
  const asSpelled = fit(spelled.map((pattern) => pattern.normalize('NFC')))
  // One word without its accents may be quite another one; a phrase is known without them.
  const phrases = fit(spelled.filter((pattern) => pattern.includes(' ')).map(foldPattern))
  return (words) =>
    anyAccents(words.folded) || asSpelled(words.spelled) || (words.spelled === words.folded && phrases(words.folded))
}

/** Apostrophes are closed up in what is compared. */
function foldPattern(pattern: string): string {
  return foldLetters(pattern).replace(/['’]/g, '')
}

function fit(patterns: readonly string[]): (words: string) => boolean {
  const anywhere = patterns.filter((pattern) => pattern.startsWith('* ') && pattern.endsWith(' *'))
  const whole = patterns.filter((pattern) => !anywhere.includes(pattern))
  const inside = anywhere.map((pattern) => pattern.slice(2, -2))
  const fits = [
    ...expression(whole, (all) => `^(?:${all})$`),
    ...expression(
      inside.filter((pattern) => !han.test(pattern)),
      (all) => `(?:^| )(?:${all})(?: |$)`,
    ),
    ...expression(
      inside.filter((pattern) => han.test(pattern)),
      (all) => all,
    ),
  ]
  return (words) => fits.some((one) => one.test(words))
}

const han = /\p{Script=Han}/u

function expression(patterns: readonly string[], wrap: (all: string) => string): RegExp[] {
  return patterns.length === 0 ? [] : [new RegExp(wrap(patterns.join('|')))]
}

const politeness = [...new Set(keywordTables.flatMap((table) => table.politeness.flatMap(bothWays)))].toSorted(
  (a, b) => b.length - a.length,
)

function bothWays(phrase: string): string[] {
  return [normalizeWords(phrase), spelledWords(phrase)]
}

function withoutPoliteness(words: string): string {
  let rest = words
  for (let phrase = politeEnd(rest); phrase !== undefined; phrase = politeEnd(rest)) {
    rest = (rest.startsWith(phrase) ? rest.slice(phrase.length) : rest.slice(0, -phrase.length)).trim()
  }
  return rest
}

/** Chinese is written without spaces: there the phrase alone is enough. */
function politeEnd(words: string): string | undefined {
  return politeness.find((phrase) => {
    const space = han.test(phrase) ? '' : ' '
    return words === phrase || words.startsWith(`${phrase}${space}`) || words.endsWith(`${space}${phrase}`)
  })
}
