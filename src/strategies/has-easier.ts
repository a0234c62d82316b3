import type { Content } from '../broadcasts/content.ts'
import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { levelsOf } from './prompt-words.ts'
import { findStrategy } from './strategy-reader.ts'

/** Whether what was sent has an easier level that was not sent. */
export async function hasEasier(queries: Queries, sealer: Sealer, content: Content): Promise<boolean> {
  if (content.kind !== 'strategy' || content.strategyId === null || content.level === 'easier') return false
  const strategy = await findStrategy(queries, sealer, content.strategyId)
  return strategy !== null && levelsOf(strategy).includes('easier')
}
