import { schoolDate } from '../school/school-date.ts'
import { giveUpCalls as giveUp } from './call-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { showCallCard } from './show-call-card.ts'

/** As long as an update is of use. */
const callWithinMs = 3 * 86_400_000

/** Takes those from the call cards who are not to be called any more: by their own word, the school's, or because it has become late. */
export async function giveUpCalls(deps: BroadcastDeps): Promise<void> {
  const { database, clock, school } = deps
  const at = clock.now()
  const rules = { on: schoolDate(school.timezone, at), since: new Date(at.getTime() - callWithinMs) }
  const changed = await database.inTransaction(async (tx) => {
    const cards = await giveUp(tx, rules)
    for (const cardId of cards) await showCallCard(tx, deps, cardId)
    return cards.length
  })
  if (changed > 0) database.announce('posts')
}
