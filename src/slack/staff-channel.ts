import type { Log } from '../lib/log.ts'
import {
  type NotShown,
  type PostSearch,
  type StaffChannel,
  StaffChannelUnavailableError,
} from '../posts/staff-channel.ts'
import { createDestinations } from './destinations.ts'
import { findMessage, postMetadata } from './find-message.ts'
import { notShown } from './not-shown.ts'
import { type Renderers, renderPost } from './rendered-post.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

/**
 * Slack as the staff's channel. Scopes: chat:write; groups:read and channels:read for the look at a channel before it is
 * written to (one that was made public is seen with the latter only); im:write to begin a direct message;
 * groups:history and im:history to find a message whose answer was lost.
 */
export function createSlackChannel(options: {
  client: SlackClient
  renderers: Renderers
  log: Log
  /** How long a look at a channel is believed. */
  checkEveryMs?: number
  now?: () => number
}): StaffChannel {
  const { client, renderers, log } = options
  const destinations = createDestinations(client, {
    checkEveryMs: options.checkEveryMs ?? 60_000,
    now: options.now ?? Date.now,
  })

  async function show<Shown>(channel: string, call: () => Promise<Shown>): Promise<Shown | NotShown> {
    try {
      return await call()
    } catch (error) {
      destinations.doubt(channel)
      return notShown(readSlackFault(error))
    }
  }

  return {
    async post({ postId, version, destination, threadTs, content }) {
      const rendered = renderPost(renderers, content, log)
      if (rendered === null) return { kind: 'refused', code: 'not_rendered' }
      const ready = await destinations.prepare(destination)
      if (ready.kind !== 'ready') return ready
      const { channel } = ready
      return show(channel, async () => {
        const message = {
          channel,
          ...rendered,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
          metadata: postMetadata(postId, version),
          unfurl_links: false,
          unfurl_media: false,
        }
        const posted = await client.chat.postMessage(message)
        if (posted.ts === undefined) return { kind: 'unknown', why: 'no_timestamp' }
        return { kind: 'posted', place: { channelId: posted.channel ?? channel, ts: posted.ts } }
      })
    },

    async update({ channelId, ts }, content) {
      const rendered = renderPost(renderers, content, log)
      if (rendered === null) return { kind: 'refused', code: 'not_rendered' }
      const ready = await destinations.prepare(channelId)
      if (ready.kind !== 'ready') return ready
      return show(channelId, async () => {
        // Without metadata in the call Slack keeps what the message has.
        await client.chat.update({ channel: channelId, ts, ...rendered })
        return { kind: 'updated' }
      })
    },

    async find(search: PostSearch) {
      try {
        return await findMessage(client, await destinations.open(search.destination), search)
      } catch (error) {
        if (error instanceof StaffChannelUnavailableError) throw error
        return absent(notShown(readSlackFault(error)))
      }
    },
  }
}

/** Where a channel or thread is no more, a message is not either; any other answer leaves the question open. */
function absent(outcome: NotShown): null {
  switch (outcome.kind) {
    case 'channel_lost':
    case 'refused':
    case 'gone':
      return null
    case 'slow_down':
      throw new StaffChannelUnavailableError('slow_down', { retryAfterMs: outcome.retryAfterMs })
    case 'unavailable':
      throw new StaffChannelUnavailableError(outcome.code, { needsPerson: outcome.needsPerson })
    case 'unknown':
      throw new StaffChannelUnavailableError(outcome.why)
    default:
      return outcome satisfies never
  }
}
