import type { ConversationDeps } from './conversation-deps.ts'
import { actOnEntry, type EntryRefusal } from './entry-permission.ts'
import { postEntry } from './post-entry.ts'
import { markTranslationWrong } from './translation-store.ts'

export type DoubtOutcome = { kind: 'doubted' } | { kind: 'doubted_before' } | EntryRefusal

/** Staff say that the translation of a caregiver's words is wrong: it is shown as that, to everybody who reads the thread. */
export async function doubtTranslation(
  deps: ConversationDeps,
  press: { entryId: string; by: string },
): Promise<DoubtOutcome> {
  const outcome = await actOnEntry(deps, press, async (tx, { entry }): Promise<DoubtOutcome> => {
    if (!(await markTranslationWrong(tx, entry.id, press.by))) return { kind: 'doubted_before' }
    await postEntry(tx, deps, entry.id)
    return { kind: 'doubted' }
  })
  if (outcome.kind === 'doubted') {
    deps.log.info('translation_doubted')
    deps.database.announce('posts')
  }
  return outcome
}
