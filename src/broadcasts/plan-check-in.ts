import type { Transaction } from '../database/database.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import type { School } from '../school/school.ts'
import { morningAfter, timeToAsk } from '../school/time-to-ask.ts'
import { insertCheckIn } from './check-in-store.ts'
import type { StrategyLevel } from './strategy-content.ts'

export interface NewCheckIn {
  broadcastId: string
  /** School time: when families shall be asked; moved into the window, and off days without school. */
  askAt: Date
  /** The strategy of the library that is sent; null: own words, or homework. */
  strategyId: string | null
  /** Which level of it; left out: the usual one. */
  level?: StrategyLevel
  /** School time: when the class is told what came of it; left out: its card's line is all. */
  reportAt?: Date | null
}

const answeredWithinMs = 7 * 86_400_000

/**
 * Whoever gets the broadcast will be asked how it went. Call it in the transaction that makes the broadcast; twice for one broadcast is once.
 * Returns when they will be asked.
 */
export async function planCheckIn(tx: Transaction, { school }: { school: School }, plan: NewCheckIn): Promise<Date> {
  const calendar = await readCalendar(tx)
  const askAt = timeToAsk(calendar, school, plan.askAt)
  const reportAt = plan.reportAt ?? null
  await insertCheckIn(tx, {
    broadcastId: plan.broadcastId,
    strategyId: plan.strategyId,
    level: plan.level ?? 'usual',
    askAt,
    closesAt: new Date(askAt.getTime() + answeredWithinMs),
    // What is asked about later than it was to be told is told in the next morning with school.
    reportAt: reportAt === null || reportAt > askAt ? reportAt : morningAfter(calendar, school.timezone, askAt),
  })
  return askAt
}
