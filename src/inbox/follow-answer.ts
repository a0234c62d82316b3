import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { readCheckInTally } from '../broadcasts/check-in-reader.ts'
import { endHardTry, noticeHardTry } from '../conversations/show-hard-try.ts'
import type { Transaction } from '../database/database.ts'
import { hasEasier } from '../strategies/has-easier.ts'
import { isTooHardAgain } from '../strategies/judge-answers.ts'
import { tellReteach } from '../strategies/tell-reteach.ts'
import { readTries } from '../strategies/tries-reader.ts'
import type { HearDeps } from './inbox-deps.ts'

/**
 * What follows for the class of an answer: for a child with whom it was too hard twice in a row the easier level and a call are offered, and
 * where it was so with several it is said once. Nothing follows for the family.
 */
export async function followAnswer(
  tx: Transaction,
  deps: HearDeps,
  of: { broadcastId: string; caregiverId: string; studentIds: readonly string[] },
): Promise<void> {
  const { broadcastId, caregiverId } = of
  const broadcast = await findBroadcast(tx, deps.sealer, broadcastId)
  const classroomId = broadcast?.classroomId ?? null
  if (broadcast === null || classroomId === null) return
  for (const studentId of of.studentIds) {
    const child = { broadcastId, studentId }
    if (isTooHardAgain(await readTries(tx, studentId), broadcastId)) {
      const easier = await hasEasier(tx, deps.sealer, broadcast.content)
      await noticeHardTry(tx, deps, { ...child, caregiverId, classroomId, hasEasier: easier })
    } else await endHardTry(tx, deps, child)
  }
  const tally = await readCheckInTally(tx, broadcastId)
  if (tally !== null) await tellReteach(tx, deps, { broadcast, classroomId, tally })
}
