import { type FrameLanguage, frameLanguage, type LanguageTag } from '../languages/supported-language.ts'
import { wordMessage } from '../texts/word-message.ts'
import { wordNote } from '../texts/word-note.ts'
import { wordUpdate } from '../texts/word-update.ts'
import { wordWelcome } from '../texts/word-welcome.ts'
import type { Content } from './content.ts'
import type { Sender } from './sender.ts'

export interface WordedText {
  language: FrameLanguage
  body: string
}

/** What one caregiver reads of a content, in the frame of that caregiver's language; siblings' names are merged. */
export function wordBroadcast(
  content: Content,
  sender: Sender,
  reader: { language: LanguageTag; children: readonly string[] },
): WordedText {
  const language = frameLanguage(reader.language)
  const { schoolName } = sender
  const teacherName = sender.teacherName ?? sender.classroomName
  switch (content.kind) {
    case 'update':
      return {
        language,
        body: wordUpdate({ schoolName, teacherName, language, children: reader.children, sections: content.sections }),
      }
    case 'message':
      return { language, body: wordMessage({ schoolName, teacherName, language, text: content.text }) }
    case 'note': {
      const { stem, text } = content
      return { language, body: wordNote({ schoolName, teacherName, language, children: reader.children, stem, text }) }
    }
    case 'welcome':
      return { language, body: wordWelcome({ schoolName, teacherName: sender.teacherName, language }) }
  }
}
