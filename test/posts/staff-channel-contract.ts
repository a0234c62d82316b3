import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import type { ChannelLoss } from '../../src/people/channel-loss.ts'
import {
  type OutgoingPost,
  type PostPlace,
  type StaffChannel,
  StaffChannelUnavailableError,
} from '../../src/posts/staff-channel.ts'

/** A staff channel and the world behind it, told to behave. */
export interface ChannelHarness {
  channel: StaffChannel
  /** A private channel that the bot is in, and another one. */
  classroom: string
  otherClassroom: string
  user: string
  /** What people read in a channel or thread, oldest first. */
  read(place: { channelId: string; threadTs: string | null }): string[]
  lose(channelId: string, why: ChannelLoss): Promise<void>
  slowDown(call: 'post' | 'update' | 'find', seconds: number): void
  /** The next post is taken, and its answer lost. */
  loseAnswer(): void
  setDown(down: boolean): void
  revokeToken(): void
  remove(place: PostPlace): Promise<void>
  /** So long that what was known of a channel is looked at again. */
  letTimePass(): void
  close(): Promise<void>
}

const words = (text: string) => ({ kind: 'words', model: { text } })

/** Models of kind `words` are shown as their `text`; those with `refuse` are ones that the channel never takes. */
export function describeStaffChannel(name: string, open: () => Promise<ChannelHarness>): void {
  describe(`${name} as the staff's channel`, () => {
    let harness: ChannelHarness
    beforeEach(async () => {
      harness = await open()
    })
    afterEach(() => harness.close())

    function newPost(over: Partial<OutgoingPost> = {}): OutgoingPost {
      return {
        postId: newId(),
        version: 1,
        destination: harness.classroom,
        threadTs: null,
        content: words('hello'),
        ...over,
      }
    }
    async function posted(over: Partial<OutgoingPost> = {}): Promise<PostPlace> {
      const outcome = await harness.channel.post(newPost(over))
      if (outcome.kind !== 'posted') throw new Error(`expected a place and got ${outcome.kind}`)
      return outcome.place
    }
    const inChannel = () => harness.read({ channelId: harness.classroom, threadTs: null })

    it('shows a post and says where', async () => {
      const place = await posted()
      expect(place.channelId).toBe(harness.classroom)
      expect(inChannel()).toEqual(['hello'])
    })

    it('shows new content in the place of the old', async () => {
      const place = await posted()
      expect(await harness.channel.update(place, words('better'))).toEqual({ kind: 'updated' })
      expect(inChannel()).toEqual(['better'])
    })

    it('keeps answers in their thread, in order', async () => {
      const root = await posted({ content: words('root') })
      for (const text of ['one', 'two', 'three']) await posted({ threadTs: root.ts, content: words(text) })
      expect(inChannel()).toEqual(['root'])
      expect(harness.read({ channelId: harness.classroom, threadTs: root.ts })).toEqual(['one', 'two', 'three'])
    })

    it('writes to a person, and threads below that', async () => {
      const root = await posted({ destination: harness.user, content: words('for you') })
      expect(root.channelId).not.toBe(harness.user)
      await posted({ destination: root.channelId, threadTs: root.ts, content: words('more') })
      expect(harness.read({ channelId: root.channelId, threadTs: root.ts })).toEqual(['more'])
    })

    for (const where of ['channel', 'thread', 'direct message'] as const) {
      it(`finds a post again whose answer was lost in a ${where}, with its version`, async () => {
        const since = new Date()
        const threadTs = where === 'thread' ? (await posted()).ts : null
        const destination = where === 'direct message' ? harness.user : harness.classroom
        const post = newPost({ destination, threadTs, version: 7, content: words('once') })
        harness.loseAnswer()
        expect((await harness.channel.post(post)).kind).toBe('unknown')
        const found = await harness.channel.find({ postId: post.postId, destination, threadTs, since })
        if (found === null) throw new Error('the post was not found')
        expect(found.version).toBe(7)
        expect(await harness.channel.update(found.place, words('found'))).toEqual({ kind: 'updated' })
        expect(harness.read({ channelId: found.place.channelId, threadTs })).toContain('found')
        expect(await harness.channel.find({ postId: newId(), destination, threadTs, since })).toBeNull()
      })
    }

    it('hands on for how long it is to be left alone', async () => {
      const place = await posted()
      harness.slowDown('post', 7)
      expect(await harness.channel.post(newPost())).toEqual({ kind: 'slow_down', retryAfterMs: 7000 })
      harness.slowDown('update', 9)
      expect(await harness.channel.update(place, words('x'))).toEqual({ kind: 'slow_down', retryAfterMs: 9000 })
      harness.slowDown('find', 3)
      const search = { postId: newId(), destination: harness.classroom, threadTs: null, since: new Date() }
      await expect(harness.channel.find(search)).rejects.toMatchObject({ retryAfterMs: 3000 })
      expect(inChannel()).toEqual(['hello'])
    })

    for (const why of ['public', 'shared', 'archived', 'removed'] as const) {
      it(`writes nothing more, new or edited, into a channel that is lost: ${why}`, async () => {
        const place = await posted()
        await harness.lose(harness.classroom, why)
        harness.letTimePass()
        const lost = { kind: 'channel_lost', why }
        expect(await harness.channel.post(newPost({ content: words('secret') }))).toEqual(lost)
        expect(await harness.channel.update(place, words('secret'))).toEqual(lost)
        expect(inChannel()).toEqual(['hello'])
        expect((await harness.channel.post(newPost({ destination: harness.otherClassroom }))).kind).toBe('posted')
      })
    }

    it('says which post will never be taken, and takes the next', async () => {
      const place = await posted()
      const content = { kind: 'words', model: { text: 'broken', refuse: true } }
      expect(await harness.channel.post(newPost({ content }))).toEqual({ kind: 'refused', code: 'invalid_blocks' })
      expect(await harness.channel.update(place, content)).toEqual({ kind: 'refused', code: 'invalid_blocks' })
      await posted({ content: words('whole') })
      expect(inChannel()).toEqual(['hello', 'whole'])
    })

    it('knows when the message to edit is gone', async () => {
      const place = await posted()
      await harness.remove(place)
      expect(await harness.channel.update(place, words('too late'))).toEqual({ kind: 'gone' })
    })

    it('claims nothing while it is down', async () => {
      const place = await posted()
      harness.setDown(true)
      expect((await harness.channel.post(newPost())).kind).toMatch(/^(unavailable|unknown)$/)
      expect((await harness.channel.update(place, words('x'))).kind).toMatch(/^(unavailable|unknown)$/)
      const search = { postId: newId(), destination: harness.classroom, threadTs: null, since: new Date() }
      await expect(harness.channel.find(search)).rejects.toBeInstanceOf(StaffChannelUnavailableError)
      harness.setDown(false)
      expect(inChannel()).toEqual(['hello'])
    })

    it('asks for a person when the app may no longer speak', async () => {
      harness.revokeToken()
      expect(await harness.channel.post(newPost())).toMatchObject({ kind: 'unavailable', needsPerson: true })
      expect(inChannel()).toEqual([])
    })
  })
}
