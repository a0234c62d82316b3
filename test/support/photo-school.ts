import { vi } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { type PhotoLoop, startPhotoLoop } from '../../src/conversations/photo-loop.ts'
import { takeInbound } from '../../src/conversations/take-inbound.ts'
import { insertInbound } from '../../src/inbox/inbound-store.ts'
import { createLog } from '../../src/lib/log.ts'
import { type Posts, startPosts } from '../../src/posts/start-posts.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { startTwilioStandIn, type TwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import { renderPhoto } from '../../src/slack/render/photo-posts.ts'
import type { Renderers } from '../../src/slack/rendered-post.ts'
import { createSlackChannel } from '../../src/slack/staff-channel.ts'
import { createPhotoChannel } from '../../src/slack/upload-photo.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import { createMediaSource } from '../../src/sms/twilio/fetch-media.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from './conversation-school.ts'
import { testPhone } from './people.ts'
import { quickPace } from './posts-room.ts'

const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'secret' }
const botToken = 'xoxb-test'
const scopes = [
  'chat:write',
  'groups:read',
  'channels:read',
  'im:write',
  'groups:history',
  'im:history',
  'files:write',
  'files:read',
]
const quickPhotos = { leaseMs: 20_000, retryFirstMs: 4, retryMaxMs: 20, idleMs: 50 }

/** A school whose families send photos, with a Slack and a Twilio over HTTP. */
export interface PhotoSchool extends ConversationSchool {
  slack: SlackStandIn
  twilio: TwilioStandIn
  /** The caregiver with this number sends a text with these files; resolves with the entry's id. */
  sendsPhotos(
    index: number,
    files: readonly { contentType?: string; data: Buffer | string }[],
    body?: string,
  ): Promise<string>
  startPosts(): Posts
  /** As one of several processes, or as the only one that there can be. */
  startPhotos(kind?: Database['kind']): PhotoLoop
  /** What the channel's threads show of photos, in order: the file's bytes as they are in Slack, or words. */
  shown(channel: string): (Buffer | string)[]
  /** What Twilio still keeps. */
  kept(): number
  /** Nothing is left to do with any photo. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** What is not about photos is shown by its kind alone. */
const renderers: Renderers = {
  conversation_photo: renderPhoto,
  ...Object.fromEntries(
    ['conversation_root', 'conversation_text', 'help_case'].map((kind) => [kind, () => ({ text: kind, blocks: [] })]),
  ),
}

export async function openPhotoSchool(opened: Database): Promise<PhotoSchool> {
  await forgetSchool(opened)
  await opened.client.$executeRaw`TRUNCATE photos, inbound_texts`
  const school = createConversationSchool(opened)
  const { database, sealer, clock } = school
  const log = createLog('silent')
  const slack = await startSlackStandIn({ botToken, signingSecret: 'secret', scopes })
  const twilio = await startTwilioStandIn({ ...account, numbers: ['+12025550100'] })
  for (const id of ['UVEGA', 'UCHO', 'UCOORD1', 'UCOORD2']) {
    slack.addUser({ id, name: id.toLowerCase(), realName: id, email: `${id}@school.test` })
  }
  slack.addChannel({ id: 'C12', name: 'room-12', members: [slack.bot.userId, 'UVEGA'] })
  slack.addChannel({ id: 'C14', name: 'room-14', members: [slack.bot.userId, 'UCHO'] })
  const client = createWebClient({ token: botToken, apiUrl: slack.url, timeoutMs: 2000, log })
  const running: { stop(): Promise<void> }[] = []
  const started = <Loop extends { stop(): Promise<void> }>(loop: Loop): Loop => {
    running.push(loop)
    return loop
  }

  return {
    ...school,
    slack,
    twilio,
    async sendsPhotos(index, files, body = 'Look!') {
      const media = files.map(({ contentType = 'image/jpeg', data }) => ({ contentType, data }))
      const { sid } = await twilio.receive({ from: testPhone(index), body, media })
      const kept = twilio.messages().find((message) => message.sid === sid)?.media ?? []
      const base = `${twilio.url}/2010-04-01/Accounts/${account.accountSid}/Messages/${sid}/Media`
      const told = kept.map((one) => ({ url: `${base}/${one.sid}`, contentType: one.contentType }))
      const text = { sid, from: testPhone(index), body, media: told, optOutType: null }
      await insertInbound(database.client, sealer, [{ text, receivedAt: clock.now() }])
      const { id } = await database.client.inboundText.findUniqueOrThrow({ where: { sid } })
      const caregiverId = await school.caregiverId(index)
      const words = { id, caregiverId, body, photos: files.length, receivedAt: clock.now() }
      await database.inTransaction((tx) => takeInbound(tx, school, words))
      const entry = await database.client.conversationEntry.findFirstOrThrow({ where: { inboundId: id } })
      database.announce('posts')
      return entry.id
    },
    startPosts: () =>
      started(
        startPosts({
          database,
          sealer,
          log,
          channel: createSlackChannel({ client, renderers, log }),
          onChannelLost: async () => {},
          pace: quickPace,
        }),
      ),
    startPhotos: (kind = 'server') =>
      started(
        startPhotoLoop({
          ...school,
          database: { ...database, kind },
          source: createMediaSource({ ...account, apiUrl: twilio.url, timeoutMs: 2000 }),
          channel: createPhotoChannel({ client, timeoutMs: 2000 }),
          pace: quickPhotos,
        }),
      ),
    shown: (channel) =>
      slack.messages(channel).flatMap(({ text, blocks }): (Buffer | string)[] => {
        const file = (blocks[0]?.['slack_file'] as { id: string } | undefined)?.id
        return file !== undefined ? [slack.uploaded(file)] : /photo|file/i.test(text) ? [text] : []
      }),
    kept: () => twilio.messages().flatMap((message) => message.media).length,
    settled: () =>
      vi.waitFor(
        async () => {
          const photos = await database.client.photo.findMany({ where: { removed: false } })
          const posts = await database.client.post.findMany({ where: { state: { in: ['waiting', 'posting'] } } })
          const open = [...photos, ...posts].map(({ id, state, tries, notBefore }) => ({ id, state, tries, notBefore }))
          if (open.length > 0) throw new Error(`open: ${JSON.stringify(open)} at ${new Date().toISOString()}`)
        },
        { timeout: 50_000, interval: 25 },
      ),
    async close() {
      await Promise.all(running.map((loop) => loop.stop()))
      await slack.stop()
      await twilio.stop()
    },
  }
}
