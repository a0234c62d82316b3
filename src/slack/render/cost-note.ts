import { staffText } from '../../languages/catalogue.ts'
import { type FrameLanguage, ownFrame, parseLanguageTag } from '../../languages/supported-language.ts'
import { segmentBudget } from '../../texts/segment-budget.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import { languageWord } from './caregiver-words.ts'

export interface Forced {
  /** Of our own words in the text. */
  frame: FrameLanguage
  /** Of the words that somebody wrote. */
  language: string
  /** The character that makes it cost more (UCS-2); null when none does. */
  forcedBy: string | null
}

/** What makes a text cost more: one character that could be another, or the letters that its language is written in; empty where nothing does. */
export function costNote(text: Forced): string {
  if (text.forcedBy === null) return ''
  return isAvoidable(text)
    ? staffText('preview.forced_by', { character: escapeMrkdwn(text.forcedBy) })
    : staffText('preview.forced_by_letters', { language: languageWord(text.language) })
}

/** It would cost less without one character; nobody can write Arabic in other letters. */
export function isAvoidable({ frame, language, forcedBy }: Forced): boolean {
  if (forcedBy === null) return false
  const tag = parseLanguageTag(language)
  const own = tag.ok ? ownFrame(tag.tag) : null
  const isOtherScript = /[^\p{Script=Latin}\P{L}]/u.test(forcedBy)
  return !isOtherScript && [frame, own ?? frame].every((one) => segmentBudget(one) === 1)
}
