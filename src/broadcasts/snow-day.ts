import type { Database, Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import { postponeTexts } from '../outbox/postpone-texts.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { addCalendarSpans, removeClosure } from '../school/calendar-store.ts'
import { instantAt, minuteAt } from '../school/local-time.ts'
import { nextSchoolDay } from '../school/school-calendar.ts'
import { endOfSchoolDay, plusDays, type SchoolDay, schoolDayAt } from '../school/school-day.ts'
import type { School } from '../school/school.ts'
import { lockProgramUntil, lockPutOff, moveSendAt, type PutOff } from './put-off-store.ts'

interface SnowDayDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  log: Log
}

export interface SnowDay {
  today: SchoolDay
  /** Broadcasts that wait, or no longer do. */
  moved: number
  /** Until when they wait. */
  until: SchoolDay
}

/** There is no school today: it is closed in the calendar, and what the program would text today waits until there is school, at the same time of day. */
export async function declareSnowDay(
  deps: SnowDayDeps,
  { by, label }: { by: string; label: string },
): Promise<SnowDay> {
  const { database, sealer, clock, school } = deps
  const snowDay = await database.inTransaction(async (tx) => {
    const at = clock.now()
    const today = schoolDayAt(school.timezone, at)
    await addCalendarSpans(tx, sealer, [{ kind: 'closure', first: today, last: today, label }], {
      source: 'hand',
      by,
      at,
    })
    const tomorrow = plusDays(today, 1) ?? today
    const until = nextSchoolDay(await readCalendar(tx), tomorrow) ?? tomorrow
    const broadcasts = await lockProgramUntil(tx, endOfSchoolDay(school.timezone, today))
    for (const broadcast of broadcasts) {
      const to = instantAt(school.timezone, until, minuteAt(school.timezone, broadcast.sendAt))
      await move(tx, broadcast, to, broadcast.putOffFrom ?? broadcast.sendAt)
    }
    return { today, moved: broadcasts.length, until }
  })
  return announce(deps, snowDay, 'snow_day')
}

/** There is school after all: what waited leaves as it was to. Null where today was not closed by hand. */
export async function endSnowDay(deps: SnowDayDeps): Promise<SnowDay | null> {
  const { database, clock, school } = deps
  const over = await database.inTransaction(async (tx) => {
    const now = clock.now()
    const today = schoolDayAt(school.timezone, now)
    if (!(await removeClosure(tx, today))) return null
    const broadcasts = await lockPutOff(tx, now, endOfSchoolDay(school.timezone, today))
    for (const broadcast of broadcasts) await move(tx, broadcast, broadcast.putOffFrom ?? broadcast.sendAt, null)
    return { today, moved: broadcasts.length, until: today }
  })
  return over === null ? null : announce(deps, over, 'snow_day_over')
}

async function move(tx: Transaction, { id, sendAt: from }: PutOff, to: Date, putOffFrom: Date | null): Promise<void> {
  await moveSendAt(tx, id, { from, to, putOffFrom })
  await postponeTexts(tx, { broadcastId: id, from, to })
}

function announce({ database, log }: SnowDayDeps, snowDay: SnowDay, event: 'snow_day' | 'snow_day_over'): SnowDay {
  log.info(event, { broadcasts: snowDay.moved })
  for (const topic of ['broadcasts', 'outbox', 'schedules'] as const) database.announce(topic)
  return snowDay
}
