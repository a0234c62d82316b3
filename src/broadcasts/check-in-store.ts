import type { Transaction } from '../database/database.ts'

/** easier and harder are as the library words them. */
export type StrategyLevel = 'usual' | 'easier' | 'harder'

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
