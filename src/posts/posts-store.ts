import type { Transaction } from '../database/database.ts'

/** Throws when there is no such post: a thread cannot be begun by its answer. */
export async function findPostId(tx: Transaction, key: string): Promise<string> {
  const { id } = await tx.post.findUniqueOrThrow({ where: { key }, select: { id: true } })
  return id
}

/** False when a post with this key is there already, also one that another transaction has just committed. */
export async function insertPost(
  tx: Transaction,
  post: {
    id: string
    key: string
    destination: string
    parentId: string | null
    kind: string
    modelSealed: string
    at: Date
  },
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO posts (id, key, destination, parent_id, kind, model_sealed, not_before, created_at)
    VALUES (${post.id}::uuid, ${post.key}, ${post.destination}, ${post.parentId}::uuid, ${post.kind},
            ${post.modelSealed}, now(), ${post.at.toISOString()}::timestamptz)
    ON CONFLICT (key) DO NOTHING`
  return inserted === 1
}

export async function lockPost(
  tx: Transaction,
  key: string,
): Promise<{ id: string; kind: string; modelSealed: string }> {
  const [row] = await tx.$queryRaw<{ id: string; kind: string; model_sealed: string }[]>`
    SELECT id, kind, model_sealed FROM posts WHERE key = ${key} FOR UPDATE`
  if (row === undefined) throw new Error('a post that was there has gone')
  return { id: row.id, kind: row.kind, modelSealed: row.model_sealed }
}

/**
 * A newer state of a post. One in flight is left to its claim, whose outcome sees the newer version.
 * One that Slack refused gets another chance; one whose channel is lost does not.
 */
export async function revisePost(
  tx: Transaction,
  post: { id: string; kind: string; modelSealed: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE posts SET version = version + 1, kind = ${post.kind}, model_sealed = ${post.modelSealed},
      state = CASE WHEN state = 'shown' OR (state = 'undeliverable' AND reason LIKE 'refused:%') THEN 'waiting' ELSE state END
    WHERE id = ${post.id}::uuid`
}

/** Before everything else that waits to be posted to its destination; without effect once it is posted. */
export async function moveToFront(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE posts post SET sequence = least(post.sequence, (
      SELECT min(other.sequence) - 1 FROM posts other
       WHERE other.destination = post.destination AND other.id <> post.id AND other.ts IS NULL AND other.state IN ('waiting', 'posting')))
     WHERE post.id = ${id}::uuid AND post.ts IS NULL`
}
