import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { MAX_SMS_CHARACTERS } from './segments.ts'

/** The line that says once to a family that a computer translates; null: there is no room for it in this text. */
export function translatedNote(language: FrameLanguage, body: string): string | null {
  const note = familyText(language, 'translated_note')
  return body.length + 1 + note.length > MAX_SMS_CHARACTERS ? null : note
}
