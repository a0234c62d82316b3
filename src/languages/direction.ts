import type { FrameLanguage } from './supported-language.ts'

const rightToLeft: readonly FrameLanguage[] = ['ar']
const rightToLeftMark = '\u200f'
const leftToRightMark = '\u200e'

/** The first letter decides from which side a phone sets a text; a Latin name in front would turn all of it around. */
const startsLatin = /^[^\p{Script=Arabic}\p{Script=Hebrew}\p{L}]*(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u
/** After Arabic words the groups of a phone number would be set in the wrong order. */
const phoneNumber = /^[+(\d][\d\s().+-]{5,}/

/** A text of ours as phones set it right in this language: one invisible mark where it begins with a Latin name, and none elsewhere. */
export function setDirection(language: FrameLanguage, text: string): string {
  return rightToLeft.includes(language) && startsLatin.test(text) ? rightToLeftMark + text : text
}

/** What is put into such a text: a phone number keeps its order by a mark on either side. Two marks, where isolates might show as boxes. */
export function keepOrder(language: FrameLanguage, value: string | number): string | number {
  if (typeof value === 'number' || !rightToLeft.includes(language) || !phoneNumber.test(value)) return value
  return leftToRightMark + value + leftToRightMark
}
