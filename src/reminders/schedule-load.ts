import type { Content } from '../broadcasts/content.ts'
import { addressed } from '../broadcasts/note-audience.ts'
import { textedOf, type WeekLoad, weekLoad } from '../broadcasts/week-load.ts'
import { audiencePages } from '../people/audience-pages.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { schoolDayAt } from '../school/school-day.ts'
import { contentOf } from './kinds/send-words.ts'
import { type DatePlan, nextDates } from './plan-dates.ts'
import { plannedTexts } from './planned-texts.ts'
import type { LocalTime } from './recurrence.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import { reminderKinds } from './reminder-kinds.ts'
import type { ScheduleSpec } from './schedule.ts'

const weeksLooked = 4
const weekMs = 7 * 86_400_000
const mostDates = weeksLooked * 7 * 24

/** What a schedule makes of the worst of its first weeks for whom it is for, beside all else that they get. Null: nobody gets too many, or it texts nobody. */
export async function scheduleLoad(
  deps: ReminderDeps,
  { id, spec, after }: { id: string | null; spec: ScheduleSpec; after: LocalTime },
): Promise<WeekLoad | null> {
  const { database, sealer, clock, school } = deps
  const { timezone } = school
  const { what, audience, times } = spec
  if (reminderKinds[what.kind].goesTo !== 'families') return null
  const plan = { ...spec, timezone, calendar: await readCalendar(database.client) }
  const dates = firstWeeks(plan, after, Math.min(times ?? mostDates, mostDates))
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const on = schoolDate(timezone, clock.now())
  const content = countedAs(spec)
  const reached: string[] = []
  for await (const page of audiencePages(database.client, sealer, { ...audience, classroomIds, on })) {
    reached.push(...textedOf(content, addressed(content, page)))
  }
  return weekLoad(database.client, {
    content,
    reached,
    sendAts: dates,
    timezone,
    replacesId: null,
    plannedTexts: plannedTexts(deps, { except: id }),
  })
}

/** The rule itself ends with them: a weekly one would go on for years until so many dates are there. */
function firstWeeks(plan: DatePlan, after: LocalTime, most: number): Date[] {
  const [first] = nextDates(plan, after, Math.min(1, most))
  if (first === undefined) return []
  const end = first.getTime() + weeksLooked * weekMs
  const { until } = plan.recurrence
  const lastDay = schoolDayAt(plan.timezone, new Date(end))
  const recurrence = { ...plan.recurrence, until: until !== null && until < lastDay ? until : lastDay }
  return nextDates({ ...plan, recurrence }, after, most).filter((at) => at.getTime() < end)
}

/** Which strategy it will be is of no matter for who gets it. */
function countedAs({ what, audience }: Pick<ScheduleSpec, 'what' | 'audience'>): Content {
  const studentIds = audience.studentIds ?? null
  const strategy = { strategyId: null, name: '', level: 'usual', studentIds, words: {}, beside: {} } as const
  return contentOf({ what, audience }) ?? { kind: 'strategy', ...strategy, checkInDays: null }
}
