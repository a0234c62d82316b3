/** School time as the sandbox has it: machine time and how far it was moved on. */
export interface SchoolClock {
  now(): Date
  /** How far school time is ahead of the machine's. */
  readonly aheadMs: number
  moveTo(instant: Date): void
  /** Called at once, and after every move. */
  onMove(listener: () => void): void
}

export function createSchoolClock(aheadMs: number): SchoolClock {
  const listeners: (() => void)[] = []
  let ahead = aheadMs
  return {
    now: () => new Date(Date.now() + ahead),
    get aheadMs() {
      return ahead
    },
    moveTo: (instant) => {
      ahead = instant.getTime() - Date.now()
      for (const listener of listeners) listener()
    },
    onMove: (listener) => {
      listeners.push(listener)
      listener()
    },
  }
}
