const formats = new Map<string, Intl.DateTimeFormat>()

function format(timezone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = timezone + JSON.stringify(style)
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: timezone, ...style })
  formats.set(key, made)
  return made
}

/** The instant that a Slack `ts` names. */
export function instantOf(ts: string): Date {
  return new Date(Number(ts) * 1000)
}

/** "3:30 PM" */
export function clockTime(timezone: string, at: Date): string {
  return format(timezone, { hour: 'numeric', minute: '2-digit' }).format(at)
}

/** "Monday, November 30" */
export function dayName(timezone: string, at: Date): string {
  return format(timezone, { weekday: 'long', month: 'long', day: 'numeric' }).format(at)
}

/** "Mon, Nov 30" */
export function shortDay(timezone: string, at: Date): string {
  return format(timezone, { weekday: 'short', month: 'short', day: 'numeric' }).format(at)
}

/** "Pacific Time" */
export function zoneName(timezone: string, at: Date): string {
  const parts = format(timezone, { timeZoneName: 'longGeneric' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timezone
}

/** "3:30 PM" today, else "Mon, Nov 30" */
export function briefTime(timezone: string, at: Date, now: Date): string {
  return dayName(timezone, at) === dayName(timezone, now) ? clockTime(timezone, at) : shortDay(timezone, at)
}
