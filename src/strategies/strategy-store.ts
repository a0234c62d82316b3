import type { Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { StrategyState } from './strategy-reader.ts'
import type { Strategy } from './strategy.ts'

interface Change {
  /** The Slack user. */
  by: string
  /** School time. */
  at: Date
}

/** Adds one of the school's own, or gives one of either kind its new words. */
export async function saveStrategy(
  tx: Transaction,
  sealer: Sealer,
  { strategy, state, by, at }: Change & { strategy: Strategy; state: StrategyState },
): Promise<void> {
  const { id, ...content } = strategy
  const changed = { state, contentSealed: sealer.seal(JSON.stringify(content)), changedBy: by, changedAt: at }
  await tx.strategy.upsert({
    where: { id },
    create: { id, addedBy: by, addedAt: at, ...changed },
    update: changed,
  })
}

/** Retires one, or takes it (back) into use; one of the library keeps its words. */
export async function setStrategyState(
  tx: Transaction,
  { id, state, by, at }: Change & { id: string; state: StrategyState },
): Promise<void> {
  const changed = { state, changedBy: by, changedAt: at }
  await tx.strategy.upsert({ where: { id }, create: { id, addedBy: by, addedAt: at, ...changed }, update: changed })
}
