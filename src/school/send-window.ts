import { DateTime } from 'luxon'
import type { MinuteSpan } from '../lib/minute-span.ts'
import { atMinute } from './local-time.ts'

/** Local hours in which families may be texted. */
export type SendWindow = MinuteSpan

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

/** Since when families may be texted without a break; null while the window is closed, the epoch for one that never closes. */
export function openSince(window: SendWindow, timezone: string, instant: Date): Date | null {
  const state = windowAt(window, timezone, instant)
  if (!state.open) return null
  if (state.closesAt === null) return new Date(0)
  return atMinute(DateTime.fromJSDate(instant, { zone: timezone }).startOf('day'), window.fromMinute).toJSDate()
}

/** The instant at which a text wanted at `instant` may leave: itself inside the window, else the next opening. */
export function earliestInWindow(window: SendWindow, timezone: string, instant: Date): Date {
  const state = windowAt(window, timezone, instant)
  return state.open ? instant : state.opensAt
}
