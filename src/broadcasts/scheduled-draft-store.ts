import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { Content } from './content.ts'
import type { Wording } from './wording.ts'
import { insertWordings, letWait } from './wording-store.ts'

/**
 * The draft of what a schedule sends: sent as it is made, for nobody previews it. It ties the broadcast to its words in other languages: those
 * that are written, and the languages whose texts wait until they are translated.
 */
export async function createScheduledDraft(
  tx: Transaction,
  sealer: Sealer,
  draft: { classroomId: string | null; author: string; content: Content; at: Date },
  { written, waiting, since }: { written: readonly Wording[]; waiting: readonly string[]; since: Date },
): Promise<string> {
  const { classroomId, author, content, at } = draft
  const id = newId()
  await tx.draft.create({
    data: {
      id,
      classroomId,
      author,
      kind: content.kind,
      contentSealed: sealer.seal(JSON.stringify(content)),
      state: 'sent',
      createdAt: at,
      updatedAt: at,
    },
  })
  const empty = { state: 'ready', source: null, why: null, words: null, back: null } as const
  await insertWordings(tx, sealer, id, [...written, ...waiting.map((language) => ({ ...empty, language }))])
  for (const language of waiting) await letWait(tx, { draftId: id, language, state: 'waiting', since })
  return id
}
