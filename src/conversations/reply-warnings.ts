import type { DraftVerdict } from '../texts/draft-verdict.ts'
import type { EntryState } from './entry.ts'
import type { ReplyPlan } from './plan-reply.ts'
import type { ReplyWording } from './word-reply.ts'

/** What whoever answers must have been told before the text leaves. */
export type ReplyWarning =
  /** It leaves when the window opens. */
  | { kind: 'later'; leavesAt: Date }
  /** Families on a prepaid plan may pay for each segment. */
  | { kind: 'long'; segments: number }
  /** It goes in the family's language: this is how. */
  | { kind: 'translated'; wording: Extract<ReplyWording, { kind: 'translated' }> }
  /** It should go in the family's language and cannot. */
  | { kind: 'untranslated'; wording: Extract<ReplyWording, { kind: 'failed' }> }
  /** Somebody has seen to the text already. */
  | { kind: 'settled'; state: EntryState; by: string | null }

export function replyWarnings(
  plan: ReplyPlan,
  verdict: DraftVerdict | null,
  wording: ReplyWording = { kind: 'as_typed' },
): ReplyWarning[] {
  const warnings: ReplyWarning[] = []
  if (plan.settled !== null) warnings.push({ kind: 'settled', ...plan.settled })
  if (plan.departure.isLater) warnings.push({ kind: 'later', leavesAt: plan.departure.leavesAt })
  if (verdict?.kind === 'teacher_confirms' || verdict?.kind === 'coordinator_confirms') {
    warnings.push({ kind: 'long', segments: verdict.worst.segments })
  }
  if (wording.kind === 'translated') warnings.push({ kind: 'translated', wording })
  if (wording.kind === 'failed') warnings.push({ kind: 'untranslated', wording })
  return warnings
}

/** By which a form remembers what it has shown: the same warning need not be shown twice. */
export function warningKey(warning: ReplyWarning): string {
  switch (warning.kind) {
    case 'later':
      return `later:${warning.leavesAt.toISOString()}`
    case 'long':
      return `long:${warning.segments}`
    case 'translated':
      return `translated:${warning.wording.of}`
    case 'untranslated':
      return `untranslated:${warning.wording.of}`
    case 'settled':
      return `settled:${warning.state}:${warning.by ?? ''}`
  }
}
