import type { ConversationDeps } from './conversation-deps.ts'
import { findChangedSent } from './entry-reader.ts'
import { endWatches } from './entry-store.ts'
import { postEntry } from './post-entry.ts'

/** Shows on the words that staff sent how their texts fare now. Returns how many changed. */
export async function renewSent(deps: ConversationDeps): Promise<number> {
  const { database, clock } = deps
  const changed = await findChangedSent(database.client, 200)
  for (const entryId of changed) await database.inTransaction((tx) => postEntry(tx, deps, entryId))
  await endWatches(database.client, clock.now())
  if (changed.length > 0) database.announce('posts')
  return changed.length
}
