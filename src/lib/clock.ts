/** School time: windows, undo, due times. Movable in the sandbox, so never SQL's `now()`. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface MovableClock extends Clock {
  /** Sets the clock to an instant; it ticks on from there. */
  moveTo(instant: Date): void
  /** How far it is before the clock that it is based on. */
  aheadMs(): number
}

export function createMovableClock(base: Clock = systemClock, aheadMs = 0): MovableClock {
  let offsetMs = aheadMs
  return {
    now: () => new Date(base.now().getTime() + offsetMs),
    moveTo: (instant) => {
      offsetMs = instant.getTime() - base.now().getTime()
    },
    aheadMs: () => offsetMs,
  }
}
