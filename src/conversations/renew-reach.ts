import type { ConversationDeps } from './conversation-deps.ts'
import { postEntry } from './post-entry.ts'
import { postRoot } from './post-root.ts'
import { findChangedReach, waitingInThread } from './reach-reader.ts'
import { findThread, lockTalk } from './thread-store.ts'

const livelyMs = 14 * 24 * 3_600_000

/** Says in the threads of caregivers who have stopped, or come back, that they can or cannot be texted, before anybody writes to them. */
export async function renewReach(deps: ConversationDeps): Promise<number> {
  const { database, clock } = deps
  const since = new Date(clock.now().getTime() - livelyMs)
  const changed = await findChangedReach(database.client, { since, limit: 100 })
  for (const threadId of changed) {
    const found = await findThread(database.client, threadId)
    if (found === null) continue
    await database.inTransaction(async (tx) => {
      await lockTalk(tx, found.caregiverId)
      const thread = await findThread(tx, threadId)
      if (thread === null) return
      for (const entryId of await waitingInThread(tx, threadId)) await postEntry(tx, deps, entryId)
      await postRoot(tx, deps, thread)
    })
  }
  if (changed.length > 0) database.announce('posts')
  return changed.length
}
