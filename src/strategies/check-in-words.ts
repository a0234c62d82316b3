import type { Content } from '../broadcasts/content.ts'
import type { BesideWords } from '../broadcasts/strategy-content.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import type { CheckInWords } from '../texts/word-check-in.ts'

/** What is asked about a content in a language, before the keys: a strategy's own question where it has one in it. */
export function questionWords(
  content: Content,
  language: FrameLanguage,
): Pick<CheckInWords, 'question' | 'isHomework'> {
  return { question: besideWords(content, language, 'checkIn'), isHomework: content.kind === 'homework' }
}

/** What a strategy says to encourage, in a language that it has; null: nothing. */
export function encouragementOf(content: Content, language: FrameLanguage): string | null {
  return besideWords(content, language, 'growth')
}

function besideWords(content: Content, language: FrameLanguage, which: keyof BesideWords): string | null {
  const words = content.kind === 'strategy' ? content.beside[language]?.[which] : undefined
  return words === undefined || words === '' ? null : words
}
