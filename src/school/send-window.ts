import { DateTime } from 'luxon'

/** Local hours in which families may be texted, in minutes after midnight; `from < until <= 1440`. */
export interface SendWindow {
  fromMinute: number
  untilMinute: number
}

/** Reads `HH:MM-HH:MM`; null when it is not that, or ends before it starts. `00:00-24:00` is always. */
export function parseSendWindow(input: string): SendWindow | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00))$/.exec(input.trim())
  if (match === null) return null
  const fromMinute = Number(match[1]) * 60 + Number(match[2])
  const untilMinute = Number(match[3] ?? match[5]) * 60 + Number(match[4] ?? match[6])
  return fromMinute < untilMinute ? { fromMinute, untilMinute } : null
}

/** The first instant of local time at or after this minute of that day: a minute lost in spring is the first one after it. */
function atMinute(day: DateTime, minute: number): DateTime {
  return minute === 1440
    ? day.plus({ days: 1 }).startOf('day')
    : day.set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 })
}

export type WindowState =
  | { open: true; closesAt: Date | null }
  /** `opensAt` is the next opening. */
  | { open: false; opensAt: Date }

/** Whether families may be texted at this instant in this IANA zone. `closesAt` is null for a window that never closes. */
export function windowAt(window: SendWindow, timezone: string, instant: Date): WindowState {
  if (window.fromMinute === 0 && window.untilMinute === 1440) return { open: true, closesAt: null }
  const now = DateTime.fromJSDate(instant, { zone: timezone })
  const today = now.startOf('day')
  const opens = atMinute(today, window.fromMinute)
  const closes = atMinute(today, window.untilMinute)
  if (now < opens) return { open: false, opensAt: opens.toJSDate() }
  if (now < closes) return { open: true, closesAt: closes.toJSDate() }
  return { open: false, opensAt: atMinute(today.plus({ days: 1 }), window.fromMinute).toJSDate() }
}

/** The instant at which a text wanted at `instant` may leave: itself inside the window, else the next opening. */
export function earliestInWindow(window: SendWindow, timezone: string, instant: Date): Date {
  const state = windowAt(window, timezone, instant)
  return state.open ? instant : state.opensAt
}
