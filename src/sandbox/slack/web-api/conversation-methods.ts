import { findMessage, repliesTo } from '../messages.ts'
import { openDm } from '../workspace.ts'
import type { Channel, Message } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import type { ApiArguments } from './arguments.ts'
import { knownChannel } from './channel-access.ts'
import type { ApiContext, Method } from './method.ts'
import { cutPage } from './page.ts'
import { requireScope, scopeFor } from './require-scope.ts'
import { channelResource, messageResource } from './resources.ts'

export const CONVERSATION_METHODS: Readonly<Record<string, Method>> = {
  'conversations.info': {
    scope: null,
    run: (context, args) => {
      const channel = readable(context, args, 'read')
      const counted = args.flag('include_num_members') ? { num_members: channel.members.size } : {}
      return { channel: { ...channelResource(context.workspace, channel), ...counted } }
    },
  },
  'conversations.members': {
    scope: null,
    run: (context, args) => {
      const page = cutPage([...readable(context, args, 'read').members], args, 100)
      return { members: page.items, response_metadata: { next_cursor: page.nextCursor } }
    },
  },
  'conversations.open': {
    scope: 'im:write',
    run: (context, args) => {
      const users = args.required('users', 'users_list_not_supplied').split(',')
      if (users.length > 1) throw new ApiRefusal('method_not_supported_for_channel_type')
      const user = context.workspace.users.get(users[0] ?? '')
      if (user === undefined) throw new ApiRefusal('user_not_found')
      const before = context.workspace.channels.size
      const channel = openDm(context.workspace, user.id, context.now)
      const known = context.workspace.channels.size === before
      const shown = args.flag('return_im')
        ? { ...channelResource(context.workspace, channel), is_open: true }
        : { id: channel.id }
      return { ...(known ? { no_op: true, already_open: true } : {}), channel: shown }
    },
  },
  'conversations.history': {
    scope: null,
    run: (context, args) => {
      const channel = readable(context, args, 'history')
      const all = (context.workspace.messages.get(channel.id) ?? []).filter((message) => message.threadTs === null)
      const page = cutPage(within(all, args).toReversed(), args, 100)
      return history(context, args, page.items, page.nextCursor)
    },
  },
  'conversations.replies': {
    scope: null,
    run: (context, args) => {
      const channel = readable(context, args, 'history')
      const parent = findMessage(context.workspace, channel.id, args.required('ts'))
      if (parent === undefined) throw new ApiRefusal('thread_not_found')
      const replies = within(repliesTo(context.workspace, channel.id, parent.ts), args)
      const page = cutPage([parent, ...replies], args, 1000)
      return history(context, args, page.items, page.nextCursor)
    },
  },
  'conversations.list': {
    scope: null,
    run: (context, args) => listChannels(context, args, false),
  },
  'users.conversations': {
    scope: null,
    run: (context, args) => listChannels(context, args, true),
  },
}

function readable(context: ApiContext, args: ApiArguments, right: 'read' | 'history'): Channel {
  const id = args.required('channel', 'channel_not_found')
  // Without any scope of the kind Slack does not even say whether the channel is there.
  if (!context.workspace.channels.has(id)) {
    requireScope(context.scopes, `channels:${right}`, `groups:${right}`, `im:${right}`)
  }
  const channel = context.workspace.channels.get(id)
  if (channel !== undefined) requireScope(context.scopes, scopeFor(channel, right))
  const known = knownChannel(context, id)
  if (right === 'history' && !known.members.has(context.workspace.bot.userId)) throw new ApiRefusal('not_in_channel')
  return known
}

function within(messages: readonly Message[], args: ApiArguments): readonly Message[] {
  const [oldest, latest] = [args.text('oldest'), args.text('latest')]
  const inclusive = args.flag('inclusive')
  return messages.filter(
    ({ ts }) =>
      (oldest === '' || Number(ts) > Number(oldest) || (inclusive && ts === oldest)) &&
      (latest === '' || Number(ts) < Number(latest) || (inclusive && ts === latest)),
  )
}

function history(
  context: ApiContext,
  args: ApiArguments,
  messages: readonly Message[],
  nextCursor: string,
): Record<string, unknown> {
  const withMetadata = args.flag('include_all_metadata')
  return {
    messages: messages.map((message) => messageResource(context.workspace, message, withMetadata)),
    has_more: nextCursor !== '',
    ...(nextCursor === '' ? {} : { response_metadata: { next_cursor: nextCursor } }),
  }
}

const KINDS: Readonly<Record<string, string>> = {
  public_channel: 'channels',
  private_channel: 'groups',
  im: 'im',
  mpim: 'mpim',
}

/** `mine`: only where the person asked for (the bot unless `user` says) is a member. */
function listChannels(context: ApiContext, args: ApiArguments, mine: boolean): Record<string, unknown> {
  const types = (args.text('types') || 'public_channel').split(',').map((type) => type.trim())
  for (const type of types) {
    const kind = KINDS[type]
    if (kind === undefined) throw new ApiRefusal('invalid_types')
    requireScope(context.scopes, `${kind}:read`)
  }
  const { workspace } = context
  const who = args.text('user') || workspace.bot.userId
  const shown = [...workspace.channels.values()].filter(
    (channel) =>
      types.includes(typeOf(channel)) &&
      (!args.flag('exclude_archived') || !channel.isArchived) &&
      (!channel.isPrivate || channel.members.has(workspace.bot.userId)) &&
      (!mine || channel.members.has(who)),
  )
  const page = cutPage(shown, args, 100)
  return {
    channels: page.items.map((channel) => {
      const { is_member: isMember, ...resource } = channelResource(workspace, channel)
      return mine || isMember === undefined
        ? resource
        : { ...resource, is_member: isMember, num_members: channel.members.size }
    }),
    response_metadata: { next_cursor: page.nextCursor },
  }
}

function typeOf(channel: Channel): string {
  if (channel.kind === 'im') return 'im'
  return channel.isPrivate ? 'private_channel' : 'public_channel'
}
