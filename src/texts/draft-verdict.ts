import type { FrameLanguage } from '../languages/supported-language.ts'
import { countSegments, MAX_SMS_CHARACTERS, type Segments } from './segments.ts'

/** What one group of caregivers would read. */
export interface Wording {
  language: FrameLanguage
  text: string
}

/** The costliest wording of a draft. */
interface WorstWording extends Segments {
  language: FrameLanguage
  characters: number
}

/** Whether a draft may go, and who has to say yes to its length first. */
export type DraftVerdict =
  | { kind: 'empty' }
  | { kind: 'too_long'; worst: WorstWording }
  | { kind: 'teacher_confirms'; worst: WorstWording }
  | { kind: 'coordinator_confirms'; worst: WorstWording }
  | { kind: 'ok'; worst: WorstWording }

const TEACHER_CONFIRMS_AT = 3
const COORDINATOR_CONFIRMS_AT = 4

/**
 * `words` are the teacher's own, plain (of an update, its `learning`): empty once markup and emoji are gone means there is
 * nothing to send, whatever the frame adds. `wordings` are all that would leave; the longest names decide.
 */
export function draftVerdict(words: string, wordings: readonly Wording[]): DraftVerdict {
  const measured = wordings.map(({ language, text }) => ({ language, characters: text.length, ...countSegments(text) }))
  const longest = measured.toSorted((a, b) => b.characters - a.characters)[0]
  const worst = measured.toSorted((a, b) => b.segments - a.segments)[0]
  if (words.trim() === '' || longest === undefined || worst === undefined) return { kind: 'empty' }
  if (longest.characters > MAX_SMS_CHARACTERS) return { kind: 'too_long', worst: longest }
  if (worst.segments >= COORDINATOR_CONFIRMS_AT) return { kind: 'coordinator_confirms', worst }
  if (worst.segments >= TEACHER_CONFIRMS_AT) return { kind: 'teacher_confirms', worst }
  return { kind: 'ok', worst }
}
