import { carrierWords } from '../languages/keyword-tables.ts'
import { matcherOf, readPoliteWords, readWords } from '../languages/match-words.ts'
import type { OptOutType } from './inbound-text.ts'

/**
 * What a text means beyond its words. carrier: one of the words that Twilio has acted on and answered itself. certain: acts at once.
 * doubtful: people decide; of a stop or a wrong number program texts wait until they have.
 */
export type Keyword =
  | { meaning: 'stop' | 'start' | 'help'; tier: 'carrier' }
  | { meaning: (typeof inOrder)[number]; tier: 'certain' }
  | { meaning: 'stop' | 'wrong_number' | 'call'; tier: 'doubtful' }

/** Where words could be two things, the first holds: silence before anything else. */
const inOrder = [
  'stop',
  'wrong_number',
  'start',
  'more',
  'pause',
  'resume',
  'help',
  'language',
  'call',
  'text_me',
  'call_and_text',
  'not_understood',
] as const

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
  if (questionMarks.test(body)) return { meaning: 'not_understood', tier: 'certain' }
  const whole = readWords(body)
  if (whole.folded === '') return null
  const meaning = inOrder.find((one) => certain[one](whole))
  if (meaning !== undefined) return { meaning, tier: 'certain' }
  const [first, ...rest] = body
    .split(sentenceEnds)
    .map(readWords)
    .filter(({ folded }) => folded !== '')
  for (const perhaps of ['wrong_number', 'stop'] as const) {
    const opens = rest.length > 0 && first !== undefined && opening[perhaps](first)
    if (opens || doubtful[perhaps](whole)) return { meaning: perhaps, tier: 'doubtful' }
  }
  return doubtful.call(whole) ? { meaning: 'call', tier: 'doubtful' } : null
}

/** What the words mean when they answer a welcome, which says: NO if wrong person. */
export function readWelcomeAnswer(body: string): 'wrong_number' | 'stop' | null {
  if (answers.declined(readPoliteWords(body))) return 'stop'
  return answers.no(readWords(body)) ? 'wrong_number' : null
}

/** Nothing but question marks, of any script. */
const questionMarks = /^[\s!¡]*[?¿؟？][\s!¡?¿؟？]*$/u
const sentenceEnds = /[.!?,;:\n؟،؛。！？，；：、]+/u

const certain = {
  stop: matcherOf((table) => table.stop.certain),
  wrong_number: matcherOf((table) => table.wrong_number.certain),
  start: matcherOf((table) => table.start.certain),
  more: matcherOf((table) => table.more),
  pause: matcherOf((table) => table.pause),
  resume: matcherOf((table) => table.resume),
  help: matcherOf((table) => table.help),
  language: matcherOf((table) => table.language),
  call: matcherOf((table) => table.call.certain),
  text_me: matcherOf((table) => table.text_me),
  call_and_text: matcherOf((table) => table.call_and_text),
  not_understood: matcherOf((table) => table.not_understood),
}
const doubtful = {
  stop: matcherOf((table) => table.stop.doubtful),
  wrong_number: matcherOf((table) => table.wrong_number.doubtful),
  call: matcherOf((table) => table.call.doubtful),
}
const opening = {
  stop: matcherOf((table) => table.stop.opening),
  wrong_number: matcherOf((table) => table.wrong_number.opening),
}
const answers = { no: matcherOf((table) => table.no), declined: matcherOf((table) => table.declined) }
