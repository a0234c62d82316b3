import type { Audience } from '../broadcasts/content.ts'
import type { PlannedTexts } from '../broadcasts/week-load.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { plusDays, schoolDayAt } from '../school/school-day.ts'
import { plannedDates } from './plan-dates.ts'
import { localTime } from './recurrence.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import { reminderKinds } from './reminder-kinds.ts'
import { findActiveUntil } from './schedule-reader.ts'
import type { WhatKind } from './schedule.ts'

const toFamilies = (Object.keys(reminderKinds) as WhatKind[]).filter(
  (kind) => reminderKinds[kind].goesTo === 'families',
)
/** A date on a day without school is moved by a long holiday at most. */
const mostMovedDays = 21

/** Whom schedules, all but one, will text between two instants, a date an audience; dates that have had their broadcast are not among them. */
export function plannedTexts(
  { sealer, school: { timezone } }: Pick<ReminderDeps, 'sealer' | 'school'>,
  { except }: { except: string | null } = { except: null },
): PlannedTexts {
  return async (queries, { from, until }) => {
    const calendar = await readCalendar(queries)
    const day = schoolDayAt(timezone, from)
    const earliest = localTime(plusDays(day, -mostMovedDays) ?? day, 0)
    const audiences: Audience[] = []
    for (const schedule of await findActiveUntil(queries, sealer, { until, kinds: toFamilies })) {
      if (schedule.id === except) continue
      const { handledThrough, audience, times, sent } = schedule
      let left = times === null ? Infinity : times - sent
      const after = handledThrough > earliest ? handledThrough : earliest
      for (const { at, kind } of plannedDates({ ...schedule, timezone, calendar }, after)) {
        if (at >= until || left <= 0) break
        if (kind === 'closed') continue
        left -= 1
        if (at >= from) audiences.push(audience)
      }
    }
    return audiences
  }
}
