/** A part of a local day, in minutes after midnight; `fromMinute < untilMinute <= 1440`. */
export interface MinuteSpan {
  fromMinute: number
  untilMinute: number
}

/** Reads `HH:MM-HH:MM`; null when it is not that, or ends before it starts. `00:00-24:00` is the whole day. */
export function parseMinuteSpan(input: string): MinuteSpan | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00))$/.exec(input.trim())
  if (match === null) return null
  const fromMinute = Number(match[1]) * 60 + Number(match[2])
  const untilMinute = Number(match[3] ?? match[5]) * 60 + Number(match[4] ?? match[6])
  return fromMinute < untilMinute ? { fromMinute, untilMinute } : null
}
