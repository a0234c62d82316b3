import type { Transaction } from '../database/database.ts'
import type { School } from '../school/school.ts'
import type { Broadcast } from './broadcast-store.ts'
import { planCheckIn } from './plan-check-in.ts'
import { wantedCheckIn } from './wanted-check-in.ts'

/** Lets the families of a prompt be asked how it went, if its author wants that; of anything else nothing is asked. */
export async function planPromptCheckIn(
  tx: Transaction,
  { school }: { school: School },
  { id: broadcastId, content, sendAt }: Pick<Broadcast, 'id' | 'content' | 'sendAt'>,
): Promise<void> {
  const askAt = wantedCheckIn(content, school.timezone, sendAt)
  if (askAt === null || content.kind !== 'strategy') return
  const { strategyId, level } = content
  await planCheckIn(tx, { school }, { broadcastId, askAt, strategyId, level })
}
