import { openDeskItem } from '../broadcasts/desk-store.ts'
import type { Transaction } from '../database/database.ts'
import { liaisonsFor } from '../people/language-desk-store.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { actOnEntry, type EntryRefusal, type HeldEntry } from './entry-permission.ts'
import { postEntry } from './post-entry.ts'
import { findTranslation } from './translation-reader.ts'
import { markTranslationWrong } from './translation-store.ts'

export type DoubtOutcome = { kind: 'doubted' } | { kind: 'doubted_before' } | EntryRefusal

/** Staff say that the translation of a caregiver's words is wrong: it is shown as that, to everybody who reads the thread. */
export async function doubtTranslation(
  deps: ConversationDeps,
  press: { entryId: string; by: string },
): Promise<DoubtOutcome> {
  const outcome = await actOnEntry(deps, press, async (tx, held): Promise<DoubtOutcome> => {
    const { entry } = held
    if (!(await markTranslationWrong(tx, entry.id, press.by))) return { kind: 'doubted_before' }
    await postEntry(tx, deps, entry.id)
    await askAboutReading(tx, deps, held, press.by)
    return { kind: 'doubted' }
  })
  if (outcome.kind === 'doubted') {
    deps.log.info('translation_doubted')
    deps.database.announce('posts')
  }
  return outcome
}

/** The language's liaisons are asked what it really says. */
async function askAboutReading(
  tx: Transaction,
  { sealer, clock, school }: ConversationDeps,
  { entry, thread }: HeldEntry,
  by: string,
): Promise<void> {
  const read = await findTranslation(tx, sealer, entry.id)
  if (read === null) return
  const at = clock.now()
  const { language } = read
  const { classroomId } = thread
  await openDeskItem(tx, sealer, {
    kind: 'reading',
    language,
    subject: `reading:${entry.id}`,
    entryId: entry.id,
    told: await liaisonsFor(tx, { language, classroomId, coordinators: school.coordinators, at }),
    model: { author: by, original: entry.words, words: { text: read.words }, back: null },
    at,
  })
}
