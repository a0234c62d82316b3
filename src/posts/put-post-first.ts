import type { Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { moveToFront } from './posts-store.ts'
import { type NewPost, putPost } from './put-post.ts'

/** As {@link putPost}, for what is to be read before everything that waits for its destination. */
export async function putPostFirst(tx: Transaction, sealer: Sealer, post: NewPost): Promise<void> {
  await moveToFront(tx, await putPost(tx, sealer, post))
}
