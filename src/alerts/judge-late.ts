/** What an alert's facts say of its episode: it is on, it is over, or neither is clear and it stays as it is. */
export type Verdict = 'on' | 'over' | 'as_it_is'

const lateMs = 15 * 60_000
/** Under this it is over: between the two nothing is told, so that a queue on the edge does not ring all day. */
const onTimeMs = 5 * 60_000

/**
 * Whether texts leave too late.
 * @param oldestSince since when the oldest due text could have left; the time in which the window was closed does not count.
 */
export function judgeLate(now: Date, windowOpen: boolean, oldestSince: Date | null): Verdict {
  const waitedMs = oldestSince === null ? 0 : now.getTime() - oldestSince.getTime()
  if (waitedMs > lateMs) return 'on'
  // While the window is closed most texts are not looked at: nobody can say that they go out again.
  return waitedMs < onTimeMs && windowOpen ? 'over' : 'as_it_is'
}
