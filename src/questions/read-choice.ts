import { keywordTables } from '../languages/keyword-tables.ts'
import { normalizeWords } from '../languages/normalize-words.ts'

const numbers = new Map(
  keywordTables
    .flatMap((table) => Object.entries(table.numbers))
    .map(([word, number]) => [normalizeWords(word), number]),
)
const fillers = keywordTables.flatMap((table) => table.number_fillers.map(normalizeWords))
const thanks = keywordTables.flatMap((table) => table.politeness.map(normalizeWords))
const before = new RegExp(`^(?:(?:${[...fillers, ...thanks].join('|')}) )+`)
const after = new RegExp(`(?: (?:${thanks.join('|')}))+$`)

/** Which of so many options a text chooses: "2", "2.", "option 2", "dos, gracias"; null when it is no bare number of one of them. */
export function readChoice(body: string, options: number): number | null {
  const bare = normalizeWords(body).replace(before, '').replace(after, '')
  const chosen = /^\d{1,3}$/.test(bare) ? Number(bare) : (numbers.get(bare) ?? 0)
  return chosen >= 1 && chosen <= options ? chosen : null
}
