import { staffText } from '../../languages/catalogue.ts'
import { localNow } from '../../reminders/change-schedule.ts'
import { checkRecurrence } from '../../reminders/check-recurrence.ts'
import { nextDates } from '../../reminders/plan-dates.ts'
import { reminderKinds } from '../../reminders/reminder-kinds.ts'
import { scheduleLoad } from '../../reminders/schedule-load.ts'
import type { ScheduleSpec } from '../../reminders/schedule.ts'
import { readCalendar } from '../../school/calendar-reader.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { isCoordinator } from '../../school/school.ts'
import type { PeopleViewDeps } from './people-deps.ts'

/** What comes of a schedule as it is filled in. */
export interface ScheduleOutlook {
  /** The next dates, or why there are none. */
  next: string
  /** That it makes too many texts of a week; null: it does not. */
  load: string | null
  /** So many that whoever fills it in, a coordinator, has to say yes to it. */
  asksForYes: boolean
}

const datesShown = 5

export async function scheduleOutlook(
  deps: PeopleViewDeps,
  { id, spec, by }: { id: string | null; spec: ScheduleSpec; by: string },
): Promise<ScheduleOutlook> {
  const { database, clock, school } = deps
  const { timezone } = school
  const plan = { ...spec, timezone, calendar: await readCalendar(database.client) }
  const after = localNow(deps)
  const isText = reminderKinds[spec.what.kind].goesTo === 'families'
  const window = isText ? school.window : { fromMinute: 0, untilMinute: 1440 }
  const fault = checkRecurrence(plan, window, after)
  if (fault !== null) return { next: staffText(`schedule.fault.${fault.why}`), load: null, asksForYes: false }
  const times = nextDates(plan, after, Math.min(datesShown, spec.times ?? datesShown))
    .map((at) => `• ${formatSchoolMoment(timezone, at, clock.now())}`)
    .join('\n')
  const load = await scheduleLoad(deps, { id, spec, after })
  return {
    next: staffText('schedule.next_dates', { times, zone: timezone }),
    load: load === null ? null : staffText('schedule.week_load', { count: load.caregivers, most: load.most }),
    asksForYes: load?.coordinatorConfirms === true && isCoordinator(school, by),
  }
}
