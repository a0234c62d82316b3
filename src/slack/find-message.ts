import type { FoundPost, PostSearch } from '../posts/staff-channel.ts'
import { StaffChannelUnavailableError } from '../posts/staff-channel.ts'
import type { SlackClient } from './web-client.ts'

/** Names our metadata in Slack; whoever reads a channel with the API can see it, so it holds ids alone. */
const postEventType = 'touchpoint_post'

export function postMetadata(postId: string, version: number) {
  return { event_type: postEventType, event_payload: { post_id: postId, version } }
}

/** Clocks differ, and a call whose answer was lost may have lain in a queue. */
const beforeMs = 60_000
const afterMs = 600_000
const pageSize = 200
const maxPages = 25

/** Looks through what was said in a channel or thread around a try, for the message of that post. */
export async function findMessage(
  client: SlackClient,
  channel: string,
  { postId, threadTs, since }: PostSearch,
): Promise<FoundPost | null> {
  const range = {
    channel,
    oldest: String((since.getTime() - beforeMs) / 1000),
    latest: String((since.getTime() + afterMs) / 1000),
    limit: pageSize,
    include_all_metadata: true,
  }
  let cursor: string | undefined
  for (let page = 0; page < maxPages; page++) {
    const options = cursor === undefined ? range : { ...range, cursor }
    const answer =
      threadTs === null
        ? await client.conversations.history(options)
        : await client.conversations.replies({ ...options, ts: threadTs })
    for (const message of answer.messages ?? []) {
      const payload: Record<string, unknown> = message.metadata?.event_payload ?? {}
      if (message.metadata?.event_type !== postEventType || payload.post_id !== postId) continue
      if (message.ts !== undefined) {
        return { place: { channelId: channel, ts: message.ts }, version: Number(payload.version) }
      }
    }
    cursor = answer.response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') return null
  }
  throw new StaffChannelUnavailableError('too_many_messages')
}
