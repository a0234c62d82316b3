import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { windowAt } from '../school/send-window.ts'
import { decideOccurrence, type SkipReason } from './decide-occurrence.ts'
import { type PlannedDate, plannedDates } from './plan-dates.ts'
import type { LocalTime } from './recurrence.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import type { DueDate, Made } from './reminder-kind.ts'
import { reminderKinds } from './reminder-kinds.ts'
import type { Schedule, What } from './schedule.ts'
import { insertOccurrence, lockSchedule, moveSchedule, settleOccurrence } from './schedule-store.ts'
import { type SkippedDate, tellSkipped } from './tell-skipped.ts'

/** So many dates are done with in one transaction; a schedule that was down for a year has more. */
const datesAtOnce = 50

interface Progress {
  handledThrough: LocalTime
  sent: number
  skipped: SkippedDate[]
}

/**
 * Does with every date of a schedule that has come, each once whoever else is at it: its occurrence and what it sends are one transaction.
 * Then the schedule waits for the next date, as the calendar and the zone are now. Returns how many were sent.
 */
export async function runSchedule(deps: ReminderDeps, id: string): Promise<number> {
  const { database, sealer, clock, school, log } = deps
  const done = await database.inTransaction(async (tx) => {
    const schedule = await lockSchedule(tx, sealer, id, { skipLocked: true })
    const now = clock.now()
    if (schedule?.status !== 'active' || schedule.nextRunAt === null || schedule.nextRunAt > now) return null
    const plan = { ...schedule, timezone: school.timezone, calendar: await readCalendar(tx) }
    const progress: Progress = { handledThrough: schedule.handledThrough, sent: schedule.sent, skipped: [] }
    const isOver = () => schedule.times !== null && progress.sent >= schedule.times
    let next: Date | null = null
    let handled = 0
    for (const date of isOver() ? [] : plannedDates(plan, schedule.handledThrough)) {
      if (date.at > now || handled === datesAtOnce) {
        next = date.at > now ? date.at : now
        break
      }
      await handle(tx, deps, { schedule, date, now }, progress)
      handled += 1
      if (isOver()) break
    }
    const barred = progress.skipped.some(({ reason }) => reason === 'not_staff')
    await moveSchedule(tx, id, {
      handledThrough: progress.handledThrough,
      sent: progress.sent,
      nextRunAt: next,
      timezone: school.timezone,
      ...(barred ? { status: 'paused' } : next === null ? { status: 'ended' } : {}),
      updatedAt: now,
    })
    await tellSkipped(tx, deps, schedule, progress.skipped)
    return { sent: progress.sent - schedule.sent, skipped: progress.skipped.length }
  })
  if (done === null || done.sent + done.skipped === 0) return 0
  log.info('schedule_run', { schedule: id, ...done })
  for (const topic of ['broadcasts', 'posts'] as const) database.announce(topic)
  return done.sent
}

async function handle(
  tx: Transaction,
  deps: ReminderDeps,
  { schedule, date, now }: { schedule: Schedule; date: PlannedDate; now: Date },
  progress: Progress,
): Promise<void> {
  progress.handledThrough = date.nominal
  const reason = await reasonToSkip(tx, deps, { schedule, date, now })
  const id = newId()
  const row = { id, scheduleId: schedule.id, localTime: date.local, dueAt: date.at, reason, at: now }
  if (!(await insertOccurrence(tx, { ...row, state: reason === null ? 'sent' : 'skipped' }))) return
  if (reason !== null) {
    progress.skipped.push({ at: date.at.toISOString(), reason })
    return
  }
  const made = await make(tx, deps, { occurrenceId: id, schedule, sendAt: now })
  if (made.kind !== 'sent') {
    await settleOccurrence(tx, id, { state: 'skipped', reason: made.kind })
    progress.skipped.push({ at: date.at.toISOString(), reason: made.kind })
    return
  }
  if (made.broadcastId !== null) await settleOccurrence(tx, id, { broadcastId: made.broadcastId })
  progress.sent += 1
}

async function reasonToSkip(
  tx: Transaction,
  { school }: ReminderDeps,
  { schedule, date, now }: { schedule: Schedule; date: PlannedDate; now: Date },
): Promise<SkipReason | null> {
  return decideOccurrence({
    ...date,
    now,
    toleranceMinutes: schedule.toleranceMinutes,
    goesTo: reminderKinds[schedule.what.kind].goesTo,
    window: windowAt(school.window, school.timezone, now),
    barred: await barredOf(tx, school, schedule, now),
  })
}

async function barredOf(
  tx: Transaction,
  school: ReminderDeps['school'],
  { classroomId, maker }: Schedule,
  now: Date,
): Promise<'not_staff' | 'channel_lost' | null> {
  if (!(await isInCharge(tx, school, { classroomId, by: maker, at: now }))) return 'not_staff'
  if (classroomId === null) return null
  return (await findClassroom(tx, classroomId))?.channelState === 'linked' ? null : 'channel_lost'
}

/** The kind's own part of it. The table ties each kind to the words that it takes. */
function make(tx: Transaction, deps: ReminderDeps, due: DueDate): Promise<Made> {
  const { what } = due.schedule
  const { make: makeOf } = reminderKinds[what.kind] as {
    make(tx: Transaction, deps: ReminderDeps, due: DueDate, what: What): Promise<Made>
  }
  return makeOf(tx, deps, due, what)
}
