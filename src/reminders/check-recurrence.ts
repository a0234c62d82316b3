import { Cron } from 'croner'
import { minuteAt } from '../school/local-time.ts'
import { plusDays } from '../school/school-day.ts'
import { type SendWindow, windowAt } from '../school/send-window.ts'
import type { LocalTime, Recurrence } from './recurrence.ts'
import { type DatePlan, nextDates } from './plan-dates.ts'

/** Why a schedule cannot be as it was filled in, and the field that it is about. */
export interface RecurrenceFault {
  field: 'days' | 'day' | 'time' | 'cron' | 'until' | 'from'
  why: 'no_days' | 'no_date' | 'until_before_from' | 'cron_unreadable' | 'never' | 'outside_window' | 'too_often'
}

const looked = 20
const leastApartMs = 60 * 60_000

/** Null: it comes, and always inside the send window. `after` is now, on the school's clock. */
export function checkRecurrence(plan: DatePlan, window: SendWindow, after: LocalTime): RecurrenceFault | null {
  const { recurrence, timezone } = plan
  const shape = checkShape(recurrence)
  if (shape !== null) return shape
  const { rule } = recurrence
  const dates = nextDates(plan, after, looked)
  if (dates.length === 0) return { field: fieldOf(rule.kind), why: 'never' }
  const isOutside = dates.some((at) => !windowAt(window, timezone, at).open)
  if (isOutside) return { field: rule.kind === 'cron' ? 'cron' : 'time', why: 'outside_window' }
  const isOften = dates.some((at, index) => index > 0 && at.getTime() - dates[index - 1]!.getTime() < leastApartMs)
  return isOften && new Set(dates.map((at) => minuteAt(timezone, at))).size > 1
    ? { field: 'cron', why: 'too_often' }
    : null
}

function checkShape({ rule, from, until }: Recurrence): RecurrenceFault | null {
  if (plusDays(from, 0) === null) return { field: 'from', why: 'no_date' }
  if (until !== null && plusDays(until, 0) === null) return { field: 'until', why: 'no_date' }
  if (until !== null && until < from) return { field: 'until', why: 'until_before_from' }
  switch (rule.kind) {
    case 'weekly':
      return rule.weekdays.length === 0 ? { field: 'days', why: 'no_days' } : null
    case 'monthly':
      return null
    case 'once':
      return plusDays(rule.day, 0) === null ? { field: 'day', why: 'no_date' } : null
    case 'cron':
      return isCron(rule.expression) ? null : { field: 'cron', why: 'cron_unreadable' }
  }
}

function isCron(expression: string): boolean {
  try {
    return new Cron(expression, { timezone: 'UTC', paused: true, mode: '5-part' }).getPattern() !== undefined
  } catch {
    return false
  }
}

function fieldOf(kind: Recurrence['rule']['kind']): RecurrenceFault['field'] {
  switch (kind) {
    case 'weekly':
    case 'monthly':
      return 'from'
    case 'once':
      return 'day'
    case 'cron':
      return 'cron'
  }
}
