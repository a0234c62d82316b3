import type { WindowState } from '../school/send-window.ts'

export type SkipReason = 'closed' | 'late' | 'window' | 'nobody' | 'retired' | 'not_staff' | 'channel_lost'

/** Whether a date that has come is sent now. It is never moved silently: what is too late for its tolerance or for the window is skipped. */
export function decideOccurrence(facts: {
  kind: 'send' | 'closed'
  at: Date
  now: Date
  toleranceMinutes: number
  goesTo: 'families' | 'staff'
  window: WindowState
  /** Whoever made it may no longer write to these families, or there is nowhere to show it. */
  barred: 'not_staff' | 'channel_lost' | null
}): SkipReason | null {
  if (facts.kind === 'closed') return 'closed'
  if (facts.now.getTime() - facts.at.getTime() > facts.toleranceMinutes * 60_000) return 'late'
  if (facts.goesTo === 'families' && !facts.window.open) return 'window'
  return facts.barred
}
