import type { Queries } from '../database/database.ts'
import { tallyBroadcasts } from '../outbox/outbox-reader.ts'
import { findMarkedCards, takeMarks } from '../people/card-mark-store.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { readCheckInTally } from './check-in-reader.ts'
import { callUnreached } from './call-unreached.ts'
import { countCalls } from './call-reader.ts'
import { type Broadcast, lockBroadcast } from './broadcast-store.ts'
import { cardOf, cardPlace, languagesOnCard, tallyOf } from './card.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { readProblems } from './problem-reader.ts'
import { readWordings } from './wording-store.ts'

/** Renews the card of every broadcast that changed; two processes at once renew a card once. Returns how many changed. */
export async function renewCards(deps: BroadcastDeps): Promise<number> {
  const { database, sealer, clock } = deps
  const marked = await findMarkedCards(database.client)
  for (const id of marked) {
    await database.inTransaction(async (tx) => {
      const broadcast = await lockBroadcast(tx, sealer, id)
      if (!(await takeMarks(tx, id)) || broadcast === null) return
      await callUnreached(tx, deps, broadcast)
      const destination = await destinationOf(tx, broadcast)
      if (destination === null) return
      await putPost(tx, sealer, {
        ...cardPlace(id, destination),
        kind: 'broadcast_card',
        model: cardOf(
          broadcast,
          tallyOf(await tallyBroadcasts(tx, [id])),
          await readProblems(tx, sealer, id),
          languagesOnCard(await readWordings(tx, sealer, broadcast.draftId ?? null)),
          await readCheckInTally(tx, id),
          await countCalls(tx, id),
        ),
        at: clock.now(),
      })
    })
  }
  if (marked.length > 0) database.announce('posts')
  return marked.length
}

/** Null while the classroom has no channel that may be posted in. */
async function destinationOf(queries: Queries, { classroomId, author }: Broadcast): Promise<string | null> {
  if (classroomId === null) return author
  const classroom = await findClassroom(queries, classroomId)
  return classroom?.channelState === 'linked' ? classroom.channelId : null
}
