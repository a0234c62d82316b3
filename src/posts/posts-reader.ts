import type { Queries } from '../database/database.ts'
import type { PostPlace } from './staff-channel.ts'

/** Where the post with this key is shown; null when it is not there or not posted yet. */
export async function placeOfPost(queries: Queries, key: string): Promise<PostPlace | null> {
  const post = await queries.post.findUnique({ where: { key }, select: { channelId: true, ts: true } })
  return post === null || post.channelId === null || post.ts === null
    ? null
    : { channelId: post.channelId, ts: post.ts }
}

/** Posts that wait to be posted, and since when the oldest does (as its `at` said); edits are not counted. */
export async function readPostBacklog(queries: Queries): Promise<{ waiting: number; oldestAt: Date | null }> {
  const [backlog] = await queries.$queryRaw<{ waiting: number; oldest_at: Date | null }[]>`
    SELECT count(*)::int AS waiting, min(created_at) AS oldest_at FROM posts
    WHERE ts IS NULL AND state IN ('waiting', 'posting')`
  return { waiting: backlog?.waiting ?? 0, oldestAt: backlog?.oldest_at ?? null }
}

/** How many posts can never be shown, for whoever keeps watch. */
export async function countUndeliverablePosts(queries: Queries): Promise<number> {
  return queries.post.count({ where: { state: 'undeliverable' } })
}
