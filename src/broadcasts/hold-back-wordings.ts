import type { Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { purposeOf } from './content.ts'
import type { Draft } from './draft-store.ts'
import { letWait, readWordings } from './wording-store.ts'

/** A draft is sent: languages whose words are not there wait for them, if its author wants that. */
export async function holdBackWordings(
  tx: Transaction,
  sealer: Sealer,
  { draft, sendAt }: { draft: Draft; sendAt: Date },
): Promise<void> {
  // An emergency waits for nothing.
  if (draft.whenLate === 'original' || purposeOf(draft.content) === 'emergency') return
  for (const { language, words, why } of (await readWordings(tx, sealer, draft.id)).values()) {
    if (words === null && why !== null && why !== 'unsupported') {
      await letWait(tx, { draftId: draft.id, language, state: 'waiting', since: sendAt })
    }
  }
}
