import ar from '../../locales/keywords/ar.json' with { type: 'json' }
import carrier from '../../locales/keywords/carrier.json' with { type: 'json' }
import en from '../../locales/keywords/en.json' with { type: 'json' }
import es from '../../locales/keywords/es.json' with { type: 'json' }
import fr from '../../locales/keywords/fr.json' with { type: 'json' }
import hmn from '../../locales/keywords/hmn.json' with { type: 'json' }
import ht from '../../locales/keywords/ht.json' with { type: 'json' }
import pt from '../../locales/keywords/pt.json' with { type: 'json' }
import so from '../../locales/keywords/so.json' with { type: 'json' }
import vi from '../../locales/keywords/vi.json' with { type: 'json' }
import zhHans from '../../locales/keywords/zh-Hans.json' with { type: 'json' }
import { FRAME_LANGUAGES, type FrameLanguage } from './supported-language.ts'

/**
 * How families of one language say things, in its own spelling. A pattern is a regular expression over what `normalizeWords` leaves, and must
 * fit all of it; between `* ` and ` *` it may stand anywhere as whole words.
 */
export interface KeywordTable {
  /** Accents make other words in this language: only phrases are known without them. */
  accents_matter?: boolean
  /** Left off from both ends before anything is compared. */
  politeness: readonly string[]
  /** `opening`: the first sentence of a longer text, which makes the whole doubtful. */
  stop: { certain: readonly string[]; doubtful: readonly string[]; opening: readonly string[] }
  start: { certain: readonly string[] }
  wrong_number: { certain: readonly string[]; doubtful: readonly string[]; opening: readonly string[] }
  more: readonly string[]
  /** No program texts for a while (for how long, in `numbers` and units of so many days), and again. */
  pause: readonly string[]
  resume: readonly string[]
  /** Of more than one word the last one. */
  pause_units: Readonly<Record<string, number>>
  /** What may stand between a stop or a resume word and the name of a child or a class: "stop texts about Ana". */
  about?: readonly string[]
  /** What can be texted, and whom to call. */
  help: readonly string[]
  /** Which languages there are; the name of one is another matter. */
  language: readonly string[]
  /** `doubtful`: may as well ask the teacher to ring back. */
  call: { certain: readonly string[]; doubtful: readonly string[] }
  text_me: readonly string[]
  call_and_text: readonly string[]
  /** Beside a bare question mark. */
  not_understood: readonly string[]
  /** Answers to a welcome: the wrong person, and the right one who wants none of it. */
  no: readonly string[]
  declined: readonly string[]
  /** What a number is called when a question is answered, and what may stand before it. */
  numbers: Readonly<Record<string, number>>
  number_fillers: readonly string[]
  /** What the language is called, by its own people and in English, and what may stand before that: "in Spanish". */
  language_names: readonly string[]
  language_fillers: readonly string[]
}

const byLanguage: Readonly<Record<FrameLanguage, KeywordTable>> = {
  en,
  es,
  hmn,
  ar,
  vi,
  'zh-Hans': zhHans,
  ht,
  pt,
  so,
  fr,
}

/** What a language is called. */
export function namesOf(language: FrameLanguage): readonly string[] {
  return byLanguage[language].language_names
}

/** Every language's: a family writes in whichever it likes. */
export const keywordTables: readonly KeywordTable[] = FRAME_LANGUAGES.map((language) => byLanguage[language])

/** The words that Twilio acts on by itself, when they are the whole text (docs: "Twilio support for opt-out keywords"). */
export const carrierWords: Readonly<Record<'STOP' | 'START' | 'HELP', readonly string[]>> = carrier
