import { type Content, purposeOf } from './content.ts'
import { earliestInWindow, type SendWindow } from '../school/send-window.ts'

const always: SendWindow = { fromMinute: 0, untilMinute: 1440 }

/** When a content may be sent: an emergency at any hour. */
export function windowFor(content: Content, window: SendWindow): SendWindow {
  return purposeOf(content) === 'emergency' ? always : window
}

export interface Departure {
  /** When the first text may leave. */
  sendAt: Date
  /** now: as soon as the undo time is over. chosen: as the sender chose. window: the window is closed until then. */
  because: 'now' | 'chosen' | 'window'
}

/** When a broadcast leaves that is sent at `now`: never before the undo time is over, never outside the send window. */
export function planDeparture(
  rules: { undoSeconds: number; window: SendWindow; timezone: string },
  { now, chosen }: { now: Date; chosen: Date | null },
): Departure {
  const undone = new Date(now.getTime() + rules.undoSeconds * 1000)
  const later = chosen !== null && chosen > undone
  const wanted = later ? chosen : undone
  const sendAt = earliestInWindow(rules.window, rules.timezone, wanted)
  if (sendAt.getTime() !== wanted.getTime()) return { sendAt, because: 'window' }
  return { sendAt, because: later ? 'chosen' : 'now' }
}
