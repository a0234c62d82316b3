import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import { findPostId, insertPost, lockPost, revisePost } from './posts-store.ts'

export interface NewPost {
  /** What the post stands for (`card:<broadcast>`): the same key is the same post, shown anew when its model differs. */
  key: string
  /** A channel's id, or a user's for a direct message. Fixed by the first call. */
  destination: string
  /** The key of the post whose thread it belongs to; that one must exist. */
  parentKey?: string
  /** Names the renderer. */
  kind: string
  /** JSON. */
  model: unknown
  at: Date
}

/**
 * Puts something for staff to see into the table of posts, or renews what is there: the newest model wins.
 * Call `database.announce('posts')` after the commit. Returns the post's id.
 */
export async function putPost(tx: Transaction, sealer: Sealer, post: NewPost): Promise<string> {
  const model = JSON.stringify(post.model)
  const parentId = post.parentKey === undefined ? null : await findPostId(tx, post.parentKey)
  const id = newId()
  const row = { ...post, id, parentId, modelSealed: sealer.seal(model) }
  if (await insertPost(tx, row)) return id
  const there = await lockPost(tx, post.key)
  if (there.kind !== post.kind || sealer.open(there.modelSealed) !== model) {
    await revisePost(tx, { id: there.id, kind: post.kind, modelSealed: row.modelSealed })
  }
  return there.id
}
