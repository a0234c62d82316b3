import type { Broadcast } from '../broadcasts/broadcast-store.ts'
import type { Sender } from '../broadcasts/sender.ts'
import type { Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { askQuestion } from '../questions/ask-question.ts'
import { lockQuestionsOf } from '../questions/question-store.ts'
import { wordCheckIn } from '../texts/word-check-in.ts'
import { type CheckInContext, checkInKind, checkInOptions } from './check-in-question.ts'
import { childrenInOrder } from './children-in-order.ts'
import { type CheckIn, insertAsks, wasAsked } from './check-in-store.ts'
import { questionWords } from './check-in-words.ts'

/** Longer than a night: what stays open keeps other questions waiting, and a late key counts all the same. */
const openForMs = 20 * 3_600_000

/**
 * Asks one caregiver about each of their children that a broadcast was for: about as many in one text as fit into it, about the others when
 * that is answered. Once, however often it is called.
 */
export async function askCaregiver(
  tx: Transaction,
  deps: { sealer: Sealer; clock: Clock },
  of: { checkIn: CheckIn; broadcast: Broadcast; member: AudienceMember; sender: Sender },
): Promise<void> {
  const { checkIn, broadcast, member, sender } = of
  const { caregiverId, frame: language } = member
  const broadcastId = broadcast.id
  await lockQuestionsOf(tx, caregiverId)
  if (await wasAsked(tx, { broadcastId, caregiverId })) return
  const askedAt = deps.clock.now()
  const children = childrenInOrder(member)
  const expiresAt = new Date(Math.min(askedAt.getTime() + openForMs, checkIn.closesAt.getTime()))
  const words = {
    language,
    schoolName: sender.schoolName,
    teacherName: sender.teacherName ?? sender.classroomName,
    ...questionWords(broadcast.content, language),
  }
  const options = checkInOptions(children.map(({ studentId }) => studentId))
  const names = children.map(({ firstName }) => firstName)
  for (let first = 0; first < children.length;) {
    const text = wordCheckIn(words, names.slice(first), first)
    const questionId = await askQuestion(tx, deps, {
      caregiverId,
      kind: checkInKind,
      options,
      context: { broadcastId, children: names } satisfies CheckInContext,
      body: text.body,
      language,
      classroomId: broadcast.classroomId,
      anyHour: false,
      expiresAt,
    })
    const asked = children.slice(first, first + text.children)
    await insertAsks(
      tx,
      asked.map(({ studentId }) => ({ id: newId(), broadcastId, caregiverId, studentId, questionId, askedAt })),
    )
    first += text.children
  }
}
