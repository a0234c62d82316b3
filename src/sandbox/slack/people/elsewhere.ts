import type { Json } from '../block-kit/problem.ts'
import { addMessage, findMessage } from '../messages.ts'
import { escapeTyped } from '../slack-escapes.ts'
import { messageResource, viewResource } from '../web-api/resources.ts'
import { openDm } from '../workspace.ts'
import type { Message } from '../workspace.ts'
import {
  actionTs,
  channelNamed,
  newResponseUrl,
  newTrigger,
  payloadBase,
  payloadChannel,
  personNamed,
} from '../world.ts'
import type { World } from '../world.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** A person opens the app's Home; resolves when the app has taken the event. */
export async function openHome(world: World, user: string): Promise<void> {
  const { workspace } = world
  const view = workspace.homes.get(user)
  const dm = openDm(workspace, user, world.now())
  await world.events.emit({
    type: 'app_home_opened',
    user,
    channel: dm.id,
    tab: 'home',
    event_ts: actionTs(world),
    ...(view === undefined ? {} : { view: viewResource(workspace, view) }),
  })
}

/** A person uses a global shortcut, or one on a message. */
export async function useShortcut(
  world: World,
  user: string,
  callbackId: string,
  on?: { readonly channel: string; readonly ts: string },
): Promise<Outcome> {
  const base: Record<string, unknown> = {
    ...payloadBase(world, user),
    callback_id: callbackId,
    trigger_id: newTrigger(world, user),
    action_ts: actionTs(world),
  }
  if (on === undefined)
    return outcomeOf(await world.app.form({ payload: JSON.stringify({ type: 'shortcut', ...base }) }))
  const message = findMessage(world.workspace, on.channel, on.ts)
  if (message === undefined) throw new Error(`no message ${on.ts} in ${on.channel}`)
  const source = { ts: on.ts, ephemeral: false, threadTs: message.threadTs }
  const { api_app_id: _app, ...older } = base
  const { id, name } = personNamed(world, user)
  const payload = {
    type: 'message_action',
    ...older,
    // An older payload than its sisters: who it was is told more briefly.
    user: { id, name, team_id: world.workspace.team.id },
    message_ts: on.ts,
    channel: payloadChannel(channelNamed(world, on.channel)),
    message: messageResource(world.workspace, message, true),
    response_url: newResponseUrl(world, { user, channel: on.channel, source }),
  }
  return outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
}

/** A person writes in a channel, a DM or a thread; resolves when the app has taken the event. */
export async function say(
  world: World,
  user: string,
  channelId: string,
  typed: string,
  options: { readonly threadTs?: string; readonly files?: readonly Json[] } = {},
): Promise<Message> {
  const channel = channelNamed(world, channelId)
  if (!channel.members.has(user)) throw new Error(`${user} is not in ${channelId}`)
  const message = addMessage(world.workspace, world.now(), {
    channel: channelId,
    user,
    fromBot: false,
    text: escapeTyped(world.workspace, typed, false),
    blocks: [],
    metadata: null,
    threadTs: options.threadTs ?? null,
    files: options.files ?? [],
    subtype: options.files === undefined ? null : 'file_share',
  })
  world.changed()
  await tellOfMessage(world, message)
  return message
}

/** The `message` event, if the bot is in the channel: its own messages come back to it too. */
export async function tellOfMessage(world: World, message: Message): Promise<void> {
  const channel = channelNamed(world, message.channel)
  if (!channel.members.has(world.workspace.bot.userId)) return
  await world.events.emit(
    {
      ...messageResource(world.workspace, message, true),
      type: 'message',
      channel: channel.id,
      channel_type: channel.kind === 'im' ? 'im' : channel.isPrivate ? 'group' : 'channel',
      event_ts: message.ts,
    },
    channel,
  )
}
