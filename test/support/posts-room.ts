import { randomBytes } from 'node:crypto'
import { vi } from 'vitest'
import { createAnnouncements } from '../../src/database/announcements.ts'
import type { Database } from '../../src/database/database.ts'
import type { LogFacts } from '../../src/lib/log.ts'
import { createSealer, type Sealer } from '../../src/lib/seal.ts'
import type { ChannelLoss } from '../../src/people/channel-loss.ts'
import type { PostingPace } from '../../src/posts/posting-pace.ts'
import { type NewPost, putPost } from '../../src/posts/put-post.ts'
import { type Posts, startPosts } from '../../src/posts/start-posts.ts'
import { createFakeStaffChannel, type FakeStaffChannel } from './fake-staff-channel.ts'

/** As patient as Slack's pace, in milliseconds instead of seconds. */
export const quickPace: PostingPace = {
  posts: { intervalMs: 0, burst: 1 },
  updates: { intervalMs: 0, burst: 1 },
  spacingMs: 0,
  leaseMs: 20_000,
  callMs: 10_000,
  settleMs: 0,
  retryFirstMs: 4,
  retryMaxMs: 16,
  idleMs: 20,
  concurrency: 8,
}

/** The room of posts on a real database, emptied, with a channel in memory. */
export interface PostsRoom {
  database: Database
  sealer: Sealer
  channel: FakeStaffChannel
  logged: { level: string; event: string; facts: LogFacts }[]
  lost: { channelId: string; why: ChannelLoss }[]
  /** Runs with each loss that is told. */
  onLost(): Promise<void>
  /** Puts posts in one transaction and announces them. */
  put(...posts: (Pick<NewPost, 'key'> & Partial<NewPost>)[]): Promise<string[]>
  /** As one of several processes, or as the only one that there can be. */
  start(pace?: Partial<PostingPace>, kind?: Database['kind']): Posts
  rowOf(
    key: string,
  ): Promise<{ id: string; state: string; reason: string | null; version: number; shownVersion: number }>
  /** Waits until no post waits any more. */
  settled(): Promise<void>
  /** Stops the loops; the database stays open. */
  close(): Promise<void>
}

export async function openPostsRoom(opened: Database): Promise<PostsRoom> {
  await opened.client.$executeRaw`TRUNCATE posts, post_paces, classrooms CASCADE`
  const database: Database = { ...opened, ...createAnnouncements() }
  const sealer = createSealer(randomBytes(32))
  const channel = createFakeStaffChannel()
  const logged: PostsRoom['logged'] = []
  const at =
    (level: string) =>
    (event: string, facts: LogFacts = {}) =>
      void logged.push({ level, event, facts })
  const log = { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
  const lost: PostsRoom['lost'] = []
  const started: Posts[] = []
  const room: PostsRoom = {
    database,
    sealer,
    channel,
    logged,
    lost,
    onLost: async () => {},
    async put(...posts) {
      const ids = await database.inTransaction(async (tx) => {
        const put: string[] = []
        for (const post of posts) {
          const whole = { destination: 'C1', kind: 'words', model: post.key, at: new Date(), ...post }
          put.push(await putPost(tx, sealer, whole))
        }
        return put
      })
      database.announce('posts')
      return ids
    },
    start(pace = {}, kind = 'server') {
      const posts = startPosts({
        database: { ...database, kind },
        sealer,
        channel,
        log,
        onChannelLost: async (channelId, why) => {
          lost.push({ channelId, why })
          await room.onLost()
        },
        pace: { ...quickPace, ...pace },
      })
      started.push(posts)
      return posts
    },
    rowOf: (key) => database.client.post.findUniqueOrThrow({ where: { key } }),
    settled: () =>
      vi.waitFor(
        async () => {
          const open = await database.client.post.count({ where: { state: { in: ['waiting', 'posting'] } } })
          if (open > 0) throw new Error(`${open} posts still wait`)
        },
        { timeout: 20_000, interval: 10 },
      ),
    async close() {
      await Promise.all(started.map((posts) => posts.stop()))
    },
  }
  return room
}
