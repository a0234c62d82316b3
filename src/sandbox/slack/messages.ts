import { nextTs } from './workspace.ts'
import type { Ephemeral, Message, MessageContent, Workspace } from './workspace.ts'

/** Puts a message into its channel and gives it its `ts`. */
export function addMessage(
  workspace: Workspace,
  now: Date,
  message: MessageContent &
    Pick<Message, 'channel' | 'user' | 'fromBot' | 'threadTs'> &
    Partial<Pick<Message, 'files' | 'subtype'>>,
): Message {
  const added: Message = {
    files: [],
    subtype: null,
    ...message,
    ts: nextTs(workspace, now),
    edits: [],
    reactions: [],
  }
  const sameChannel = workspace.messages.get(added.channel)
  if (sameChannel === undefined) workspace.messages.set(added.channel, [added])
  else sameChannel.push(added)
  return added
}

export function findMessage(workspace: Workspace, channel: string, ts: string): Message | undefined {
  return workspace.messages.get(channel)?.find((message) => message.ts === ts)
}

/** Puts new content in the message's place, or takes it away (null). */
export function replaceMessage(
  workspace: Workspace,
  message: Message,
  change: Partial<Message> | null,
): Message | null {
  const sameChannel = workspace.messages.get(message.channel) ?? []
  const at = sameChannel.findIndex((one) => one.ts === message.ts)
  if (change === null) {
    sameChannel.splice(at, 1)
    return null
  }
  const changed = { ...message, ...change }
  sameChannel[at] = changed
  return changed
}

export function editMessage(workspace: Workspace, message: Message, content: MessageContent): Message {
  const { text, blocks, metadata } = message
  const edited = { ...message, ...content, edits: [...message.edits, { text, blocks, metadata }] }
  replaceMessage(workspace, message, edited)
  return edited
}

export function addEphemeral(workspace: Workspace, now: Date, ephemeral: Omit<Ephemeral, 'ts' | 'edits'>): Ephemeral {
  const added = { ...ephemeral, ts: nextTs(workspace, now), edits: [] }
  workspace.ephemerals.push(added)
  return added
}

export function replaceEphemeral(workspace: Workspace, ephemeral: Ephemeral, content: MessageContent | null): void {
  const at = workspace.ephemerals.findIndex((one) => one.ts === ephemeral.ts)
  if (at === -1) return
  if (content === null) {
    workspace.ephemerals.splice(at, 1)
    return
  }
  const { text, blocks, metadata } = ephemeral
  workspace.ephemerals[at] = { ...ephemeral, ...content, edits: [...ephemeral.edits, { text, blocks, metadata }] }
}

export function repliesTo(workspace: Workspace, channel: string, ts: string): readonly Message[] {
  return (workspace.messages.get(channel) ?? []).filter((message) => message.threadTs === ts)
}
