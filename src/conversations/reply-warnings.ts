import type { DraftVerdict } from '../texts/draft-verdict.ts'
import type { EntryState } from './entry.ts'
import type { ReplyPlan } from './plan-reply.ts'

/** What whoever answers must have been told before the text leaves. */
export type ReplyWarning =
  /** It leaves when the window opens. */
  | { kind: 'later'; leavesAt: Date }
  /** Families on a prepaid plan may pay for each segment. */
  | { kind: 'long'; segments: number }
  /** Somebody has seen to the text already. */
  | { kind: 'settled'; state: EntryState; by: string | null }

export function replyWarnings(plan: ReplyPlan, verdict: DraftVerdict | null): ReplyWarning[] {
  const warnings: ReplyWarning[] = []
  if (plan.settled !== null) warnings.push({ kind: 'settled', ...plan.settled })
  if (plan.departure.isLater) warnings.push({ kind: 'later', leavesAt: plan.departure.leavesAt })
  if (verdict?.kind === 'teacher_confirms' || verdict?.kind === 'coordinator_confirms') {
    warnings.push({ kind: 'long', segments: verdict.worst.segments })
  }
  return warnings
}

/** By which a form remembers what it has shown: the same warning need not be shown twice. */
export function warningKey(warning: ReplyWarning): string {
  switch (warning.kind) {
    case 'later':
      return `later:${warning.leavesAt.toISOString()}`
    case 'long':
      return `long:${warning.segments}`
    case 'settled':
      return `settled:${warning.state}:${warning.by ?? ''}`
  }
}
