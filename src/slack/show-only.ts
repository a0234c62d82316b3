import type { types } from '@slack/bolt'
import type { Interaction } from './reply.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

/** What Slack says of a channel in which it cannot show this person anything. */
const notThere = new Set(['user_not_in_channel', 'channel_not_found', 'not_in_channel'])

/** Shows something to one person alone: in the channel, or in their messages with the bot where they or it are not in the channel. */
export async function showOnly(
  client: SlackClient,
  { userId, channelId }: Pick<Interaction, 'userId' | 'channelId'>,
  message: { text: string; blocks?: types.KnownBlock[] },
): Promise<void> {
  const blocks = message.blocks === undefined ? {} : { blocks: message.blocks }
  const show = (channel: string) => client.chat.postEphemeral({ channel, user: userId, text: message.text, ...blocks })
  try {
    await show(channelId)
  } catch (error) {
    const fault = readSlackFault(error)
    if (fault.kind !== 'answered' || !notThere.has(fault.code)) throw error
    const { channel } = await client.conversations.open({ users: userId })
    if (channel?.id === undefined) throw error
    await show(channel.id)
  }
}
