import type { Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { findQuestion, type StoredQuestion } from './question-store.ts'

/**
 * The last question that a caregiver can have read at an instant: its text was out by then, whatever became of it since. What they write
 * without being asked anew is about this one.
 */
export async function findLastSeen(
  tx: Transaction,
  sealer: Sealer,
  { caregiverId, at }: { caregiverId: string; at: Date },
): Promise<StoredQuestion | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT q.id FROM questions q JOIN texts t ON t.id = q.text_id
     WHERE q.caregiver_id = ${caregiverId}::uuid AND q.opened_at <= ${at}
       AND t.state IN ('sending', 'unknown', 'accepted', 'sent', 'delivered')
     ORDER BY q.opened_at DESC, q.id DESC LIMIT 1`
  return row === undefined ? null : findQuestion(tx, sealer, row.id)
}
