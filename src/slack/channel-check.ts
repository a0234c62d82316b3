import { lossOf } from '../people/channel-loss.ts'
import type { NotShown } from '../posts/staff-channel.ts'
import { notShown } from './not-shown.ts'
import { readChannel } from './read-channel.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

export interface ChannelCheck {
  /** Null when the channel may be written to; whatever else keeps the post from being sent. */
  mayWrite(channelId: string): Promise<NotShown | null>
  /** The next call asks Slack again. */
  forget(channelId: string): void
}

/**
 * Looks whether a channel is still private, of this school alone and alive, before children's names go into it.
 * A yes is believed for `everyMs`; without an answer nothing is written.
 */
export function createChannelCheck(
  client: SlackClient,
  { everyMs, now }: { everyMs: number; now: () => number },
): ChannelCheck {
  const seenAt = new Map<string, number>()
  return {
    async mayWrite(channelId) {
      const seen = seenAt.get(channelId)
      if (seen !== undefined && now() - seen < everyMs) return null
      seenAt.delete(channelId)
      try {
        const { channel } = await client.conversations.info({ channel: channelId })
        const facts = readChannel(channel)
        const why = lossOf(facts)
        if (why !== null) return { kind: 'channel_lost', why }
        if (facts.kind !== 'private') return { kind: 'unavailable', code: 'unreadable_channel', needsPerson: true }
        seenAt.set(channelId, now())
        return null
      } catch (error) {
        const outcome = notShown(readSlackFault(error))
        // The question changes nothing in Slack: whatever became of it, the post was not sent.
        return outcome.kind === 'unknown' ? { kind: 'unavailable', code: outcome.why, needsPerson: false } : outcome
      }
    },
    forget: (channelId) => void seenAt.delete(channelId),
  }
}
