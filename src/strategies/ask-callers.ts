import type { Broadcast } from '../broadcasts/broadcast-store.ts'
import { findCallCard } from '../broadcasts/call-reader.ts'
import { excerptOf } from '../broadcasts/card.ts'
import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import type { CheckInDeps } from './ask-check-in.ts'
import { findToldCards, readCalledFamilies } from './called-families-reader.ts'

/** What those who called are asked when it is time; JSON. Holds names: for people, not logs. */
export interface CalledCheckIn {
  cardId: string
  author: string
  excerpt: string
  families: { caregiver: string; children: string[] }[]
}

/** Asks whoever was to call families about a broadcast to hear how it went, since these are not texted. Announce `posts` after the commit. */
export async function askCallers(
  tx: Transaction,
  deps: Pick<CheckInDeps, 'sealer' | 'clock' | 'school'>,
  broadcast: Broadcast,
): Promise<void> {
  for (const cardId of await findToldCards(tx, broadcast.id)) {
    const card = await findCallCard(tx, cardId)
    const families = await readCalledFamilies(tx, deps, cardId)
    if (card === null || families.length === 0) continue
    const model: CalledCheckIn = {
      cardId,
      author: broadcast.author,
      excerpt: excerptOf(broadcast),
      families: families.map(({ caregiver, children }) => ({
        caregiver,
        children: children.map(({ firstName }) => firstName),
      })),
    }
    for (const destination of card.told) {
      const key = `called_check_in:${cardId}:${destination}`
      await putPost(tx, deps.sealer, { key, destination, kind: 'called_check_in', model, at: deps.clock.now() })
    }
  }
}
