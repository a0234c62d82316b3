import { familyText } from '../languages/catalogue.ts'
import { SECTION_IDS, type Sections } from './section.ts'
import { type Frame, wordHead } from './word-head.ts'

export interface UpdateWords extends Frame {
  sections: Sections
}

/** The text of an update: what the class is learning, what to try at home, and the word that brings the rest if there is more. */
export function wordUpdate(update: UpdateWords): string {
  const { language, sections } = update
  const atHome = sections.at_home?.trim()
  const more = SECTION_IDS.some((id) => id !== 'learning' && id !== 'at_home' && sections[id]?.trim())
  return [
    wordHead(update),
    sections.learning?.trim(),
    atHome && `${familyText(language, 'section_at_home')} ${atHome}`,
    more && familyText(language, 'reply_more', { word: familyText(language, 'keyword_more') }),
  ]
    .filter((line) => line)
    .join('\n')
}
