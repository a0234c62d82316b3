import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { plainCharacters } from './plain-characters.ts'

/**
 * The short fixed texts. `stop_confirmed` and `start_confirmed` answer our own words only: Twilio answers those of its
 * list itself. `noted` is a language as a family named it that we do not write in yet. `unknown_number` names neither school nor teacher: whoever holds a strange number learns nothing.
 */
export type Notice =
  | {
      kind: 'stop_confirmed' | 'start_confirmed' | 'wrong_number' | 'more_nothing' | 'flag_confirmed' | 'resumed'
      schoolName: string
    }
  | { kind: 'thanks'; schoolName: string; teacherName: string }
  | { kind: 'unknown_number'; officePhone: string }
  /** The day as its language writes it. */
  | { kind: 'closed_until' | 'paused_until'; schoolName: string; day: string }
  /** How broadcasts reach them from now on. */
  | { kind: 'way_call' | 'way_text' | 'way_both'; schoolName: string }
  /** No program texts about this child, or of this class, as the family names them. */
  | { kind: 'stopped_child' | 'stopped_class'; schoolName: string; name: string }
  | { kind: 'help'; schoolName: string; officePhone: string }
  | { kind: 'language_set'; schoolName: string }
  | { kind: 'language_noted'; schoolName: string; noted: string }

/** Within the language's budget with any realistic name. */
export function wordNotice(language: FrameLanguage, notice: Notice): string {
  switch (notice.kind) {
    case 'stop_confirmed':
    case 'start_confirmed':
    case 'wrong_number':
    case 'more_nothing':
    case 'resumed':
    case 'flag_confirmed':
      return familyText(language, notice.kind, { school: plainCharacters(notice.schoolName) })
    case 'thanks':
      return familyText(language, 'thanks', {
        school: plainCharacters(notice.schoolName),
        teacher: plainCharacters(notice.teacherName),
      })
    case 'closed_until':
      return familyText(language, 'closed_until', { school: plainCharacters(notice.schoolName), day: notice.day })
    case 'paused_until':
      return familyText(language, 'paused_until', {
        school: plainCharacters(notice.schoolName),
        day: notice.day,
        word: familyText(language, 'keyword_resume'),
      })
    case 'way_call':
    case 'way_text':
    case 'way_both':
      return familyText(language, notice.kind, {
        school: plainCharacters(notice.schoolName),
        // The word that leads on: to texts, or from them to calls.
        word: familyText(language, notice.kind === 'way_text' ? 'keyword_call' : 'keyword_text'),
      })
    case 'stopped_child':
    case 'stopped_class':
      return familyText(language, notice.kind, {
        school: plainCharacters(notice.schoolName),
        name: plainCharacters(notice.name),
        word: familyText(language, 'keyword_resume'),
      })
    case 'help':
      return familyText(language, 'help_words', {
        school: plainCharacters(notice.schoolName),
        phone: plainCharacters(notice.officePhone),
        more: familyText(language, 'keyword_more'),
        language: familyText(language, 'keyword_language'),
      })
    case 'language_set':
      return familyText(language, 'language_set', {
        school: plainCharacters(notice.schoolName),
        word: familyText(language, 'keyword_language'),
      })
    case 'language_noted':
      return familyText(language, 'language_noted', {
        school: plainCharacters(notice.schoolName),
        language: notice.noted,
      })
    case 'unknown_number':
      return familyText(language, 'unknown_number', { phone: plainCharacters(notice.officePhone) })
  }
}
