import { type AttemptEnd, attemptStateOf as kept, textStateOf as keptText } from '../../src/outbox/attempt-end.ts'

export { endOf } from '../../src/outbox/attempt-end.ts'

/** Whatever nobody can say counts as not sent, and goes again: what the promises are measured against. */
export function attemptStateOf(end: AttemptEnd): { state: string; code: string | null } {
  return end.kind === 'unknown' ? { state: 'absent', code: null } : kept(end)
}

export function textStateOf(end: AttemptEnd): { state: string; reason: string | null } {
  return end.kind === 'unknown' ? { state: 'queued', reason: null } : keptText(end)
}
