import type { Clock } from '../lib/clock.ts'
import { type SendWindow, windowAt, type WindowState } from '../school/send-window.ts'

/**
 * The window as it is now, for every single text: reckoned anew only when a second of school time has passed, when the window opens or
 * closes, or when the clock was moved back.
 */
export function createWindowGlance(school: { timezone: string; window: SendWindow }, clock: Clock): () => WindowState {
  let state: WindowState | undefined
  let from = 0
  let until = 0
  return () => {
    const now = clock.now()
    if (state === undefined || now.getTime() < from || now.getTime() >= until) {
      state = windowAt(school.window, school.timezone, now)
      const turns = state.open ? state.closesAt : state.opensAt
      from = now.getTime()
      until = Math.min(from + 1000, turns?.getTime() ?? Infinity)
    }
    return state
  }
}
