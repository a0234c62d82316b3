import { openDm } from '../workspace.ts'
import type { Channel } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import type { ApiContext } from './method.ts'

/** The channel, as far as the bot may know of it: a private one that it is no member of does not exist for it. */
export function knownChannel(context: ApiContext, id: string): Channel {
  const { channels, bot } = context.workspace
  const channel = channels.get(id)
  if (channel === undefined || (channel.isPrivate && !channel.members.has(bot.userId))) {
    throw new ApiRefusal('channel_not_found')
  }
  return channel
}

/** The channel to post into; a user's id means the DM with that person. */
export function writableChannel(context: ApiContext, id: string): Channel {
  const { workspace } = context
  const user = workspace.users.get(id)
  const channel = user === undefined ? knownChannel(context, id) : openDm(workspace, user.id, context.now)
  if (channel.isArchived) throw new ApiRefusal('is_archived')
  if (!channel.members.has(workspace.bot.userId) && !context.scopes.has('chat:write.public')) {
    throw new ApiRefusal('not_in_channel')
  }
  return channel
}
