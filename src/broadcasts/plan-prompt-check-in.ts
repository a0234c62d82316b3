import type { Transaction } from '../database/database.ts'
import type { School } from '../school/school.ts'
import type { Broadcast } from './broadcast-store.ts'
import { homeworkTimes } from './homework-content.ts'
import { planCheckIn } from './plan-check-in.ts'
import { wantedCheckIn } from './wanted-check-in.ts'

/** Lets the families of a prompt or of homework be asked how it went, if its author wants that; of anything else nothing is asked. */
export async function planPromptCheckIn(
  tx: Transaction,
  { school }: { school: School },
  { id: broadcastId, content, sendAt }: Pick<Broadcast, 'id' | 'content' | 'sendAt'>,
): Promise<void> {
  const askAt = wantedCheckIn(content, school.timezone, sendAt)
  if (askAt === null) return
  if (content.kind === 'homework') {
    const { reportAt } = homeworkTimes(content, school.timezone, sendAt)
    await planCheckIn(tx, { school }, { broadcastId, askAt, strategyId: null, reportAt })
  }
  if (content.kind === 'strategy') {
    const { strategyId, level } = content
    await planCheckIn(tx, { school }, { broadcastId, askAt, strategyId, level })
  }
}
