import { keywordTables } from '../languages/keyword-tables.ts'
import { normalizeWords } from '../languages/normalize-words.ts'

/** For how many days a family says; null: it does not say. */
export function readPauseDays(body: string): number | null {
  const words = normalizeWords(body).split(' ')
  for (const { pause_units: units, numbers } of keywordTables) {
    const place = words.findIndex((word) => units !== undefined && Object.hasOwn(units, word))
    if (place < 1 || units === undefined) continue
    const said = words[place - 1]!
    const count = /^\d{1,3}$/.test(said) ? Number(said) : Object.hasOwn(numbers, said) ? numbers[said] : 1
    return Math.max(1, count ?? 1) * (units[words[place]!] ?? 1)
  }
  return null
}
