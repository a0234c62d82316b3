import { familyText } from '../languages/catalogue.ts'
import { SECTION_IDS } from './section.ts'
import { MAX_SMS_CHARACTERS } from './segments.ts'
import { splitText } from './split-text.ts'
import { wordHead } from './word-head.ts'
import type { UpdateWords } from './word-update.ts'

/** The longest mark that can stand before a part, "(10/12) " and its like in any language. */
const ROOM_FOR_MARK = 20

/** The whole of an update, each section under its name, as one text or as few as fit, each marked "(1/2)": they may arrive in any order. */
export function wordMore(update: UpdateWords): string[] {
  const { language, sections } = update
  const named = SECTION_IDS.flatMap((id) => {
    const words = sections[id]?.trim()
    return words ? [`${familyText(language, `section_${id}`)} ${words}`] : []
  })
  const whole = [wordHead(update), ...named].join('\n')
  if (whole.length <= MAX_SMS_CHARACTERS) return [whole]
  const texts = splitText(whole, MAX_SMS_CHARACTERS - ROOM_FOR_MARK)
  return texts.map((text, index) => `${familyText(language, 'part', { part: index + 1, parts: texts.length })} ${text}`)
}
