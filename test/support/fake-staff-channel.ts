import type { ChannelLoss } from '../../src/people/channel-loss.ts'
import {
  type NotShown,
  type OutgoingPost,
  type PostContent,
  type PostPlace,
  type StaffChannel,
  StaffChannelUnavailableError,
} from '../../src/posts/staff-channel.ts'

export interface ShownMessage {
  postId: string
  version: number
  channelId: string
  ts: string
  threadTs: string | null
  model: unknown
  edits: number
  deleted: boolean
}

export type FakeCall = 'post' | 'update' | 'find'

/** A staff channel in memory, with the troubles of a real one. `refuse` in a model makes it one that is never taken. */
export interface FakeStaffChannel extends StaffChannel {
  readonly shown: ShownMessage[]
  readonly calls: { call: FakeCall; at: number; postId: string | null }[]
  losses: Map<string, ChannelLoss>
  down: boolean
  revoked: boolean
  /** The next calls are told to slow down. */
  slowDown: { call: FakeCall; times: number; retryAfterMs: number } | null
  /** The next posts are taken, but nobody hears of it. */
  loseAnswers: number
  /** Runs within each call, before it takes effect: to hold it, or to fail it. */
  during: (call: FakeCall, postId: string | null) => Promise<void>
  /** What is shown in a channel or thread, as it reads now. */
  read(channelId: string, threadTs?: string | null): unknown[]
}

export function createFakeStaffChannel(): FakeStaffChannel {
  let last = 1_800_000_000_000_000
  const nextTs = () => `${String(++last).slice(0, 10)}.${String(last).slice(10)}`

  async function begin(call: FakeCall, postId: string | null, channelId: string): Promise<NotShown | null> {
    fake.calls.push({ call, at: performance.now(), postId })
    await fake.during(call, postId)
    if (fake.revoked) return { kind: 'unavailable', code: 'token_revoked', needsPerson: true }
    if (fake.down) return { kind: 'unavailable', code: 'ECONNREFUSED', needsPerson: false }
    if (fake.slowDown?.call === call && fake.slowDown.times-- > 0) {
      return { kind: 'slow_down', retryAfterMs: fake.slowDown.retryAfterMs }
    }
    const why = fake.losses.get(channelId)
    return why === undefined ? null : { kind: 'channel_lost', why }
  }

  const fake: FakeStaffChannel = {
    shown: [],
    calls: [],
    losses: new Map(),
    down: false,
    revoked: false,
    slowDown: null,
    loseAnswers: 0,
    during: async () => {},

    async post({ postId, version, destination, threadTs, content }: OutgoingPost) {
      const channelId = directChannel(destination)
      const obstacle = await begin('post', postId, channelId)
      if (obstacle !== null) return obstacle
      if (isRefused(content)) return { kind: 'refused', code: 'invalid_blocks' }
      const ts = nextTs()
      const { model } = content
      fake.shown.push({ postId, version, channelId, ts, threadTs, model, edits: 0, deleted: false })
      if (fake.loseAnswers > 0) {
        fake.loseAnswers--
        return { kind: 'unknown', why: 'ECONNRESET' }
      }
      return { kind: 'posted', place: { channelId, ts } }
    },

    async update(place: PostPlace, content: PostContent) {
      const message = fake.shown.find(({ channelId, ts }) => channelId === place.channelId && ts === place.ts)
      const obstacle = await begin('update', message?.postId ?? null, place.channelId)
      if (obstacle !== null) return obstacle
      if (message === undefined || message.deleted) return { kind: 'gone' }
      if (isRefused(content)) return { kind: 'refused', code: 'invalid_blocks' }
      message.model = content.model
      message.edits++
      return { kind: 'updated' }
    },

    async find({ postId, destination, threadTs }) {
      const channelId = directChannel(destination)
      const obstacle = await begin('find', postId, channelId)
      if (obstacle !== null && obstacle.kind !== 'channel_lost') throw unsearchable(obstacle)
      const found = fake.shown.find(
        (message) =>
          message.postId === postId &&
          message.channelId === channelId &&
          message.threadTs === threadTs &&
          !message.deleted,
      )
      return found === undefined ? null : { place: { channelId, ts: found.ts }, version: found.version }
    },

    read: (channelId, threadTs = null) =>
      fake.shown
        .filter((one) => one.channelId === channelId && one.threadTs === threadTs && !one.deleted)
        .map(({ model }) => model),
  }
  return fake
}

function directChannel(destination: string): string {
  return destination.startsWith('U') ? `D${destination.slice(1)}` : destination
}

function isRefused({ model }: PostContent): boolean {
  return typeof model === 'object' && model !== null && 'refuse' in model
}

function unsearchable(obstacle: NotShown): StaffChannelUnavailableError {
  if (obstacle.kind === 'slow_down') return new StaffChannelUnavailableError('slow_down', obstacle)
  return obstacle.kind === 'unavailable'
    ? new StaffChannelUnavailableError(obstacle.code, obstacle)
    : new StaffChannelUnavailableError(obstacle.kind)
}
