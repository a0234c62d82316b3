/** Why words were not translated. */
export type TranslationFault =
  /** Nobody answers, or an error of theirs. */
  | 'down'
  | 'slow'
  /** What the school may translate is used up for now. */
  | 'quota'
  /** The key is not accepted. */
  | 'refused'
  /** None that is configured knows the language. */
  | 'unsupported'
  /** An answer that cannot be read. */
  | 'garbage'
  /** A name, number, date or address did not come back exactly once. */
  | 'unsafe'

export type TranslationOutcome =
  | { kind: 'translated'; texts: string[]; provider: string }
  | { kind: 'failed'; why: TranslationFault }

export interface TranslationRequest {
  /** Plain words; the answer has as many, in the same order. */
  texts: readonly string[]
  /** Languages as {@link spokenLanguage} gives them. */
  from: string
  to: string
  /** People whom the words may name: no service learns them. */
  names: readonly string[]
  /** Milliseconds after which the words go on without it. */
  withinMs?: number
}

/** Puts what people write into another language. Never throws, and never holds anything up for longer than it was given. */
export interface Translator {
  translate(request: TranslationRequest): Promise<TranslationOutcome>
  /** From now on these words read so: a person has said it better than any service. */
  remember(request: Omit<TranslationRequest, 'withinMs'>, better: readonly string[]): Promise<void>
}

/** One service, as an edge speaks it. Words come with marks in place of what is protected, and the marks come back in them. */
export interface TranslationProvider {
  translate(request: {
    texts: readonly string[]
    from: string
    to: string
    signal: AbortSignal
  }): Promise<TranslatedTexts>
}

type TranslatedTexts = { kind: 'translated'; texts: string[] } | { kind: 'failed'; why: TranslationFault }

/**
 * The language that words are written in: the base language of a tag, and of Chinese which of its two scripts. `es-MX` and `es` read the
 * same words, `zh-TW` and `zh-Hans` do not.
 */
export function spokenLanguage(tag: string): string {
  const locale = new Intl.Locale(tag)
  if (locale.language !== 'zh') return locale.language
  return locale.maximize().script === 'Hant' ? 'zh-Hant' : 'zh'
}

/** What staff write and read. */
export const STAFF_LANGUAGE = 'en'
