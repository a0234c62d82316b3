import { newId, openDm } from './workspace.ts'
import type { Channel, User } from './workspace.ts'
import { actionTs, channelNamed } from './world.ts'
import type { World } from './world.ts'
import type { SlackEvent } from './events.ts'

export interface NewUser {
  readonly id?: string
  readonly name: string
  readonly realName: string
  readonly displayName?: string
  readonly email: string
  readonly timezone?: string
}

export interface NewChannel {
  readonly id?: string
  readonly name: string
  readonly isPrivate?: boolean
  /** User ids; the bot is in it only when it is named here (`bot.userId`). */
  readonly members: readonly string[]
  readonly isExtShared?: boolean
  readonly isArchived?: boolean
}

/** What may change about a channel; `members` replaces them all. */
export interface ChannelChange {
  readonly name?: string
  readonly isPrivate?: boolean
  readonly isExtShared?: boolean
  readonly isArchived?: boolean
  readonly members?: readonly string[]
}

export function addUser(world: World, given: NewUser): User {
  const user: User = {
    id: given.id ?? newId('U'),
    name: given.name,
    realName: given.realName,
    displayName: given.displayName ?? '',
    email: given.email,
    timezone: given.timezone ?? 'America/New_York',
    isBot: false,
    deleted: false,
  }
  world.workspace.users.set(user.id, user)
  openDm(world.workspace, user.id, world.now())
  world.changed()
  return user
}

export function addChannel(world: World, given: NewChannel): Channel {
  const channel: Channel = {
    id: given.id ?? newId('C'),
    kind: 'channel',
    name: given.name,
    isPrivate: given.isPrivate ?? true,
    isArchived: given.isArchived ?? false,
    isExtShared: given.isExtShared ?? false,
    members: new Set(given.members),
    createdAt: Math.floor(world.now().getTime() / 1000),
  }
  world.workspace.channels.set(channel.id, channel)
  world.changed()
  return channel
}

/** Changes a channel as an owner would and tells the app of it as Slack does; `by` is who did it. Resolves when it is told. */
export async function setChannel(world: World, id: string, change: ChannelChange, by: string): Promise<void> {
  const channel = channelNamed(world, id)
  const bot = world.workspace.bot.userId
  const was = { ...channel, members: new Set(channel.members) }
  Object.assign(channel, {
    name: change.name ?? channel.name,
    isPrivate: change.isPrivate ?? channel.isPrivate,
    isExtShared: change.isExtShared ?? channel.isExtShared,
    isArchived: change.isArchived ?? channel.isArchived,
  })
  if (change.members !== undefined) {
    channel.members.clear()
    for (const member of change.members) channel.members.add(member)
  }
  world.changed()
  // Only who is (or just was) inside hears of a private channel.
  if (channel.isPrivate && !was.members.has(bot) && !channel.members.has(bot)) return
  for (const event of eventsOf(world, was, channel, by)) await world.events.emit(event, channel)
}

function eventsOf(world: World, was: Channel, is: Channel, by: string): SlackEvent[] {
  const bot = world.workspace.bot.userId
  const family = is.isPrivate ? 'group' : 'channel'
  const common = { channel: is.id, event_ts: actionTs(world) }
  const membership = { ...common, channel_type: is.isPrivate ? 'G' : 'C', team: world.workspace.team.id }
  const events: SlackEvent[] = []
  if (was.isArchived !== is.isArchived) {
    events.push({ type: `${family}_${is.isArchived ? 'archive' : 'unarchive'}`, ...common, user: by, is_moved: 0 })
  }
  if (was.name !== is.name) {
    const renamed = {
      id: is.id,
      name: is.name,
      name_normalized: is.name,
      created: is.createdAt,
      is_channel: !is.isPrivate,
      is_mpim: false,
    }
    events.push({ type: `${family}_rename`, channel: renamed, event_ts: common.event_ts })
  }
  if (was.isPrivate !== is.isPrivate) {
    const subtype = is.isPrivate ? 'channel_convert_to_private' : 'channel_convert_to_public'
    events.push({ type: 'message', subtype, ...common, user: by, ts: common.event_ts, channel_type: family, text: '' })
  }
  if (was.isExtShared !== is.isExtShared) {
    const type = is.isExtShared ? 'channel_shared' : 'channel_unshared'
    events.push({ type, ...common, connected_team_id: 'T0PARTNER0' })
  }
  for (const user of is.members) {
    if (!was.members.has(user)) events.push({ type: 'member_joined_channel', user, ...membership, inviter: by })
  }
  for (const user of was.members) {
    if (is.members.has(user)) continue
    events.push(
      user === bot
        ? { type: `${family}_left`, ...common, actor_id: by }
        : { type: 'member_left_channel', user, ...membership },
    )
  }
  return events
}
