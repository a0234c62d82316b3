import type { Ack } from '../app-link.ts'

/** What came of something that a person did in Slack. */
export interface Outcome extends Ack {
  /** What the person would see go wrong: `operation_timeout`, `dispatch_failed`, `invalid_view`…; null when all went well. */
  readonly trouble: string | null
}

export function outcomeOf(ack: Ack): Outcome {
  if (ack.timedOut) return { ...ack, trouble: 'operation_timeout' }
  if (ack.status === null) return { ...ack, trouble: 'dispatch_unknown_error' }
  return { ...ack, trouble: ack.status === 200 ? null : 'dispatch_failed' }
}
