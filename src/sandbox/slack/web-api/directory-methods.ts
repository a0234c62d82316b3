import { findMessage, replaceMessage } from '../messages.ts'
import { ApiRefusal } from './api-refusal.ts'
import { knownChannel } from './channel-access.ts'
import type { Method } from './method.ts'
import { cutPage } from './page.ts'
import { botProfile, userResource } from './resources.ts'

/** People, the team, the bot itself, and the small rest. */
export const DIRECTORY_METHODS: Readonly<Record<string, Method>> = {
  'api.test': {
    scope: null,
    run: (_context, args) => {
      const error = args.text('error')
      if (error !== '') throw new ApiRefusal(error)
      const { token: _token, ...shown } = args.raw
      return { args: shown }
    },
  },
  'auth.test': {
    scope: null,
    run: ({ workspace }) => ({
      url: `https://${workspace.team.domain}.slack.com/`,
      team: workspace.team.name,
      user: workspace.bot.name,
      team_id: workspace.team.id,
      user_id: workspace.bot.userId,
      bot_id: workspace.bot.botId,
      is_enterprise_install: false,
    }),
  },
  'team.info': {
    scope: 'team:read',
    run: ({ workspace }) => ({
      team: {
        id: workspace.team.id,
        name: workspace.team.name,
        domain: workspace.team.domain,
        email_domain: '',
        icon: { image_default: true },
        url: `https://${workspace.team.domain}.slack.com/`,
      },
    }),
  },
  'bots.info': {
    scope: 'users:read',
    run: ({ workspace }, args) => {
      if (args.text('bot') !== workspace.bot.botId) throw new ApiRefusal('bot_not_found')
      const { team_id: _team, ...bot } = botProfile(workspace)
      return { bot: { ...bot, user_id: workspace.bot.userId } }
    },
  },
  'users.info': {
    scope: 'users:read',
    run: ({ workspace, scopes }, args) => {
      const user = workspace.users.get(args.required('user', 'user_not_found'))
      if (user === undefined) throw new ApiRefusal('user_not_found')
      return { user: userResource(workspace, user, scopes.has('users:read.email')) }
    },
  },
  'users.lookupByEmail': {
    scope: 'users:read.email',
    run: ({ workspace }, args) => {
      const email = args.required('email', 'users_not_found').toLowerCase()
      const user = [...workspace.users.values()].find(
        (one) => !one.isBot && !one.deleted && one.email.toLowerCase() === email,
      )
      if (user === undefined) throw new ApiRefusal('users_not_found')
      return { user: userResource(workspace, user, true) }
    },
  },
  'users.list': {
    scope: 'users:read',
    run: ({ workspace, scopes, now }, args) => {
      const page = cutPage([...workspace.users.values()], args, 200)
      return {
        members: page.items.map((user) => userResource(workspace, user, scopes.has('users:read.email'))),
        cache_ts: Math.floor(now.getTime() / 1000),
        response_metadata: { next_cursor: page.nextCursor },
      }
    },
  },
  'reactions.add': {
    scope: 'reactions:write',
    run: (context, args) => {
      const { workspace } = context
      const channel = knownChannel(context, args.required('channel', 'channel_not_found'))
      const message = findMessage(workspace, channel.id, args.required('timestamp', 'no_item_specified'))
      if (message === undefined) throw new ApiRefusal('message_not_found')
      const reaction = { name: args.required('name', 'invalid_name'), user: workspace.bot.userId }
      if (message.reactions.some(({ name, user }) => name === reaction.name && user === reaction.user)) {
        throw new ApiRefusal('already_reacted')
      }
      replaceMessage(workspace, message, { reactions: [...message.reactions, reaction] })
      return {}
    },
  },
}
