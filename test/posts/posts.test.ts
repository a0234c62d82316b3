import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { placeOfPost, readPostBacklog } from '../../src/posts/posts-reader.ts'
import { openPostsRoom, type PostsRoom } from '../support/posts-room.ts'
import { openTestDatabase } from '../support/test-database.ts'

function latch() {
  const opening = { open: () => {} }
  const opened = new Promise<void>((resolve) => {
    opening.open = resolve
  })
  return { opened, open: () => opening.open() }
}

function range(count: number, name = 'p'): string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index}`)
}

describe('posts', () => {
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

  /** Holds the first call of a kind until it is let go. */
  function hold(call: 'post' | 'update') {
    const gate = latch()
    const reached = latch()
    room.channel.during = async (called) => {
      if (called !== call) return
      room.channel.during = async () => {}
      reached.open()
      await gate.opened
    }
    return { reached: reached.opened, letGo: gate.open }
  }

  it('shows what was put, and where it is', async () => {
    room.start()
    const [id] = await room.put({ key: 'card:1', model: { words: 'hello' } })
    await room.settled()
    expect(room.channel.read('C1')).toEqual([{ words: 'hello' }])
    const [shown] = room.channel.shown
    expect(shown?.postId).toBe(id)
    expect(await placeOfPost(room.database.client, 'card:1')).toEqual({ channelId: 'C1', ts: shown?.ts })
    expect(await placeOfPost(room.database.client, 'card:2')).toBeNull()
  })

  it('takes the same key for the same post, also from two transactions at once', async () => {
    const put = await Promise.all(range(4).map(() => room.put({ key: 'same', model: { words: 'hello' } })))
    expect(new Set(put.flat()).size).toBe(1)
    room.start()
    await room.settled()
    await room.put({ key: 'same', model: { words: 'hello' } })
    await room.settled()
    expect(room.channel.calls).toHaveLength(1)
    expect((await room.rowOf('same')).version).toBe(1)
  })

  it('shows the newest of fifty states with as few edits as can be', async () => {
    room.start()
    await room.put({ key: 'card', model: 0 })
    await room.settled()
    const { reached, letGo } = hold('update')
    await room.put({ key: 'card', model: 1 })
    await reached
    for (let state = 2; state <= 50; state++) await room.put({ key: 'card', model: state })
    letGo()
    await room.settled()
    expect(room.channel.read('C1')).toEqual([50])
    expect(room.channel.shown[0]?.edits).toBe(2)
  })

  it('edits a post that was renewed while it was being posted', async () => {
    room.start()
    const { reached, letGo } = hold('post')
    await room.put({ key: 'card', model: 'old' })
    await reached
    await room.put({ key: 'card', model: 'new' })
    letGo()
    await room.settled()
    expect(room.channel.shown.map(({ model, edits }) => ({ model, edits }))).toEqual([{ model: 'new', edits: 1 }])
  })

  it('keeps the order of a channel and of each thread, and begins no thread before its root', async () => {
    room.channel.down = true
    room.start()
    await room.put({ key: 'root' }, ...range(5, 'reply').map((key) => ({ key, parentKey: 'root' })), { key: 'next' })
    await vi.waitFor(() => expect(room.channel.calls.length).toBeGreaterThan(3))
    room.channel.down = false
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['root', 'next'])
    const ts = room.channel.shown.find(({ model }) => model === 'root')?.ts
    expect(room.channel.read('C1', ts)).toEqual(range(5, 'reply'))
  })

  it('threads a direct message below the message it answers', async () => {
    room.start()
    await room.put({ key: 'root', destination: 'U1' }, { key: 'reply', destination: 'U1', parentKey: 'root' })
    await room.settled()
    expect(room.channel.shown.map(({ channelId }) => channelId)).toEqual(['D1', 'D1'])
  })

  it('loses nothing in an outage, keeps order, and knocks with one call at a time', async () => {
    room.channel.down = true
    room.start()
    let atOnce = 0
    let mostAtOnce = 0
    room.channel.during = async () => {
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      await new Promise(setImmediate)
      atOnce--
    }
    await room.put({ key: 'first', destination: 'C9' })
    await vi.waitFor(() => expect(room.logged.map(({ event }) => event)).toContain('posts.unavailable'))
    mostAtOnce = 0
    const channels = range(6, 'C')
    await room.put(
      ...channels.flatMap((destination) => range(5).map((key) => ({ key: destination + key, destination }))),
    )
    await vi.waitFor(() => expect(room.channel.calls.length).toBeGreaterThan(10))
    expect(mostAtOnce).toBe(1)
    expect(await readPostBacklog(room.database.client)).toMatchObject({ waiting: 31 })
    room.channel.down = false
    await room.settled()
    for (const channel of channels) expect(room.channel.read(channel)).toEqual(range(5).map((key) => channel + key))
    expect(room.logged.filter(({ event }) => event === 'posts.unavailable')).toHaveLength(1)
    await room.put(...channels.map((destination) => ({ key: `${destination}:after`, destination })))
    await room.settled()
    expect(mostAtOnce).toBeGreaterThan(1)
  })

  it('wakes somebody, once, when the app may no longer speak, and goes on when it may', async () => {
    room.channel.revoked = true
    room.start()
    await room.put(...range(3).map((key) => ({ key, destination: `C${key}` })))
    await vi.waitFor(() => expect(room.channel.calls.length).toBeGreaterThan(6))
    room.channel.revoked = false
    await room.settled()
    expect(room.channel.shown).toHaveLength(3)
    const errors = room.logged.filter(({ level }) => level === 'error')
    expect(errors).toEqual([{ level: 'error', event: 'posts.unavailable', facts: { code: 'token_revoked' } }])
  })

  it('looks for a post whose answer was lost, and does not post it twice', async () => {
    room.channel.loseAnswers = 1
    room.start()
    await room.put({ key: 'once' }, { key: 'then' })
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['once', 'then'])
    expect(room.channel.calls.map(({ call }) => call)).toEqual(['post', 'find', 'post'])
  })

  it('shows the newest state of a post that was found again', async () => {
    const { reached, letGo } = hold('post')
    room.channel.loseAnswers = 1
    room.start()
    await room.put({ key: 'card', model: 'old' })
    await reached
    await room.put({ key: 'card', model: 'new' })
    letGo()
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['new'])
    expect(room.channel.shown).toHaveLength(1)
  })

  it('posts each of many once and in order, from two processes, while answers get lost', async () => {
    const threads = range(8, 't')
    await room.put(...threads.map((key) => ({ key, destination: `C${key}` })))
    room.start()
    room.start()
    let calls = 0
    room.channel.during = async (call) => {
      if (call === 'post' && ++calls % 9 === 0) room.channel.loseAnswers++
      await new Promise(setImmediate)
    }
    for (let turn = 0; turn < 20; turn++) {
      await room.put(
        ...threads.map((key) => ({ key: `${key}:${turn}`, destination: `C${key}`, parentKey: key, model: turn })),
      )
    }
    await room.settled()
    for (const key of threads) {
      const root = room.channel.shown.filter(({ channelId, threadTs }) => channelId === `C${key}` && threadTs === null)
      expect(root).toHaveLength(1)
      expect(room.channel.read(`C${key}`, root[0]?.ts)).toEqual(range(20, '').map(Number))
    }
    expect(room.logged.some(({ event }) => event === 'post.found_again')).toBe(true)
  })

  it('lets a post that is refused block no other, and tries it again when it says something else', async () => {
    room.start()
    await room.put({ key: 'bad', model: { refuse: true } }, { key: 'good' })
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['good'])
    expect(await room.rowOf('bad')).toMatchObject({ state: 'undeliverable', reason: 'refused:invalid_blocks' })
    expect(room.logged).toContainEqual(expect.objectContaining({ level: 'error', event: 'post.refused' }))
    await room.put({ key: 'bad', model: 'mended' })
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['good', 'mended'])
  })

  it('leaves a post as it was when an edit of it is refused', async () => {
    room.start()
    await room.put({ key: 'card', model: 'fine' })
    await room.settled()
    await room.put({ key: 'card', model: { refuse: true } })
    await room.settled()
    await room.put({ key: 'card', model: 'finer' })
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['finer'])
    expect(await room.rowOf('card')).toMatchObject({ state: 'shown', reason: null })
  })

  it('does not write into a lost channel again, and tells of the loss', async () => {
    room.start()
    await room.put({ key: 'shown' })
    await room.settled()
    room.channel.losses.set('C1', 'public')
    await room.put({ key: 'late' }, { key: 'elsewhere', destination: 'C2' })
    await room.settled()
    expect(room.lost).toEqual([{ channelId: 'C1', why: 'public' }])
    expect(await room.rowOf('late')).toMatchObject({ state: 'undeliverable', reason: 'lost:public' })
    await room.put({ key: 'shown', model: 'edited' })
    await room.settled()
    expect(room.channel.read('C1')).toEqual(['shown'])
    expect(room.channel.read('C2')).toEqual(['elsewhere'])
    await room.put({ key: 'late', model: 'again' }, { key: 'shown', model: 'again' })
    await room.settled()
    expect(room.channel.calls.filter(({ call }) => call !== 'find')).toHaveLength(4)
  })

  it('tells of a loss again when it could not be written down', async () => {
    room.channel.losses.set('C1', 'archived')
    room.onLost = async () => {
      room.onLost = async () => {}
      throw new Error('the database is away')
    }
    room.start({ leaseMs: 200, callMs: 0 })
    await room.put({ key: 'late' })
    await room.settled()
    expect(room.lost).toHaveLength(2)
    expect(await room.rowOf('late')).toMatchObject({ state: 'undeliverable', reason: 'lost:archived' })
    expect(room.logged).toContainEqual(expect.objectContaining({ event: 'post.not_recorded' }))
  })

  it('drops what waits for a classroom whose channel is lost, and threads that were never begun', async () => {
    await room.database.client.classroom.create({
      data: { id: newId(), name: 'Room 12', nameKey: 'room 12', channelId: 'C1', channelState: 'lost' },
    })
    room.start()
    await room.put({ key: 'late' }, { key: 'bad', destination: 'C2', model: { refuse: true } })
    await room.put({ key: 'below', destination: 'C2', parentKey: 'bad' })
    await room.settled()
    expect(await room.rowOf('late')).toMatchObject({ state: 'undeliverable', reason: 'lost:channel' })
    expect(await room.rowOf('below')).toMatchObject({ state: 'undeliverable', reason: 'lost:thread' })
    expect(room.channel.shown).toEqual([])
  })

  it('keeps words sealed in the table', async () => {
    await room.put({ key: 'card', model: { words: 'canary' } })
    const rows = await room.database.client.$queryRaw`SELECT posts::text AS row FROM posts`
    expect(JSON.stringify(rows)).not.toContain('canary')
  })
})
