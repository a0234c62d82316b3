import type { FrameLanguage } from '../languages/supported-language.ts'
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
  /** It goes in the family's language: this is how, and what all of the text costs; null where it is not measured yet. */
  | { kind: 'translated'; wording: Extract<ReplyWording, { kind: 'translated' }>; cost: ReplyCost | null }
  /** It should go in the family's language and cannot. */
  | { kind: 'untranslated'; wording: Extract<ReplyWording, { kind: 'failed' }> }
  /** Somebody has seen to the text already. */
  | { kind: 'settled'; state: EntryState; by: string | null }

export interface ReplyCost {
  /** Of our own words around it. */
  language: FrameLanguage
  segments: number
  /** The character that makes it cost more (UCS-2); null when none does. */
  forcedBy: string | null
}

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
  if (wording.kind === 'translated') {
    const cost = verdict === null || verdict.kind === 'empty' ? null : verdict.worst
    warnings.push({ kind: 'translated', wording, cost })
  }
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
