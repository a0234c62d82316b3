import type { Transaction } from '../database/database.ts'
import type { StrategyLevel } from './strategy-content.ts'

export interface CheckInPlan {
  broadcastId: string
  strategyId: string | null
  level: StrategyLevel
  askAt: Date
  closesAt: Date
  reportAt: Date | null
}

/** One check-in a broadcast: a second one changes nothing. */
export async function insertCheckIn(tx: Transaction, plan: CheckInPlan): Promise<void> {
  await tx.checkIn.createMany({ data: [plan], skipDuplicates: true })
}
