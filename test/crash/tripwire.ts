/**
 * Where a process dies. Each is seen from outside: at the stand-ins, or between the process and its database.
 * before_intent, after_intent: the COMMIT of a claim is held back; is done, and its answer held back.
 * mid_post, mid_answer: a POST has arrived and is not yet accepted; is accepted, and its answer held back.
 * before_sid: the COMMIT that stores an outcome is held back (embedded: the answer was given this moment).
 * mid_settling: the list was asked for. mid_status: a status callback was handed on. mid_expansion: the COMMIT of a broadcast's texts is held back.
 */
export type KillPoint =
  | 'before_intent'
  | 'after_intent'
  | 'mid_post'
  | 'mid_answer'
  | 'before_sid'
  | 'mid_settling'
  | 'mid_status'
  | 'mid_expansion'
  | 'random'

export interface Trigger {
  point: KillPoint
  /** How many times it is passed before: 1 is the first. */
  nth: number
}

export interface Hit {
  point: KillPoint
  bot: number
}

export interface Tripwire {
  arm(trigger: Trigger | null): void
  /** Whether the process gets no further: whoever asks holds back what it has. */
  trips(point: KillPoint, bot: number): boolean
}

/** One trigger at a time: it is hit once, and then there is none. */
export function createTripwire(onHit: (hit: Hit) => void): Tripwire {
  let armed: Trigger | null = null
  return {
    arm(trigger) {
      armed = trigger
    },
    trips(point, bot) {
      if (armed?.point !== point) return false
      armed = armed.nth > 1 ? { point, nth: armed.nth - 1 } : null
      if (armed !== null) return false
      onHit({ point, bot })
      return true
    },
  }
}
