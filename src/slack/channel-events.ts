import type { ChannelLoss } from '../people/channel-loss.ts'

/** What of an event tells whether a classroom's channel is lost. */
export interface ChannelEvent {
  type: string
  subtype?: string
  channel?: unknown
  user?: unknown
  old_channel_id?: unknown
}

export interface LostChannel {
  channelId: string
  why: ChannelLoss
}

/**
 * The channel that an event says is lost, and why; null for any other event (docs.slack.dev/reference/events).
 * - group_archive, group_deleted, channel_archive, channel_deleted: to members; need groups:read / channels:read.
 * - group_left, channel_left: to whoever left or was removed. member_left_channel is not delivered to a bot that was
 *   removed; it is read all the same, for the bot's own id only.
 * - channel_shared: connected to another organization; groups:read.
 * - channel_id_changed: somebody began to share the private channel, whose id is then another one; groups:read.
 * - message with subtype channel_convert_to_public (message.channels, channels:history), *_archive and *_leave
 *   (message.groups, groups:history).
 * Slack withholds some of them: the look before a post is what guards, events only make it sooner.
 */
export function readChannelLoss(event: ChannelEvent, botUserId: string): LostChannel | null {
  switch (event.type) {
    case 'group_archive':
    case 'channel_archive':
      return lost(event.channel, 'archived')
    case 'group_deleted':
    case 'channel_deleted':
    case 'group_left':
    case 'channel_left':
      return lost(event.channel, 'removed')
    case 'member_left_channel':
      return event.user === botUserId ? lost(event.channel, 'removed') : null
    case 'channel_shared':
      return lost(event.channel, 'shared')
    case 'channel_id_changed':
      return lost(event.old_channel_id, 'shared')
    case 'message':
      return readMessageSubtype(event, botUserId)
    default:
      return null
  }
}

function readMessageSubtype(event: ChannelEvent, botUserId: string): LostChannel | null {
  switch (event.subtype ?? '') {
    case 'channel_convert_to_public':
      return lost(event.channel, 'public')
    case 'channel_archive':
    case 'group_archive':
      return lost(event.channel, 'archived')
    case 'channel_leave':
    case 'group_leave':
      return event.user === botUserId ? lost(event.channel, 'removed') : null
    default:
      return null
  }
}

function lost(channelId: unknown, why: ChannelLoss): LostChannel | null {
  return typeof channelId === 'string' ? { channelId, why } : null
}
