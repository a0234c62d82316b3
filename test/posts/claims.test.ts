import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { type ClaimedPost, claimNewPosts, claimUpdates } from '../../src/posts/claim-store.ts'
import { deliverPost } from '../../src/posts/deliver-post.ts'
import type { Pace } from '../../src/posts/pace.ts'
import { recordDelivery } from '../../src/posts/record-delivery.ts'
import { openPostsRoom, type PostsRoom, quickPace } from '../support/posts-room.ts'
import { openTestDatabase } from '../support/test-database.ts'

describe('claims on posts', () => {
  let database: Database
  let room: PostsRoom
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  beforeEach(async () => {
    room = await openPostsRoom(database)
  })
  afterEach(() => room.close())
  afterAll(() => database.close())

  const always: Pace = { intervalMs: 0, burst: 1 }
  const log = { error() {}, warn() {}, info() {}, debug() {} }
  const claim = (over: { leaseMs?: number; pace?: Pace; room?: number } = {}) =>
    room.database.inTransaction((tx) => claimNewPosts(tx, { room: 20, leaseMs: 20_000, pace: always, ...over }))
  const claimEdits = (pace: Pace) =>
    room.database.inTransaction((tx) => claimUpdates(tx, { room: 20, leaseMs: 20_000, pace }))
  const deps = () => ({ ...room, log, pace: quickPace, onChannelLost: async () => {} })
  const keysOf = async (claims: ClaimedPost[]) => {
    const rows = await room.database.client.post.findMany({ where: { id: { in: claims.map(({ id }) => id) } } })
    return rows.map(({ key }) => key).toSorted()
  }

  it('take the first post of each stream, whoever asks', async () => {
    await room.put({ key: 'a1' }, { key: 'a2' }, { key: 'b1', destination: 'C2' })
    const both = await Promise.all([claim(), claim()])
    expect(await keysOf(both.flat())).toEqual(['a1', 'b1'])
    expect(both.flat()).toHaveLength(2)
  })

  it('leave a post alone until the lease of a dead process has run out, and then look for it', async () => {
    await room.put({ key: 'a1' })
    const [dead] = await claim()
    expect(await claim()).toEqual([])
    await deliverPost(deps(), dead!)
    await room.database.client.post.updateMany({ data: { notBefore: new Date(0) } })
    room.start()
    await room.settled()
    expect(room.channel.calls.map(({ call }) => call)).toEqual(['post', 'find'])
    expect(room.channel.read('C1')).toEqual(['a1'])
  })

  it('post what a process had claimed that died before it asked', async () => {
    await room.put({ key: 'a1' })
    await claim({ leaseMs: 0 })
    room.start()
    await room.settled()
    expect(room.channel.calls.map(({ call }) => call)).toEqual(['find', 'post'])
  })

  it('are ended at the start of the only process there can be', async () => {
    await room.put({ key: 'a1' })
    const [dead] = await claim()
    await deliverPost(deps(), dead!)
    room.start({}, 'embedded')
    await room.settled()
    expect(room.channel.calls.map(({ call }) => call)).toEqual(['post', 'find'])
  })

  it('begin no call that could outlive them', async () => {
    await room.put({ key: 'a1' })
    const [slow] = await claim({ leaseMs: quickPace.callMs - 1 })
    const { claim: current, delivery } = await deliverPost(deps(), slow!)
    expect(delivery).toEqual({ kind: 'not_begun' })
    await recordDelivery(deps(), current, delivery)
    expect(room.channel.calls).toEqual([])
    expect(await keysOf(await claim())).toEqual(['a1'])
  })

  it('post nothing after a search when another process has taken over', async () => {
    await room.put({ key: 'a1' })
    await claim({ leaseMs: 0 })
    const [stopped] = await claim()
    await room.database.client.post.updateMany({ data: { notBefore: new Date(0) } })
    await claim()
    const { delivery } = await deliverPost(deps(), stopped!)
    expect(delivery).toEqual({ kind: 'not_begun' })
    expect(room.channel.calls.map(({ call }) => call)).toEqual(['find'])
  })

  it('let a late answer say where a post is, and nothing else', async () => {
    await room.put({ key: 'a1' })
    const [late] = await claim({ leaseMs: 0 })
    await claim()
    await recordDelivery(deps(), late!, { kind: 'refused', code: 'invalid_blocks' })
    expect(await room.rowOf('a1')).toMatchObject({ state: 'posting' })
    await recordDelivery(deps(), late!, { kind: 'posted', place: { channelId: 'C1', ts: '1.1' } })
    expect(await room.rowOf('a1')).toMatchObject({ state: 'shown' })
  })

  async function shown(...keys: string[]): Promise<void> {
    const posts = room.start()
    await room.put(...keys.map((key) => ({ key, destination: `C${key}` })))
    await room.settled()
    await posts.stop()
    await room.database.client.postPace.deleteMany()
  }

  it('share one pace for each destination', async () => {
    const pace = { intervalMs: 60_000, burst: 2 }
    await shown('1', '2')
    await room.put(
      { key: 'one', destination: 'C1', parentKey: '1' },
      { key: 'two', destination: 'C1' },
      { key: 'other', destination: 'C2', parentKey: '2' },
    )
    expect(await keysOf(await claim({ pace }))).toEqual(['one', 'other', 'two'])
    await room.put({ key: 'root', destination: 'C2' }, { key: 'elsewhere', destination: 'C3' })
    expect(await keysOf(await claim({ pace }))).toEqual(['elsewhere', 'root'])
    await room.database.client.post.updateMany({
      where: { key: { in: ['one', 'other'] } },
      data: { notBefore: new Date(0) },
    })
    expect(await claim({ pace })).toEqual([])
  })

  it('share one pace for the edits of the whole workspace', async () => {
    const pace = { intervalMs: 60_000, burst: 2 }
    await shown('1', '2', '3')
    await room.put(...['1', '2', '3'].map((key) => ({ key, model: 'edited' })))
    expect(await claimEdits(pace)).toHaveLength(2)
    expect(await claimEdits(pace)).toEqual([])
    await room.database.client.postPace.deleteMany()
    expect(await claimEdits(pace)).toHaveLength(1)
  })

  it('leave a destination alone for as long as Slack asks, and no other', async () => {
    await shown('1')
    await room.put({ key: 'a', destination: 'C1' }, { key: 'b', destination: 'C2' })
    for (const one of await claim()) {
      const wait = one.destination === 'C1' ? 60_000 : 0
      await recordDelivery(deps(), one, { kind: 'slow_down', retryAfterMs: wait })
    }
    await room.put({ key: 'thread', destination: 'C1', parentKey: '1' })
    const [proven] = await claim()
    expect(await keysOf([proven!])).toEqual(['b'])
    expect(proven!.work).toMatchObject({ kind: 'post', unsureSince: null })
  })

  it('leave all edits alone for as long as Slack asks', async () => {
    await shown('1', '2')
    await room.put({ key: '1', model: 'edited' })
    const [edit] = await claimEdits({ intervalMs: 1, burst: 10 })
    await recordDelivery(deps(), edit!, { kind: 'slow_down', retryAfterMs: 60_000 })
    await room.put({ key: '2', model: 'edited' })
    expect(await claimEdits(always)).toEqual([])
  })

  it('go to other channels though one has more waiting than there is room for', async () => {
    await shown('1')
    const many = Array.from({ length: 30 }, (_, index) => ({ key: `r${index}`, destination: 'C1' }))
    await room.put(...many.map((post) => ({ ...post, parentKey: '1' })).slice(0, 1), ...many.slice(1))
    await room.put({ key: 'quiet', destination: 'C2' })
    expect(await keysOf(await claim({ room: 2 }))).toContain('quiet')
  })
})
