import { repliesTo } from '../messages.ts'
import type { Channel, Message, User, View, Workspace } from '../workspace.ts'

// Objects as Slack's answers and payloads show them, with no key that Slack does not have.

export function userResource(workspace: Workspace, user: User, showsEmail: boolean): Record<string, unknown> {
  const [first = '', ...rest] = user.realName.split(' ')
  return {
    id: user.id,
    team_id: workspace.team.id,
    name: user.name,
    deleted: user.deleted,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.timezone,
    tz_label: user.timezone,
    tz_offset: 0,
    profile: {
      title: '',
      phone: '',
      skype: '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.displayName,
      display_name_normalized: user.displayName,
      status_text: '',
      status_emoji: '',
      status_expiration: 0,
      avatar_hash: '',
      first_name: first,
      last_name: rest.join(' '),
      team: workspace.team.id,
      ...(showsEmail && !user.isBot ? { email: user.email } : {}),
      ...(user.isBot ? { api_app_id: workspace.bot.appId, bot_id: workspace.bot.botId } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    is_email_confirmed: true,
    who_can_share_contact_card: 'EVERYONE',
  }
}

export function channelResource(workspace: Workspace, channel: Channel): Record<string, unknown> {
  const isMember = channel.members.has(workspace.bot.userId)
  if (channel.kind === 'im') {
    return {
      id: channel.id,
      created: channel.createdAt,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      user: [...channel.members].find((member) => member !== workspace.bot.userId) ?? '',
      priority: 0,
      context_team_id: workspace.team.id,
      updated: channel.createdAt * 1000,
    }
  }
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    created: channel.createdAt,
    is_archived: channel.isArchived,
    is_general: false,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: workspace.team.id,
    updated: channel.createdAt * 1000,
    creator: [...channel.members][0] ?? '',
    is_ext_shared: channel.isExtShared,
    shared_team_ids: [workspace.team.id],
    pending_connected_team_ids: [],
    is_member: isMember,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  }
}

export function botProfile(workspace: Workspace): Record<string, unknown> {
  return {
    id: workspace.bot.botId,
    deleted: false,
    name: workspace.bot.name,
    updated: 0,
    app_id: workspace.bot.appId,
    icons: { image_36: '', image_48: '', image_72: '' },
    team_id: workspace.team.id,
  }
}

/** What a message says and who says it, apart from its place: what `chat.update` answers. Metadata only where it is asked for. */
export function messageBody(workspace: Workspace, message: Message, withMetadata: boolean): Record<string, unknown> {
  const { bot, team } = workspace
  return {
    type: 'message',
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    user: message.user,
    text: message.text,
    team: team.id,
    ...(message.fromBot ? { bot_id: bot.botId, app_id: bot.appId, bot_profile: botProfile(workspace) } : {}),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.files.length === 0 ? {} : { files: message.files }),
    ...(message.edits.length === 0 ? {} : { edited: { user: message.user, ts: message.ts } }),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
  }
}

/** As history, `chat.postMessage` and payloads show it. */
export function messageResource(
  workspace: Workspace,
  message: Message,
  withMetadata: boolean,
): Record<string, unknown> {
  return {
    ...messageBody(workspace, message, withMetadata),
    ts: message.ts,
    ...(message.threadTs === null ? threadKeys(workspace, message) : { thread_ts: message.threadTs }),
    ...(message.reactions.length === 0 ? {} : { reactions: countReactions(message) }),
  }
}

function threadKeys(workspace: Workspace, message: Message): Record<string, unknown> {
  const replies = repliesTo(workspace, message.channel, message.ts)
  const last = replies.at(-1)
  if (last === undefined) return {}
  const people = [...new Set(replies.map((reply) => reply.user))]
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: people.length,
    latest_reply: last.ts,
    reply_users: people,
    is_locked: false,
    subscribed: true,
  }
}

function countReactions(message: Message): Record<string, unknown>[] {
  const names = [...new Set(message.reactions.map((reaction) => reaction.name))]
  return names.map((name) => {
    const users = message.reactions.filter((reaction) => reaction.name === name).map((reaction) => reaction.user)
    return { name, users, count: users.length }
  })
}

export function viewResource(workspace: Workspace, view: View): Record<string, unknown> {
  return {
    id: view.id,
    team_id: workspace.team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: view.state },
    hash: view.hash,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close,
    submit: view.submit,
    previous_view_id: view.previousViewId,
    root_view_id: view.rootViewId,
    app_id: workspace.bot.appId,
    external_id: view.externalId,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.bot.botId,
  }
}
