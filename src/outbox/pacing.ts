/**
 * How fast segments of one sender may leave, all processes together: a bucket that refills at the sender's rate, and within any
 * ten seconds and a little no more than ten seconds' worth. The bucket keeps half a second, so that a claim that comes late loses
 * nothing; the span keeps what was so saved from ever adding up to more than the sender's rate.
 */
export interface Pace {
  /** Segments a second. */
  perSecond: number
}

/** A sender's row: instants are milliseconds of the database's clock. */
export interface SenderState {
  /** Segments that may leave now; below zero after a text of many. */
  tokens: number
  refilledAt: number
  /** What left lately: when, and how many segments. */
  recent: readonly (readonly [at: number, segments: number])[]
}

const capacitySeconds = 0.5
const spanSeconds = 10
/**
 * A POST may follow its claim so much later than one of ten seconds before did. This costs 1 % of the rate, and a loop that comes a
 * fifth of a second late on average 2 % more.
 */
const spanMs = spanSeconds * 1000 + 100
/** Short enough to lose no token, long enough to claim several texts at once at a high rate. */
const breathMs = 50

/** @param segmentsPerSecond the sender's rate; 0: no pacing at all. */
export function paceOf(segmentsPerSecond: number): Pace | null {
  return segmentsPerSecond === 0 ? null : { perSecond: segmentsPerSecond }
}

/** The state as it is now. */
export function refill({ perSecond }: Pace, { tokens, refilledAt, recent }: SenderState, now: number): SenderState {
  const seconds = Math.max(0, now - refilledAt) / 1000
  return {
    tokens: Math.min(perSecond * capacitySeconds, tokens + perSecond * seconds),
    refilledAt: now,
    // A database's clock that was set back must not stop a sender until it is there again.
    recent: recent.map(([at, segments]) => [Math.min(at, now), segments] as const).filter(([at]) => at > now - spanMs),
  }
}

/** Segments that may leave; a text leaves while this is not below zero, and takes all its own. */
export function allowanceOf(pace: Pace, state: SenderState): number {
  return Math.min(state.tokens, pace.perSecond * spanSeconds - spentIn(state))
}

function spentIn({ recent }: SenderState): number {
  return recent.reduce((sum, [, segments]) => sum + segments, 0)
}

export function spend(state: SenderState, segments: number): SenderState {
  const { tokens, refilledAt, recent } = state
  return { tokens: tokens - segments, refilledAt, recent: [...recent, [Math.round(refilledAt), segments]] }
}

/** How many of these texts, in their order, may leave with such an allowance. */
export function affordable(allowance: number, segments: readonly number[]): number {
  let left = allowance
  let count = 0
  for (const each of segments) {
    if (left < 0) break
    left -= each
    count += 1
  }
  return count
}

/** How long to wait until it is worth claiming again. */
export function waitMs(pace: Pace, state: SenderState): number {
  const refillMs = (-state.tokens / pace.perSecond) * 1000
  return Math.max(breathMs, Math.ceil(refillMs), Math.ceil(spanWaitMs(pace, state)))
}

/** Until enough of what left lately is so long ago that it no longer counts. */
function spanWaitMs({ perSecond }: Pace, state: SenderState): number {
  let over = spentIn(state) - perSecond * spanSeconds
  for (const [at, segments] of state.recent) {
    if (over <= 0) return 0
    over -= segments
    if (over <= 0) return at + spanMs - state.refilledAt
  }
  return 0
}
