import type { Transaction } from '../database/database.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { readUnrouted } from './entry-reader.ts'
import { placeReceived } from './entry-store.ts'
import { openThread } from './open-thread.ts'
import { postEntry } from './post-entry.ts'
import { markWaiting } from './waiting-card-store.ts'

/**
 * Brings every text of a caregiver that has not been routed yet to a class, in the order in which they came; null: to the coordinators.
 * Call it under `lockTalk`.
 */
export async function deliverReceived(
  tx: Transaction,
  deps: TalkDeps,
  route: { caregiverId: string; classroomId: string | null; confirmed: boolean },
): Promise<void> {
  const { caregiverId, classroomId, confirmed } = route
  for (const entry of await readUnrouted(tx, deps.sealer, caregiverId)) {
    const talk = { caregiverId, classroomId, startedByStaff: null, at: entry.at }
    const { thread, unmentioned } = await openThread(tx, deps, talk)
    const place = { conversationId: thread.conversationId, threadId: thread.id, mentions: unmentioned, confirmed }
    await placeReceived(tx, entry.id, place)
    await postEntry(tx, deps, entry.id)
  }
  await markWaiting(tx, [classroomId])
}
