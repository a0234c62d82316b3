import type { Queries } from '../database/database.ts'
import { isId, newId } from '../lib/id.ts'
import { countReachable } from '../people/audience-count-reader.ts'
import { classesOf } from '../people/class-staff-reader.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { minuteAt } from '../school/local-time.ts'
import { schoolDate } from '../school/school-date.ts'
import { schoolDayAt } from '../school/school-day.ts'
import { isCoordinator } from '../school/school.ts'
import { checkWords, type WordsFault } from './check-words.ts'
import { checkRecurrence, type RecurrenceFault } from './check-recurrence.ts'
import { nextDates, plannedDates } from './plan-dates.ts'
import { type LocalTime, localTime } from './recurrence.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import { reminderKinds } from './reminder-kinds.ts'
import type { Schedule, ScheduleSpec } from './schedule.ts'
import { scheduleLoad } from './schedule-load.ts'
import { lockSchedule, moveSchedule, saveSchedule } from './schedule-store.ts'

export type ScheduleFault =
  | RecurrenceFault
  | WordsFault
  | { field: 'audience'; why: 'nobody' }
  | { field: 'name'; why: 'not_allowed' }
  /** More texts in a week than are sent without a coordinator’s yes. */
  | { field: 'rule'; why: 'week_full' }

const alwaysOpen = { fromMinute: 0, untilMinute: 1440 }

/** What it is on the school's clock. */
export function localNow({ clock, school }: Pick<ReminderDeps, 'clock' | 'school'>): LocalTime {
  const now = clock.now()
  return localTime(schoolDayAt(school.timezone, now), minuteAt(school.timezone, now))
}

/**
 * Makes a schedule, or puts another in the place of one; null: done. Nothing is sent for dates that have passed.
 * @param agreed a coordinator has said yes to more texts in a week than are sent without one.
 */
export async function setSchedule(
  deps: ReminderDeps,
  { id, spec, by, agreed = false }: { id: string | null; spec: ScheduleSpec; by: string; agreed?: boolean },
): Promise<ScheduleFault | null> {
  const { database, sealer, clock, school } = deps
  const isTheirs = await mayChange(database.client, deps, spec, by)
  if (!isTheirs || !fitsOwner(spec)) return { field: 'name', why: 'not_allowed' }
  const after = localNow(deps)
  const plan = { ...spec, timezone: school.timezone, calendar: await readCalendar(database.client) }
  const isText = reminderKinds[spec.what.kind].goesTo === 'families'
  const fault =
    checkRecurrence(plan, isText ? school.window : alwaysOpen, after) ??
    (await checkAudience(deps, spec, isText)) ??
    (await checkWords(deps, spec, by)) ??
    (agreed && isCoordinator(school, by) ? null : await checkLoad(deps, { id, spec, after }))
  if (fault !== null) return fault
  const [first] = plannedDates(plan, after)
  await database.inTransaction(async (tx) => {
    if (id !== null) await lockSchedule(tx, sealer, id)
    const planned = { handledThrough: after, nextRunAt: first?.at ?? null, timezone: school.timezone }
    await saveSchedule(tx, sealer, { id: id ?? newId(), spec, planned, at: clock.now() })
  })
  return null
}

async function checkAudience(
  { database, clock, school }: ReminderDeps,
  { audience }: ScheduleSpec,
  isText: boolean,
): Promise<ScheduleFault | null> {
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const now = clock.now()
  const somebody = isText
    ? (await countReachable(database.client, { ...audience, classroomIds, on: schoolDate(school.timezone, now) })) > 0
    : (await classesOf(database.client, { ...audience, classroomIds, at: now })).length > 0
  return somebody ? null : { field: 'audience', why: 'nobody' }
}

async function checkLoad(
  deps: ReminderDeps,
  of: { id: string | null; spec: ScheduleSpec; after: LocalTime },
): Promise<ScheduleFault | null> {
  const load = await scheduleLoad(deps, of)
  return load?.coordinatorConfirms === true ? { field: 'rule', why: 'week_full' } : null
}

/** A class's schedule is for that class alone, or for some of its children. */
function fitsOwner({ classroomId, audience }: ScheduleSpec): boolean {
  if (classroomId === null) return audience.studentIds === undefined
  return 'classroomIds' in audience && audience.classroomIds.join() === classroomId
}

/** Coordinators change every schedule; staff of a class those of their class. */
export async function mayChange(
  queries: Queries,
  { clock, school }: Pick<ReminderDeps, 'clock' | 'school'>,
  { classroomId }: Pick<ScheduleSpec, 'classroomId'>,
  by: string,
): Promise<boolean> {
  return isInCharge(queries, school, { classroomId, by, at: clock.now() })
}

export type ScheduleChange = 'pause' | 'resume' | 'end' | 'delete'

/** False where somebody may not, or where it is in no state for that. */
export async function changeSchedule(
  deps: ReminderDeps,
  { id, by, change }: { id: string; by: string; change: ScheduleChange },
): Promise<boolean> {
  const { database, sealer, clock, school } = deps
  if (!isId(id)) return false
  return database.inTransaction(async (tx) => {
    const schedule = await lockSchedule(tx, sealer, id)
    if (schedule === null || !(await mayChange(tx, deps, schedule, by))) return false
    const updatedAt = clock.now()
    switch (change) {
      case 'pause':
        if (schedule.status !== 'active') return false
        await moveSchedule(tx, id, { status: 'paused', updatedAt })
        return true
      case 'resume': {
        if (schedule.status !== 'paused') return false
        const after = localNow(deps)
        const plan = { ...schedule, timezone: school.timezone, calendar: await readCalendar(tx) }
        const [first] = plannedDates(plan, after)
        const next = { handledThrough: after, nextRunAt: first?.at ?? null, timezone: school.timezone }
        await moveSchedule(tx, id, { ...next, status: first === undefined ? 'ended' : 'active', updatedAt })
        return true
      }
      case 'end':
        if (schedule.status !== 'active' && schedule.status !== 'paused') return false
        await moveSchedule(tx, id, { status: 'ended', nextRunAt: null, updatedAt })
        return true
      case 'delete':
        if (schedule.status === 'deleted') return false
        await moveSchedule(tx, id, { status: 'deleted', nextRunAt: null, updatedAt })
        return true
    }
  })
}

/** When a schedule is sent next; none while it is paused or over. */
export async function upcomingDates(deps: ReminderDeps, schedule: Schedule, count: number): Promise<Date[]> {
  if (schedule.status !== 'active') return []
  const left = schedule.times === null ? count : Math.min(count, schedule.times - schedule.sent)
  const plan = { ...schedule, timezone: deps.school.timezone, calendar: await readCalendar(deps.database.client) }
  return nextDates(plan, schedule.handledThrough, left)
}
