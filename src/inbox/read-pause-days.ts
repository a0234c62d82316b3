import { keywordTables } from '../languages/keyword-tables.ts'
import { normalizeWords } from '../languages/normalize-words.ts'

/** So many words may stand between a number and its unit: "2 lub lim tiam". */
const apart = 3
/** Chinese has no spaces: each of its characters is a word here. */
const betweenWords = / |(?<=\p{Script=Han})|(?=\p{Script=Han})/u

/** For how many days a family says; null: it does not say. */
export function readPauseDays(body: string): number | null {
  const words = normalizeWords(body).split(betweenWords)
  // Units are shared by languages whose numbers differ ("duas semanas"): the table that knows the number too is meant.
  const said = keywordTables.flatMap(({ pause_units: units, numbers }) => {
    const place = words.findIndex((word) => Object.hasOwn(units, word))
    if (place < 1) return []
    const before = words.slice(Math.max(0, place - apart), place).toReversed()
    const count = before.map((word) => numberOf(word, numbers)).find((number) => number !== null) ?? null
    return [{ count, unit: units[words[place]!] ?? 1 }]
  })
  const meant = said.find(({ count }) => count !== null) ?? said[0]
  return meant === undefined ? null : Math.max(1, meant.count ?? 1) * meant.unit
}

function numberOf(word: string, numbers: Readonly<Record<string, number>>): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  return Object.entries(numbers).find(([name]) => normalizeWords(name) === word)?.[1] ?? null
}
