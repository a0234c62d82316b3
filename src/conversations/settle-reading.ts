import { type DeskRefusal, openItemFor } from '../broadcasts/desk-access.ts'
import { closeDeskItem } from '../broadcasts/desk-store.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { postEntry } from './post-entry.ts'
import { correctTranslation } from './translation-store.ts'

/** A liaison says what a family really wrote: the thread shows it in place of the translation that staff doubted. */
export async function settleReading(
  deps: ConversationDeps,
  { itemId, by, words }: { itemId: string; by: string; words: string },
): Promise<{ kind: 'settled' } | DeskRefusal> {
  const { database, sealer, clock } = deps
  const found = await openItemFor(deps, { itemId, by })
  if (found.kind !== 'open') return found
  const { item } = found
  const { entryId } = item
  if (entryId === null) return { kind: 'gone' }
  const settled = await database.inTransaction(async (tx) => {
    const outcome = { kind: 'corrected' as const, by, at: clock.now(), words: { text: words } }
    if (!(await closeDeskItem(tx, sealer, item, outcome))) return false
    await correctTranslation(tx, sealer, { entryId, words, by })
    await postEntry(tx, deps, entryId)
    return true
  })
  if (settled) database.announce('posts')
  return settled ? { kind: 'settled' } : { kind: 'decided_before' }
}
