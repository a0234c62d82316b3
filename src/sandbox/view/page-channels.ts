import { demoPeople } from '../demo/school.ts'
import type { EnteredState, PageChannel, PageEphemeral, PageFile, PageMessage } from '../page/protocol.ts'
import type { Json } from '../slack/block-kit/problem.ts'
import { initialState } from '../slack/element-state.ts'
import type { Channel, Message, Workspace } from '../slack/workspace.ts'
import type { Memory } from '../state/memory.ts'

/** What a person sees in the channels and DMs that they are in, channels first and by name. */
export function pageChannels(memory: Memory, me: string): PageChannel[] {
  const { workspace } = memory
  return [...workspace.channels.values()]
    .filter(({ members }) => members.has(me))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || nameOf(a).localeCompare(nameOf(b)))
    .map((channel) => pageChannel(memory, me, channel))
}

function nameOf(channel: Channel): string {
  return channel.kind === 'im' ? 'Touchpoint' : channel.name
}

function pageChannel(memory: Memory, me: string, channel: Channel): PageChannel {
  const { workspace } = memory
  const messages = workspace.messages.get(channel.id) ?? []
  const seen = memory.seen.get(`${me}|${channel.id}`) ?? ''
  const ephemerals = workspace.ephemerals.filter((one) => one.channel === channel.id && one.user === me)
  const news = [...messages.filter(({ user }) => user !== me), ...ephemerals].filter(({ ts }) => ts > seen)
  return {
    id: channel.id,
    name: nameOf(channel),
    kind: channel.kind,
    isPrivate: channel.isPrivate,
    isArchived: channel.isArchived,
    unread: news.length,
    messages: messages.map((message) => pageMessage(workspace, me, messages, message)),
    ephemerals: ephemerals.map(({ ts, text, blocks, threadTs }): PageEphemeral => ({
      ts,
      text,
      blocks,
      state: stateOf(workspace, me, ts, blocks),
      threadTs,
    })),
  }
}

function pageMessage(workspace: Workspace, me: string, all: readonly Message[], message: Message): PageMessage {
  const { ts, user, fromBot, text, blocks, threadTs } = message
  const replies =
    threadTs === null || threadTs === ts ? all.filter((one) => one.threadTs === ts && one.ts !== ts).length : 0
  return {
    ts,
    user,
    userName: fromBot ? 'Touchpoint' : personName(workspace, user),
    fromBot,
    text,
    blocks,
    state: stateOf(workspace, me, ts, blocks),
    threadTs,
    ...(replies > 0 ? { replyCount: replies } : {}),
    edited: message.edits.length > 0 && !fromBot,
    files: message.files.map(pageFile),
    reactions: reactionsOf(message),
  }
}

function personName(workspace: Workspace, id: string): string {
  const user = workspace.users.get(id)
  return demoPeople.find((one) => one.id === id)?.displayName ?? user?.realName ?? id
}

function stateOf(workspace: Workspace, me: string, ts: string, blocks: readonly Json[]): EnteredState {
  const start = initialState(blocks)
  const chosen = workspace.choices.get(`${me}|${ts}`) ?? {}
  return Object.fromEntries(Object.entries(start).map(([block, actions]) => [block, { ...actions, ...chosen[block] }]))
}

function pageFile(file: Json): PageFile {
  const id = String(file['id'])
  return { id, name: String(file['name']), mimetype: String(file['mimetype']), url: `/api/files/${id}` }
}

function reactionsOf({ reactions }: Message): PageMessage['reactions'] {
  const names = [...new Set(reactions.map(({ name }) => name))]
  return names.map((name) => ({
    name,
    users: reactions.filter((reaction) => reaction.name === name).map(({ user }) => user),
  }))
}
