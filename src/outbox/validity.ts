import type { DepartureFacts } from './decide-departure.ts'
import type { WindowState } from '../school/send-window.ts'

/** For how long the carrier may deliver a text that leaves now: until the window closes, and only while it is of use. At least a second. */
export function validForSeconds(
  { anyHour, usefulUntil }: Pick<DepartureFacts, 'anyHour' | 'usefulUntil'>,
  window: WindowState,
  now: Date,
): number {
  const closesAt = window.open && !anyHour ? window.closesAt : null
  const until = Math.min(usefulUntil.getTime(), closesAt?.getTime() ?? Infinity)
  return Math.max(1, Math.floor((until - now.getTime()) / 1000))
}
