import type { SchoolConfig } from '../config.ts'
import type { SchoolCalendar } from '../school/school-calendar.ts'
import { schoolDaysLater } from '../school/school-days-later.ts'
import { earliestInWindow } from '../school/send-window.ts'
import type { DueFacts } from './due-reader.ts'

/** The next instant of school time at which something is due; null: nothing waits for a time. What is due already is under way. */
export function nextDue(
  facts: DueFacts,
  school: Pick<SchoolConfig, 'timezone' | 'window'> & { calendar: SchoolCalendar },
  now: Date,
): Date | null {
  const { timezone, window, calendar } = school
  const due = [...facts.next]
  if (facts.windowText !== null) {
    const from = facts.windowText > now ? facts.windowText : now
    due.push(earliestInWindow(window, timezone, from))
  }
  for (const { at, reminded } of facts.waiting) due.push(schoolDaysLater(calendar, timezone, at, reminded ? 2 : 1))
  const ahead = due.map((at) => at.getTime()).filter((at) => at > now.getTime())
  return ahead.length === 0 ? null : new Date(Math.min(...ahead))
}
