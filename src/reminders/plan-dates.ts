import { instantAt } from '../school/local-time.ts'
import { isSchoolDay, nextSchoolDay, type SchoolCalendar } from '../school/school-calendar.ts'
import { dueTimes } from './due-times.ts'
import { dayOfLocal, type LocalTime, localTime, minuteOfLocal, type Recurrence } from './recurrence.ts'

/** What becomes of a date on a day without school. */
export type ClosedDays = 'skip' | 'move'

export interface DatePlan extends DatedRules {
  recurrence: Recurrence
  closedDays: ClosedDays
}

interface DatedRules {
  timezone: string
  calendar: SchoolCalendar
}

export interface PlannedDate {
  /** As the rule says it. */
  nominal: LocalTime
  /** When it comes. Two dates that are moved to one time are one, by this. */
  local: LocalTime
  at: Date
  /** closed: it is skipped, for there is no school. */
  kind: 'send' | 'closed'
}

/** The dates of a schedule in order, after a time of the rule's own. */
export function* plannedDates(plan: DatePlan, after: LocalTime | null): Generator<PlannedDate> {
  const { timezone, calendar } = plan
  for (const { local, at } of dueTimes(plan.recurrence, timezone, after)) {
    const day = dayOfLocal(local)
    if (isSchoolDay(calendar, day)) {
      yield { nominal: local, local, at, kind: 'send' }
      continue
    }
    const moved = plan.closedDays === 'move' ? nextSchoolDay(calendar, day) : null
    if (moved === null) {
      yield { nominal: local, local, at, kind: 'closed' }
      continue
    }
    const minute = minuteOfLocal(local)
    yield { nominal: local, local: localTime(moved, minute), at: instantAt(timezone, moved, minute), kind: 'send' }
  }
}

/** More dates in a row than a school year has are on days without school: it never comes. */
const mostClosed = 400

/** When it will be sent next, so many times at most. */
export function nextDates(plan: DatePlan, after: LocalTime | null, count: number): Date[] {
  const dates = new Map<LocalTime, Date>()
  let closed = 0
  if (count === 0) return []
  for (const { local, at, kind } of plannedDates(plan, after)) {
    closed = kind === 'closed' ? closed + 1 : 0
    if (closed > mostClosed) break
    if (kind === 'send') dates.set(local, at)
    // A later date may be moved to the same time as the last one, never to an earlier one.
    if (dates.size >= count) break
  }
  return [...dates.values()]
}
