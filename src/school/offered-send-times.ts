import { DateTime } from 'luxon'
import { type SendWindow, windowAt } from './send-window.ts'

/** The slot in which families read most: after school, before the evening. */
export const programSlotMinute = 17 * 60 + 30
const morningMinute = 8 * 60

/** Times that a sender can choose instead of "now": today's and the next school days' slots, inside the send window. */
export function offeredSendTimes(rules: { window: SendWindow; timezone: string }, now: Date): Date[] {
  const today = DateTime.fromJSDate(now, { zone: rules.timezone }).startOf('day')
  return Array.from({ length: 8 }, (_, days) => today.plus({ days }))
    .filter((day) => day.weekday <= 5)
    .flatMap((day) =>
      [morningMinute, programSlotMinute].map((minute) =>
        day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toJSDate(),
      ),
    )
    .filter((at) => at.getTime() > now.getTime() + 10 * 60 * 1000 && windowAt(rules.window, rules.timezone, at).open)
    .slice(0, 8)
}
