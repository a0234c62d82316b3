import { carrierWords, type KeywordTable, keywordTables } from '../languages/keyword-tables.ts'
import { normalizeWords } from '../languages/normalize-words.ts'
import type { OptOutType } from './inbound-text.ts'

/**
 * What a text means beyond its words. carrier: one of the words that Twilio has acted on and answered itself. certain: acts at once.
 * doubtful: program texts wait until staff have decided.
 */
export type Keyword =
  | { meaning: 'stop' | 'start' | 'help'; tier: 'carrier' }
  | { meaning: 'stop' | 'start' | 'wrong_number' | 'more'; tier: 'certain' }
  | { meaning: 'stop' | 'wrong_number'; tier: 'doubtful' }

const meanings = { STOP: 'stop', START: 'start', HELP: 'help' } as const

/** What Twilio took the text for. It takes single words alone, "STOP PLEASE" it passes on like any text. */
export function readCarrierKeyword(body: string, optOutType: OptOutType | null): Keyword | null {
  const word = body.trim().toUpperCase()
  const listed = (['STOP', 'START', 'HELP'] as const).find((type) => carrierWords[type].includes(word))
  const type = optOutType ?? listed
  return type === undefined ? null : { meaning: meanings[type], tier: 'carrier' }
}

/** What the words mean in any of our languages; null: they are just words. */
export function readKeyword(body: string): Keyword | null {
  const whole = barely(normalizeWords(body))
  if (whole === '') return null
  for (const meaning of ['stop', 'wrong_number', 'start'] as const) {
    if (certain[meaning](whole)) return { meaning, tier: 'certain' }
  }
  if (certain.more(whole)) return { meaning: 'more', tier: 'certain' }
  const [first, ...rest] = body
    .split(/[.!?,;:\n]+/)
    .map((part) => barely(normalizeWords(part)))
    .filter((part) => part !== '')
  for (const meaning of ['wrong_number', 'stop'] as const) {
    const opens = rest.length > 0 && first !== undefined && opening[meaning](first)
    if (opens || doubtful[meaning](whole)) return { meaning, tier: 'doubtful' }
  }
  return null
}

/** What the words mean when they answer a welcome, which says: NO if wrong person. */
export function readWelcomeAnswer(body: string): 'wrong_number' | 'stop' | null {
  const polite = normalizeWords(body)
  if (answers.declined(polite)) return 'stop'
  return answers.no(barely(polite)) ? 'wrong_number' : null
}

function matcher(read: (table: KeywordTable) => readonly string[]): (words: string) => boolean {
  const patterns = keywordTables.flatMap(read)
  const anywhere = patterns.filter((pattern) => pattern.startsWith('* ') && pattern.endsWith(' *'))
  const all = patterns.filter((pattern) => !anywhere.includes(pattern))
  const fits = [
    ...(all.length === 0 ? [] : [`^(?:${all.join('|')})$`]),
    ...(anywhere.length === 0
      ? []
      : [`(?:^| )(?:${anywhere.map((pattern) => pattern.slice(2, -2)).join('|')})(?: |$)`]),
  ].map((source) => new RegExp(source))
  return (words) => fits.some((fit) => fit.test(words))
}

const certain = {
  stop: matcher((table) => table.stop.certain),
  start: matcher((table) => table.start.certain),
  wrong_number: matcher((table) => table.wrong_number.certain),
  more: matcher((table) => table.more),
}
const doubtful = {
  stop: matcher((table) => table.stop.doubtful),
  wrong_number: matcher((table) => table.wrong_number.doubtful),
}
const opening = {
  stop: matcher((table) => table.stop.opening),
  wrong_number: matcher((table) => table.wrong_number.opening),
}
const answers = { no: matcher((table) => table.no), declined: matcher((table) => table.declined) }

const politeness = keywordTables
  .flatMap((table) => table.politeness.map(normalizeWords))
  .toSorted((a, b) => b.length - a.length)

/** Without the politeness around it. */
function barely(words: string): string {
  for (const phrase of politeness) {
    if (words === phrase) return ''
    if (words.startsWith(`${phrase} `)) return barely(words.slice(phrase.length + 1))
    if (words.endsWith(` ${phrase}`)) return barely(words.slice(0, -phrase.length - 1))
  }
  return words
}
