import type { Broadcast } from '../broadcasts/broadcast-store.ts'
import { excerptOf } from '../broadcasts/card.ts'
import { type CheckInTally, triedOf } from '../broadcasts/check-in-tally.ts'
import type { Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { mayNeedReteaching } from './judge-answers.ts'

/** What the class's channel says when several found it too hard; JSON. Numbers alone: it is about the lesson, not about a child. */
export interface Reteach {
  author: string
  excerpt: string
  tooHard: number
  answered: number
}

/** Tells a class once for a broadcast that several found it too hard, as soon as that many have said so. Announce `posts` after the commit. */
export async function tellReteach(
  tx: Transaction,
  { sealer, clock }: { sealer: Sealer; clock: Clock },
  { broadcast, classroomId, tally }: { broadcast: Broadcast; classroomId: string; tally: CheckInTally },
): Promise<void> {
  if (!mayNeedReteaching(tally)) return
  const classroom = await findClassroom(tx, classroomId)
  if (classroom?.channelState !== 'linked' || classroom.channelId === null) return
  const model: Reteach = {
    author: broadcast.author,
    excerpt: excerptOf(broadcast),
    tooHard: tally.too_hard,
    answered: triedOf(tally) + tally.no_time,
  }
  const key = `reteach:${broadcast.id}`
  await putPost(tx, sealer, { key, destination: classroom.channelId, kind: 'reteach', model, at: clock.now() })
}
