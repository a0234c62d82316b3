import type { Queries } from '../database/database.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import type { SendWindow } from '../school/send-window.ts'
import type { UpdatePart } from '../texts/update-part.ts'
import type { Content } from './content.ts'
import { planSpread } from './plan-spread.ts'
import type { Preview } from './preview.ts'
import { type PartContent, spreadUpdate } from './spread-update.ts'

/** One text of an update that is spread over a week, as it would go. */
export interface SpreadPart {
  part: UpdatePart
  sendAt: Date
  preview: Preview
}

/** An update to a class can be spread; a part of one, and what has one text, cannot. */
export function canBeSpread({ classroomId, content }: { classroomId: string | null; content: Content }): boolean {
  return classroomId !== null && content.kind === 'update' && content.part === undefined
}

/** The parts of an update that is spread over a week; null for what leaves at once. */
export function spreadOf(draft: {
  classroomId: string | null
  content: Content
  rhythm?: 'once' | 'spread'
}): PartContent[] | null {
  const { content } = draft
  return draft.rhythm === 'spread' && content.kind === 'update' && canBeSpread(draft) ? spreadUpdate(content) : null
}

/**
 * Gives the parts their days.
 * @param previews one of each part, in their order.
 */
export async function prepareSpread(
  queries: Queries,
  parts: readonly PartContent[],
  previews: readonly Preview[],
  rules: { undoSeconds: number; window: SendWindow; timezone: string; now: Date },
): Promise<SpreadPart[]> {
  const calendar = await readCalendar(queries)
  const names = parts.map(({ part }) => part)
  const dates = planSpread({ ...rules, calendar }, names, rules.now)
  return names.map((part, at) => ({ part, sendAt: dates[at]!, preview: previews[at]! }))
}

const byTrouble: readonly Preview['verdict']['kind'][] = [
  'empty',
  'too_long',
  'coordinator_confirms',
  'teacher_confirms',
  'ok',
]

/** The part that decides whether all may go. */
export function worstPart(parts: readonly SpreadPart[]): SpreadPart {
  return parts.toSorted(
    (a, b) => byTrouble.indexOf(a.preview.verdict.kind) - byTrouble.indexOf(b.preview.verdict.kind),
  )[0]!
}
