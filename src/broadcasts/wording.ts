import type { TranslationFault } from '../languages/translator.ts'
import type { Parts } from './content-parts.ts'

/** Why a language has no words of its own. `late`: it waited in vain; `rejected`: a liaison did not agree. */
export type WordingFault = TranslationFault | 'late' | 'rejected'

/**
 * ready: goes as it is. waiting: for a service. desk: for a liaison. released: came after the broadcast's texts were made, and its own have
 * to be made yet. withheld: nobody of this language gets it.
 */
export type WordingState = 'ready' | 'waiting' | 'desk' | 'released' | 'withheld'

/** What those who read one language get of a draft. Holds words: for people, not logs. */
export interface Wording {
  language: string
  state: WordingState
  /** Whose words they are; null: as they were typed. */
  source: 'service' | 'person' | null
  why: WordingFault | null
  words: Parts | null
  /** The same, put back into the staff's language. */
  back: Parts | null
}

/** By language, as `spokenLanguage` gives it. */
export type Wordings = ReadonlyMap<string, Wording>

export const noWordings: Wordings = new Map()

/** Whether texts in this language have to wait, or are not made at all. */
export function isHeldBack(wording: Wording | undefined): boolean {
  switch (wording?.state) {
    case 'waiting':
    case 'desk':
    case 'withheld':
      return true
    case 'ready':
    case 'released':
    case undefined:
      return false
  }
}
