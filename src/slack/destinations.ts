import type { NotShown } from '../posts/staff-channel.ts'
import { createChannelCheck } from './channel-check.ts'
import { notShown } from './not-shown.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

export interface Destinations {
  /** The channel of a destination; for a user the direct message's, which Slack makes when it is first asked for. */
  open(destination: string): Promise<string>
  /** The channel, once it is sure that it may be written to. What keeps from writing is told as not shown, for certain. */
  prepare(destination: string): Promise<{ kind: 'ready'; channel: string } | NotShown>
  /** Something was wrong there: the next time Slack is asked again. */
  doubt(channel: string): void
}

export function createDestinations(
  client: SlackClient,
  options: { checkEveryMs: number; now: () => number },
): Destinations {
  const check = createChannelCheck(client, { everyMs: options.checkEveryMs, now: options.now })
  const directChannels = new Map<string, string>()

  async function open(destination: string): Promise<string> {
    if (!/^[UW]/.test(destination)) return destination
    const known = directChannels.get(destination)
    if (known !== undefined) return known
    const { channel } = await client.conversations.open({ users: destination })
    if (channel?.id === undefined) throw new Error('conversations.open named no channel')
    directChannels.set(destination, channel.id)
    return channel.id
  }

  return {
    open,
    async prepare(destination) {
      try {
        const channel = await open(destination)
        const obstacle = channel.startsWith('D') ? null : await check.mayWrite(channel)
        return obstacle ?? { kind: 'ready', channel }
      } catch (error) {
        const outcome = notShown(readSlackFault(error))
        if (outcome.kind === 'unknown') return { kind: 'unavailable', code: outcome.why, needsPerson: false }
        // No classroom's channel is lost when a person cannot be written to.
        return outcome.kind === 'channel_lost' ? { kind: 'refused', code: 'user_unreachable' } : outcome
      }
    },
    doubt: (channel) => check.forget(channel),
  }
}
