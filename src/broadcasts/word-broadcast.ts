import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage, LanguageTag } from '../languages/supported-language.ts'
import { spokenLanguage } from '../languages/translator.ts'
import { translatedNote } from '../texts/translated-note.ts'
import { wordMessage } from '../texts/word-message.ts'
import { wordNote } from '../texts/word-note.ts'
import { wordPrompt } from '../texts/word-prompt.ts'
import { wordUpdatePart } from '../texts/update-part.ts'
import { wordUpdate } from '../texts/word-update.ts'
import { wordWelcome } from '../texts/word-welcome.ts'
import { type Content, isAllOurs } from './content.ts'
import { withParts } from './content-parts.ts'
import type { Sender } from './sender.ts'
import { PROMPT_PARTS } from './strategy-content.ts'
import { noWordings, type Wording, type Wordings } from './wording.ts'

export interface WordedText {
  /** Of our own words around what somebody wrote. */
  language: FrameLanguage
  body: string
  /** The words in the reader's language, where there are any; else the body holds them as they were typed. */
  wording?: Wording
  /** To be said once, in a line of its own: that a computer translates. */
  note?: string
}

/**
 * What one caregiver reads of a content: in the frame of that caregiver's language, and in the words of that language where it has any;
 * siblings' names are merged.
 */
export function wordBroadcast(
  typed: Content,
  sender: Sender,
  reader: { language: LanguageTag; frame: FrameLanguage; children: readonly string[]; toldTranslated?: boolean },
  wordings: Wordings = noWordings,
): WordedText {
  const language = reader.frame
  const wording = isAllOurs(typed) ? undefined : wordings.get(spokenLanguage(reader.language))
  const content = wording?.words ? withParts(typed, wording.words) : typed
  const body = bodyOf(content, sender, { language, children: reader.children })
  const isFirst = wording?.source === 'service' && reader.toldTranslated === false
  const note = isFirst ? translatedNote(language, body) : null
  return {
    language,
    body,
    ...(wording?.words ? { wording } : {}),
    ...(note === null ? {} : { note }),
  }
}

function bodyOf(
  content: Content,
  sender: Sender,
  { language, children }: { language: FrameLanguage; children: readonly string[] },
): string {
  const { schoolName } = sender
  const teacherName = sender.teacherName ?? sender.classroomName
  switch (content.kind) {
    case 'update': {
      const { part, sections } = content
      const words = { schoolName, teacherName, language, children, sections }
      return part === undefined
        ? wordUpdate(words)
        : wordUpdatePart({ ...words, part, ...(content.ask === undefined ? {} : { ask: content.ask }) })
    }
    case 'message':
      return wordMessage({ schoolName, teacherName, language, text: content.text })
    case 'note': {
      const { stem, text } = content
      return wordNote({ schoolName, teacherName, language, children, stem, text })
    }
    case 'homework': {
      const line = familyText(language, 'homework', { words: content.text })
      return wordPrompt({ schoolName, teacherName, language, children, lines: [line], needed: [line] })
    }
    case 'strategy': {
      const { words, strategyId } = content
      const lines = PROMPT_PARTS.flatMap((part) => words[part]?.trim() || [])
      // Nobody's own words are left out.
      const needed = strategyId === null || words.tip === undefined ? lines : [words.tip]
      return wordPrompt({ schoolName, teacherName, language, children, lines, needed })
    }
    case 'welcome':
      return wordWelcome({ schoolName, teacherName: sender.teacherName, language })
  }
}
