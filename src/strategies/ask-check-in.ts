import { type Broadcast, findBroadcast } from '../broadcasts/broadcast-store.ts'
import { addressed } from '../broadcasts/note-audience.ts'
import { reachFor } from '../broadcasts/reach.ts'
import { openSenderBook } from '../broadcasts/sender.ts'
import type { Database, Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import { readAudience } from '../people/audience-reader.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { nextTimeToAsk, timeToAsk } from '../school/time-to-ask.ts'
import { askCallers } from './ask-callers.ts'
import { askCaregiver } from './ask-caregiver.ts'
import { changeCheckIn, type CheckIn, findReached, lockPlanned } from './check-in-store.ts'

export interface CheckInDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  log: Log
}

const batchSize = 25

/**
 * Asks whoever got a broadcast how it went, a batch a transaction; whoever was asked is not asked again. What was stopped is never asked about,
 * what has not left yet later, and so where there is no school now or the window is closed. False: nothing is left to do now.
 */
export async function askCheckIn(deps: CheckInDeps, broadcastId: string): Promise<boolean> {
  const { database, sealer, log } = deps
  const step = await database.inTransaction(async (tx) => {
    const checkIn = await lockPlanned(tx, broadcastId)
    const broadcast = checkIn === null ? null : await findBroadcast(tx, sealer, broadcastId)
    if (checkIn === null || broadcast === null) return 'not_ours'
    const what = await decide(tx, deps, checkIn, broadcast)
    switch (what.kind) {
      case 'wait':
        return 'not_ours'
      case 'drop':
        await changeCheckIn(tx, broadcastId, { state: 'dropped' })
        return 'dropped'
      case 'move':
        await changeCheckIn(tx, broadcastId, moved(checkIn, what.to))
        return 'moved'
      case 'ask':
        return (await askBatch(tx, deps, checkIn, broadcast)) ? 'more' : 'asked'
    }
  })
  if (step === 'not_ours') return false
  if (step === 'more' || step === 'asked') for (const topic of ['outbox', 'posts'] as const) database.announce(topic)
  if (step !== 'more') log.info('check_in', { broadcast: broadcastId, step })
  return step === 'more'
}

type Decision = { kind: 'ask' } | { kind: 'wait' } | { kind: 'drop' } | { kind: 'move'; to: Date }

async function decide(tx: Transaction, deps: CheckInDeps, checkIn: CheckIn, broadcast: Broadcast): Promise<Decision> {
  const { school, clock } = deps
  const now = clock.now()
  if (checkIn.closesAt <= now) return { kind: 'drop' }
  switch (broadcast.state) {
    case 'cancelled':
    case 'stopped':
      return { kind: 'drop' }
    case 'scheduled': {
      // A snow day has put it off.
      const after = broadcast.sendAt > now ? broadcast.sendAt : now
      return { kind: 'move', to: nextTimeToAsk(await readCalendar(tx), school, after) }
    }
    case 'sending':
      return { kind: 'wait' }
    case 'done': {
      const due = timeToAsk(await readCalendar(tx), school, now)
      return due > now ? { kind: 'move', to: due } : { kind: 'ask' }
    }
  }
}

function moved({ askAt, closesAt, reportAt }: CheckIn, to: Date): Pick<CheckIn, 'askAt' | 'closesAt' | 'reportAt'> {
  const later = (instant: Date) => new Date(instant.getTime() + to.getTime() - askAt.getTime())
  return { askAt: to, closesAt: later(closesAt), reportAt: reportAt === null ? null : later(reportAt) }
}

/** True: there are more caregivers. */
async function askBatch(tx: Transaction, deps: CheckInDeps, checkIn: CheckIn, broadcast: Broadcast): Promise<boolean> {
  const { sealer, clock, school } = deps
  const { id: broadcastId, audience, content } = broadcast
  const now = clock.now()
  const members = await readAudience(tx, sealer, {
    classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
    on: schoolDate(school.timezone, now),
    after: checkIn.askedThrough,
    limit: batchSize,
  })
  const reached = await findReached(tx, { broadcastId, caregiverIds: members.map(({ caregiverId }) => caregiverId) })
  const book = openSenderBook(tx, sealer, { ...broadcast, schoolName: school.name, at: now })
  for (const member of addressed(content, members)) {
    if (!reached.has(member.caregiverId) || reachFor(content, member).kind !== 'texted') continue
    await askCaregiver(tx, deps, { checkIn, broadcast, member, sender: await book.senderFor(member) })
  }
  const last = members.at(-1)
  const isMore = last !== undefined && members.length === batchSize
  if (!isMore) await askCallers(tx, deps, broadcast)
  await changeCheckIn(tx, broadcastId, isMore ? { askedThrough: last.caregiverId } : { state: 'asked' })
  return isMore
}
