import type { Transaction } from '../database/database.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { type Broadcast, createBroadcast, lockBroadcast, moveBroadcast } from './broadcast-store.ts'
import { cardOf, cardPlace, emptyTally } from './card.ts'
import type { Content } from './content.ts'
import type { Draft } from './draft-store.ts'
import { audienceOf, type BroadcastDeps } from './prepare-preview.ts'

/** What one broadcast of a draft says, and when it leaves. */
export interface Leaving {
  content: Content
  sendAt: Date
}

/** Makes what a draft becomes, one broadcast or its parts, each with its card; their draft and part are unique. */
export async function createBroadcasts(
  tx: Transaction,
  { sealer }: Pick<BroadcastDeps, 'sealer'>,
  of: { draft: Draft; leaving: readonly Leaving[]; seriesId: string | null; approvedBy: string | null },
  { caregivers, now }: { caregivers: number; now: Date },
): Promise<Broadcast[]> {
  const { draft, seriesId, approvedBy } = of
  const { classroomId, author } = draft
  const classroom = classroomId === null ? null : await findClassroom(tx, classroomId)
  const made: Broadcast[] = []
  for (const { content, sendAt } of of.leaving) {
    const broadcast = await createBroadcast(tx, sealer, {
      draftId: draft.id,
      seriesId,
      classroomId,
      author,
      approvedBy,
      audience: audienceOf(classroomId),
      content,
      sendAt,
      caregiversExpected: caregivers,
      now,
    })
    made.push(broadcast)
    await putPost(tx, sealer, {
      ...cardPlace(broadcast.id, classroom?.channelId ?? author),
      kind: 'broadcast_card',
      model: cardOf(broadcast, emptyTally, []),
      at: now,
    })
  }
  return made
}

/** Locks the broadcast in whose place a draft goes; null where nothing of it can be replaced any more. */
export async function lockReplaced(
  tx: Transaction,
  { sealer }: Pick<BroadcastDeps, 'sealer'>,
  replacesId: string,
): Promise<Broadcast | null> {
  const replaced = await lockBroadcast(tx, sealer, replacesId)
  return replaced?.state === 'scheduled' && replaced.expandedThrough === null ? replaced : null
}

/** The one that was replaced leaves nothing. */
export async function retireReplaced(
  tx: Transaction,
  replaced: Broadcast,
  { by, replacedById, now }: { by: string; replacedById: string; now: Date },
): Promise<void> {
  await moveBroadcast(tx, replaced.id, { state: 'cancelled', stoppedBy: by, replacedById, finishedAt: now })
}
