import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { type Frame, wordHead } from './word-head.ts'

/** How a note may begin: what is going well, or what to improve. */
export const NOTE_STEMS = ['doing_well', 'improve'] as const
export type NoteStem = (typeof NOTE_STEMS)[number]

export interface NoteWords extends Frame {
  stem: NoteStem | null
  /** Plain, as `slackToPlainText` gives it. */
  text: string
}

/** School, teacher and the caregiver's own children, then the words: a note to one caregiver. */
export function wordNote(note: NoteWords): string {
  return `${wordHead(note)} ${stemmedWords(note.language, note)}`
}

/** The words with their beginning in front of them, in a language: "What is going well: she reads aloud". */
export function stemmedWords(language: FrameLanguage, { stem, text }: Pick<NoteWords, 'stem' | 'text'>): string {
  const words = text.trim()
  return stem === null ? words : `${familyText(language, `stem_${stem}`)} ${words}`
}
