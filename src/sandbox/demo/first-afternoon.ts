/** The next Monday to Friday, 15:30 of local time, at or after this instant: when a teacher sits down to write. */
export function firstAfternoon(timezone: string, now: Date): Date {
  const local = localDay(timezone, now)
  for (let days = 0; ; days += 1) {
    const at = instantOf(timezone, { ...local, day: local.day + days, hour: 15, minute: 30 })
    const weekday = new Date(Date.UTC(local.year, local.month - 1, local.day + days)).getUTCDay()
    if (at >= now && weekday >= 1 && weekday <= 5) return at
  }
}

interface LocalDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

function localDay(timezone: string, instant: Date): LocalDay {
  const [year = 0, month = 0, day = 0] = localParts(timezone, instant)
  return { year, month, day }
}

/** Year, month, day, hour, minute, second of local time. */
function localParts(timezone: string, instant: Date): number[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return format.format(instant).split(/\D+/).map(Number)
}

/** The instant of a local time that is not in a gap. */
function instantOf(timezone: string, local: LocalDay & { readonly hour: number; readonly minute: number }): Date {
  const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute)
  const offsetAt = (ms: number): number => {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = localParts(timezone, new Date(ms))
    return Date.UTC(year, month - 1, day, hour, minute, second) - ms
  }
  // The offset of a guess that is wrong by the offset itself: looked at once more where the guess crossed a change.
  const guess = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(guess))
}
