import { earliestInWindow, type SendWindow } from '../school/send-window.ts'

const answerWithinMs = 60 * 60_000
const usefulMs = 24 * 3_600_000

/** When an answer leaves. */
export interface ReplyDeparture {
  /** It may leave outside the window: the family has just written. */
  anyHour: boolean
  leavesAt: Date
  /** It does not leave at once. */
  isLater: boolean
  usefulUntil: Date
}

/** An answer within 60 minutes of the caregiver's text leaves at any hour; later ones wait for the window. */
export function planReplyDeparture(
  rules: { window: SendWindow; timezone: string },
  { receivedAt, now }: { receivedAt: Date; now: Date },
): ReplyDeparture {
  const anyHour = now.getTime() - receivedAt.getTime() <= answerWithinMs
  const leavesAt = anyHour ? now : earliestInWindow(rules.window, rules.timezone, now)
  return { anyHour, leavesAt, isLater: leavesAt > now, usefulUntil: new Date(leavesAt.getTime() + usefulMs) }
}
