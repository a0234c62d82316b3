import carrier from '../../locales/keywords/carrier.json' with { type: 'json' }
import en from '../../locales/keywords/en.json' with { type: 'json' }
import es from '../../locales/keywords/es.json' with { type: 'json' }
import { FRAME_LANGUAGES, type FrameLanguage } from './supported-language.ts'

/**
 * How families of one language say things. A pattern is a regular expression over what `normalizeWords` leaves, and must fit all of it;
 * between `* ` and ` *` it may stand anywhere as whole words.
 */
export interface KeywordTable {
  /** Left off from both ends before anything is compared. */
  politeness: readonly string[]
  /** `opening`: the first sentence of a longer text, which makes the whole doubtful. */
  stop: { certain: readonly string[]; doubtful: readonly string[]; opening: readonly string[] }
  start: { certain: readonly string[] }
  wrong_number: { certain: readonly string[]; doubtful: readonly string[]; opening: readonly string[] }
  more: readonly string[]
  /** Answers to a welcome: the wrong person, and the right one who wants none of it. */
  no: readonly string[]
  declined: readonly string[]
  /** What a number is called when a question is answered, and what may stand before it. */
  numbers: Readonly<Record<string, number>>
  number_fillers: readonly string[]
}

const byLanguage: Record<FrameLanguage, KeywordTable> = { en, es }

/** Every language's: a family writes in whichever it likes. */
export const keywordTables: readonly KeywordTable[] = FRAME_LANGUAGES.map((language) => byLanguage[language])

/** The words that Twilio acts on by itself, when they are the whole text (docs: "Twilio support for opt-out keywords"). */
export const carrierWords: Readonly<Record<'STOP' | 'START' | 'HELP', readonly string[]>> = carrier
