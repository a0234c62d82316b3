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
  /** What left lately: when it was claimed, how many segments, and how much later its last POST began. */
  recent: readonly Recent[]
}

type Recent = readonly [claimedAt: number, segments: number, lateMs?: number]

const capacitySeconds = 0.5
const spanSeconds = 10
/**
 * The way from here to the carrier may be so much longer for one POST than for one of ten seconds later. This costs half a percent of the
 * rate, and a loop that comes a fifth of a second late on average 2 % more.
 */
const spanMs = spanSeconds * 1000 + 50
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
    recent: recent
      // A database's clock that was set back must not stop a sender until it is there again.
      .map(([at, segments, lateMs = 0]): Recent => [Math.min(at, now), segments, lateMs])
      .filter((one) => leftAt(one) > now - spanMs)
      .toSorted((a, b) => leftAt(a) - leftAt(b)),
  }
}

function leftAt([claimedAt, , lateMs = 0]: Recent): number {
  return claimedAt + lateMs
}

/** @param late by the instant of a claim, how much later its POSTs began (ms): the carrier counts those, not claims. */
export function noteLate(state: SenderState, late: ReadonlyMap<number, number>): SenderState {
  const recent = state.recent.map(([at, segments, lateMs = 0]): Recent => {
    return [at, segments, Math.max(lateMs, late.get(at) ?? 0)]
  })
  return { ...state, recent }
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
  return { tokens: tokens - segments, refilledAt, recent: [...recent, [refilledAt, segments]] }
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
  for (const one of state.recent) {
    if (over <= 0) return 0
    over -= one[1]
    if (over <= 0) return leftAt(one) + spanMs - state.refilledAt
  }
  return 0
}
