import { createBroadcast } from '../../broadcasts/broadcast-store.ts'
import { cardOf, cardPlace, emptyTally } from '../../broadcasts/card.ts'
import type { Content } from '../../broadcasts/content.ts'
import type { Transaction } from '../../database/database.ts'
import { countReachable } from '../../people/audience-count-reader.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import { putPost } from '../../posts/put-post.ts'
import { schoolDate } from '../../school/school-date.ts'
import type { ReminderDeps } from '../reminder-deps.ts'
import type { DueDate, Made, ReminderKind } from '../reminder-kind.ts'

/** A learning text to families. */
export const textKind: ReminderKind<'text'> = {
  goesTo: 'families',
  make: (tx, deps, due, { text }) => broadcast(tx, deps, due, { kind: 'update', sections: { learning: text } }),
}

/** Logistics to families. */
export const messageKind: ReminderKind<'message'> = {
  goesTo: 'families',
  make: (tx, deps, due, { text }) => broadcast(tx, deps, due, { kind: 'message', text }),
}

async function broadcast(
  tx: Transaction,
  { sealer, clock, school }: ReminderDeps,
  { schedule, sendAt }: DueDate,
  content: Content,
): Promise<Made> {
  const { audience, maker: author } = schedule
  const now = clock.now()
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const expected = await countReachable(tx, { ...audience, classroomIds, on: schoolDate(school.timezone, now) })
  if (expected === 0) return { kind: 'nobody' }
  const classroomId = classroomIds !== 'all' && classroomIds.length === 1 ? (classroomIds[0] ?? null) : null
  const made = await createBroadcast(tx, sealer, {
    draftId: null,
    classroomId,
    author,
    approvedBy: null,
    audience,
    content,
    sendAt,
    caregiversExpected: expected,
    now,
  })
  const classroom = classroomId === null ? null : await findClassroom(tx, classroomId)
  await putPost(tx, sealer, {
    ...cardPlace(made.id, classroom?.channelId ?? author),
    kind: 'broadcast_card',
    model: cardOf(made, emptyTally, []),
    at: now,
  })
  return { kind: 'sent', broadcastId: made.id }
}
