import type { Failure, SendOutcome } from './sms-carrier.ts'
import type { DropReason } from './text-state.ts'

/** What became of an attempt that the carrier did not accept. */
export type AttemptEnd =
  /** It never left, or was proven not accepted: the text may leave as its next attempt. */
  | { kind: 'back'; state: 'refused' | 'abandoned' | 'absent'; code: string | null; notBefore: Date | null }
  /** Never begun, and never to be: what had changed since the claim forbids it. */
  | { kind: 'kept'; reason: DropReason }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'unknown' }
  /** Settling found no proof either way: a person must look. */
  | { kind: 'undecidable' }

/** The attempt's own state and code. */
export function attemptStateOf(end: AttemptEnd): { state: string; code: string | null } {
  switch (end.kind) {
    case 'back':
      return { state: end.state, code: end.code }
    case 'kept':
      return { state: 'abandoned', code: null }
    case 'refused':
      return { state: 'refused', code: end.failure.code }
    case 'unknown':
    case 'undecidable':
      return { state: 'unknown', code: null }
  }
}

/** What the text becomes. */
export function textStateOf(end: AttemptEnd): { state: string; reason: string | null } {
  switch (end.kind) {
    case 'back':
      return { state: 'queued', reason: end.code }
    case 'kept':
      return { state: 'dropped', reason: end.reason }
    case 'refused':
      return { state: 'failed', reason: end.failure.code }
    case 'unknown':
      return { state: 'unknown', reason: null }
    case 'undecidable':
      return { state: 'failed', reason: 'undecidable' }
  }
}

/**
 * How a POST that was not accepted ends its attempt. An account that can send nothing keeps its texts in the queue: they leave once a
 * person has mended it, if they are of use by then.
 * @param wait how long this text waits before it is tried again.
 */
export function endOf(
  outcome: Exclude<SendOutcome, { kind: 'accepted' }>,
  now: Date,
  wait: (atLeastMs: number | null) => number,
): AttemptEnd {
  switch (outcome.kind) {
    case 'slow_down': {
      const notBefore = new Date(now.getTime() + wait(outcome.retryAfterMs))
      return { kind: 'back', state: 'refused', code: outcome.code, notBefore }
    }
    case 'refused':
      return outcome.failure.verdict === 'account'
        ? {
            kind: 'back',
            state: 'refused',
            code: outcome.failure.code,
            notBefore: new Date(now.getTime() + wait(null)),
          }
        : { kind: 'refused', failure: outcome.failure }
    case 'unknown':
      return { kind: 'unknown' }
    case 'not_begun':
      return { kind: 'back', state: 'abandoned', code: null, notBefore: null }
  }
}
