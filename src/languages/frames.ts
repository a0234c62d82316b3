import { reviewMark } from './review.ts'
import { FRAME_LANGUAGES, type FrameLanguage, type LanguageTag, ownFrame } from './supported-language.ts'

/** In which of our languages a school's families are written to, and in which one those whose language is not among them. */
export interface Frames {
  used: ReadonlySet<FrameLanguage>
  fallback: FrameLanguage
}

/** Spanish was in use before a coordinator had to say yes to words that nobody has signed. */
const inUseFromTheStart: readonly FrameLanguage[] = ['es']

/** Whether our words in a language are used without a coordinator's yes. */
function isUsedUnasked(language: FrameLanguage): boolean {
  return reviewMark(language).mark !== 'unreviewed' || inUseFromTheStart.includes(language)
}

export const firstFrames: Frames = { used: new Set(FRAME_LANGUAGES.filter(isUsedUnasked)), fallback: 'en' }

/** The language of our own words for somebody who reads this one: their own where it is used, else what the school falls back to. */
export function frameLanguage(frames: Frames, tag: LanguageTag): FrameLanguage {
  const own = ownFrame(tag)
  return own !== null && frames.used.has(own) ? own : frames.fallback
}

/** Where the language of a text came from; `fallback`: it is not the reader's own. */
export function frameSource(reader: { language: LanguageTag; languageSource: string; frame: FrameLanguage }): string {
  return ownFrame(reader.language) === reader.frame ? reader.languageSource : 'fallback'
}

/** Our own language of a reader who does not get it, because the school does not use it. */
export function unusedFrame(reader: { language: LanguageTag; frame: FrameLanguage }): FrameLanguage | null {
  const own = ownFrame(reader.language)
  return own === reader.frame ? null : own
}
