import type { Content } from '../broadcasts/content.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import type { CheckInWords } from '../texts/word-check-in.ts'

/** What is asked about a content in a language, before the keys. */
export function questionWords(
  _content: Content,
  _language: FrameLanguage,
): Pick<CheckInWords, 'question' | 'isHomework'> {
  return { question: null, isHomework: false }
}

/** What a content says to encourage, in a language that it has; null: nothing. */
export function encouragementOf(_content: Content, _language: FrameLanguage): string | null {
  return null
}
