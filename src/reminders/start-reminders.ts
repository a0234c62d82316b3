import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import { runSchedule } from './run-schedule.ts'
import { findDueSchedules } from './schedule-reader.ts'
import { replanAll, replanZone } from './schedule-store.ts'

const idleMs = 1000

/** Starts the loop that sends what is due on a schedule. Any number of processes may run it. */
export function startReminders(deps: ReminderDeps): Loop {
  const { database, clock, school, log } = deps
  let zoneKnown = false
  let calendarChanged = false

  async function work(): Promise<number> {
    if (!zoneKnown) await replanZone(database.client, school.timezone, clock.now())
    zoneKnown = true
    if (calendarChanged) {
      calendarChanged = false
      await replanAll(database.client, clock.now())
    }
    const due = await findDueSchedules(database.client, clock.now())
    for (const id of due) await runSchedule(deps, id)
    return due.length === 0 ? idleMs : 0
  }

  const loop = startLoop({ work, onError: (error) => log.error('reminders_loop_failed', errorFacts(error)) })
  database.onAnnounced('schedules', () => {
    calendarChanged = true
    loop.wake()
  })
  return loop
}
