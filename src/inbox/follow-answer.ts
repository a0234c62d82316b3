import { type Broadcast, findBroadcast } from '../broadcasts/broadcast-store.ts'
import { endHardTry, noticeHardTry } from '../conversations/show-hard-try.ts'
import type { Transaction } from '../database/database.ts'
import { linkedClassesOf } from '../people/linked-classes-reader.ts'
import { schoolDate } from '../school/school-date.ts'
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
  if (broadcast === null) return
  const told = new Set<string>()
  for (const studentId of of.studentIds) {
    const child = { broadcastId, studentId }
    const classroomIds = await classesToTell(tx, deps, { broadcast, studentId })
    for (const id of classroomIds) told.add(id)
    const [classroomId] = classroomIds
    if (classroomId === undefined) continue
    if (isTooHardAgain(await readTries(tx, studentId), broadcastId)) {
      const easier = await hasEasier(tx, deps.sealer, broadcast.content)
      await noticeHardTry(tx, deps, { ...child, caregiverId, classroomId, hasEasier: easier })
    } else await endHardTry(tx, deps, child)
  }
  for (const classroomId of told) await tellReteach(tx, deps, { broadcast, classroomId })
}

/** Whose broadcast it is; of the whole school's, or of several classes', those of them that the child is in. */
async function classesToTell(
  tx: Transaction,
  { clock, school }: HearDeps,
  { broadcast, studentId }: { broadcast: Broadcast; studentId: string },
): Promise<string[]> {
  const { classroomId, audience } = broadcast
  if (classroomId !== null) return [classroomId]
  const among = 'all' in audience ? ('all' as const) : audience.classroomIds
  return linkedClassesOf(tx, { studentId, among, on: schoolDate(school.timezone, clock.now()) })
}
