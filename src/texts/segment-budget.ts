import type { FrameLanguage } from '../languages/supported-language.ts'

/** Their letters are not in GSM-7: 70 characters a segment, and 67 where there are several, instead of 160 and 153. */
const beyondGsm: readonly FrameLanguage[] = ['ar', 'vi', 'zh-Hans']

/** How many segments a fixed text of ours may have: what is one in GSM-7 may be two in a language that has to be UCS-2. */
export function segmentBudget(language: FrameLanguage): number {
  return beyondGsm.includes(language) ? 2 : 1
}
