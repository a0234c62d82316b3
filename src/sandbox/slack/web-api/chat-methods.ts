import { addEphemeral, addMessage, editMessage, findMessage, replaceMessage } from '../messages.ts'
import type { Channel, Message } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import type { ApiArguments } from './arguments.ts'
import { knownChannel, writableChannel } from './channel-access.ts'
import { newContent, readContent } from './message-content.ts'
import type { ApiContext, Method } from './method.ts'
import { requireScope } from './require-scope.ts'
import { messageBody, messageResource } from './resources.ts'

export const CHAT_METHODS: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scope: 'chat:write',
    run: (context, args) => {
      if (args.text('username') + args.text('icon_emoji') + args.text('icon_url') !== '') {
        requireScope(context.scopes, 'chat:write.customize')
      }
      const channel = writableChannel(context, args.required('channel', 'channel_not_found'))
      const content = newContent(readContent(context.workspace, args))
      const threadTs = threadOf(context, channel, args.text('thread_ts'))
      const { workspace, now } = context
      const message = addMessage(workspace, now, {
        ...content,
        channel: channel.id,
        user: workspace.bot.userId,
        fromBot: true,
        threadTs,
      })
      return { channel: channel.id, ts: message.ts, message: messageResource(workspace, message, true) }
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run: (context, args) => {
      const channel = writableChannel(context, args.required('channel', 'channel_not_found'))
      const user = args.required('user', 'user_not_found')
      if (!channel.members.has(user)) throw new ApiRefusal('user_not_in_channel')
      const threadTs = args.text('thread_ts') === '' ? null : args.text('thread_ts')
      const content = newContent(readContent(context.workspace, args))
      const ephemeral = addEphemeral(context.workspace, context.now, {
        ...content,
        channel: channel.id,
        user,
        threadTs,
      })
      return { message_ts: ephemeral.ts }
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run: (context, args) => {
      const { channel, message } = ownMessage(context, args, 'cant_update_message')
      if (channel.isArchived) throw new ApiRefusal('is_archived')
      const given = readContent(context.workspace, args)
      // What is left out stays as it was: https://docs.slack.dev/reference/methods/chat.update
      const edited = editMessage(context.workspace, message, {
        text: given.text ?? message.text,
        blocks: given.blocks ?? message.blocks,
        metadata: args.raw['metadata'] === undefined ? message.metadata : given.metadata,
      })
      const shown = messageBody(context.workspace, edited, true)
      return { channel: channel.id, ts: edited.ts, text: edited.text, message: shown }
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    run: (context, args) => {
      const { channel, message } = ownMessage(context, args, 'cant_delete_message')
      replaceMessage(context.workspace, message, null)
      return { channel: channel.id, ts: message.ts }
    },
  },
  'chat.getPermalink': {
    scope: null,
    run: (context, args) => {
      const channel = knownChannel(context, args.required('channel', 'channel_not_found'))
      const message = findMessage(context.workspace, channel.id, args.required('message_ts'))
      if (message === undefined) throw new ApiRefusal('message_not_found')
      const { domain } = context.workspace.team
      const thread = message.threadTs === null ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`
      return {
        channel: channel.id,
        permalink: `https://${domain}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`,
      }
    },
  },
}

function ownMessage(context: ApiContext, args: ApiArguments, notMine: string): { channel: Channel; message: Message } {
  const channel = knownChannel(context, args.required('channel', 'channel_not_found'))
  const message = findMessage(context.workspace, channel.id, args.required('ts', 'message_not_found'))
  if (message === undefined) throw new ApiRefusal('message_not_found')
  if (!message.fromBot) throw new ApiRefusal(notMine)
  return { channel, message }
}

/** A reply to a reply lands in the parent's thread. */
function threadOf(context: ApiContext, channel: Channel, ts: string): string | null {
  if (ts === '') return null
  const parent = findMessage(context.workspace, channel.id, ts)
  if (parent === undefined) throw new ApiRefusal('thread_not_found')
  return parent.threadTs ?? parent.ts
}
