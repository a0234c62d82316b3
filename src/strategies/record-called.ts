import { findCallCard } from '../broadcasts/call-reader.ts'
import { markCards } from '../people/card-mark-store.ts'
import type { CheckInAnswer } from '../broadcasts/check-in-tally.ts'
import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { isCoordinator } from '../school/school.ts'
import type { CheckInDeps } from './ask-check-in.ts'
import { type CalledFamily, readCalledFamilies } from './called-families-reader.ts'
import { findCheckIn, insertAsks, recordAnswer } from './check-in-store.ts'

export interface CalledAnswer {
  caregiverId: string
  studentId: string
  answer: CheckInAnswer
}

type Access =
  | { kind: 'asked'; broadcastId: string; families: CalledFamily[] }
  | { kind: 'gone' }
  | { kind: 'not_asked' }
  /** It is too late: the check-in is closed. */
  | { kind: 'closed' }

/** The families of a call card whose answers this person may record now. */
export async function calledFamiliesFor(
  tx: Transaction,
  deps: Pick<CheckInDeps, 'sealer' | 'clock' | 'school'>,
  { cardId, by }: { cardId: string; by: string },
): Promise<Access> {
  const card = await findCallCard(tx, cardId)
  if (card === null) return { kind: 'gone' }
  if (!card.told.includes(by) && !isCoordinator(deps.school, by)) return { kind: 'not_asked' }
  const { broadcastId } = card
  const checkIn = await findCheckIn(tx, broadcastId)
  if (checkIn === null || checkIn.closesAt <= deps.clock.now()) return { kind: 'closed' }
  return { kind: 'asked', broadcastId, families: await readCalledFamilies(tx, deps, cardId) }
}

/** Records what families said on the phone, as if they had texted it: it counts with the others. Announce `broadcasts` after the commit. */
export async function recordCalled(
  tx: Transaction,
  { clock }: Pick<CheckInDeps, 'clock'>,
  of: { broadcastId: string; cardId: string; families: readonly CalledFamily[]; answers: readonly CalledAnswer[] },
): Promise<CalledAnswer[]> {
  const { broadcastId, cardId, families } = of
  const at = clock.now()
  const changed = of.answers.filter(({ caregiverId, studentId, answer }) => {
    const family = families.find((one) => one.caregiverId === caregiverId)
    const child = family?.children.find((one) => one.studentId === studentId)
    return child !== undefined && child.answer !== answer
  })
  for (const { caregiverId, studentId, answer } of changed) {
    await insertAsks(tx, [{ id: newId(), broadcastId, caregiverId, studentId, questionId: cardId, askedAt: at }])
    await recordAnswer(tx, { broadcastId, caregiverId, at, inboundId: newId() }, { studentId, answer })
  }
  if (changed.length > 0) await markCards(tx, [broadcastId])
  return changed
}
