import type { DepartureFacts } from './decide-departure.ts'
import type { WindowState } from '../school/send-window.ts'

/** The carrier counts whole seconds from when it has a text, and the last look at that is so long before at most. */
const onItsWaySeconds = 1

/** Until when a text is to be delivered: until the window closes, and only while it is of use. */
export function validUntil(
  { anyHour, usefulUntil }: Pick<DepartureFacts, 'anyHour' | 'usefulUntil'>,
  window: WindowState,
): Date {
  const closesAt = window.open && !anyHour ? window.closesAt : null
  return closesAt !== null && closesAt < usefulUntil ? closesAt : usefulUntil
}

/** For how long the carrier may deliver a text that leaves now; below 1 it cannot be told to stop in time. */
export function validForSeconds(
  facts: Pick<DepartureFacts, 'anyHour' | 'usefulUntil'>,
  window: WindowState,
  now: Date,
): number {
  return Math.floor((validUntil(facts, window).getTime() - now.getTime()) / 1000) - onItsWaySeconds
}
