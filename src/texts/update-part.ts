import { familyText } from '../languages/catalogue.ts'
import type { SectionId } from './section.ts'
import { wordHead } from './word-head.ts'
import type { UpdateWords } from './word-update.ts'

/** An update that is spread over a week, in this order: why (facts on Monday), what to do (Wednesday), encourage and ask (Friday). */
export const UPDATE_PARTS = ['why', 'what', 'ask'] as const
export type UpdatePart = (typeof UPDATE_PARTS)[number]

/** Each section is in one part. How it is taught is long, and comes with MORE. */
export const SECTIONS_OF_PART: Readonly<Record<UpdatePart, readonly SectionId[]>> = {
  why: ['learning', 'taught', 'real_world'],
  what: ['practice', 'at_home'],
  ask: [],
}

/** The text of one part. The last one has no section: it encourages and asks, in the teacher's own words or in ours. */
export function wordUpdatePart(update: UpdateWords & { part: UpdatePart; ask?: string }): string {
  const lines = [wordHead(update), ...wordsOfPart(update)]
  return lines.filter((line) => line).join('\n')
}

function wordsOfPart({ part, language, sections, ask }: UpdateWords & { part: UpdatePart; ask?: string }) {
  const named = (id: SectionId) =>
    sections[id]?.trim() && `${familyText(language, `section_${id}`)} ${sections[id].trim()}`
  switch (part) {
    case 'why': {
      const more = familyText(language, 'reply_more', { word: familyText(language, 'keyword_more') })
      return [sections.learning?.trim(), named('real_world'), sections.taught?.trim() && more]
    }
    case 'what':
      return [named('practice'), named('at_home')]
    case 'ask':
      return [ask?.trim() || familyText(language, 'update_ask')]
  }
}
