/** `2026-11-30T15:30`: what a clock on the school's wall shows then. */
export function wallClockOf(timezone: string, at: Date): string {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, ...day, ...time }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The instant at which the school's clock shows that; where it never does (in spring), an hour beside it. */
export function instantAt(timezone: string, wallClock: string): Date {
  const wanted = new Date(`${wallClock}Z`).getTime()
  let guess = wanted
  // The second look lands right where the zone's offset changes in between.
  for (let look = 0; look < 2; look++) {
    guess += wanted - new Date(`${wallClockOf(timezone, new Date(guess))}Z`).getTime()
  }
  return new Date(guess)
}
