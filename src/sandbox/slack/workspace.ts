import { randomBytes } from 'node:crypto'
import type { Json } from './block-kit/problem.ts'

export interface Team {
  readonly id: string
  readonly name: string
  readonly domain: string
}

export interface User {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly displayName: string
  readonly email: string
  readonly timezone: string
  readonly isBot: boolean
  readonly deleted: boolean
}

export interface Channel {
  readonly id: string
  readonly kind: 'channel' | 'im'
  name: string
  isPrivate: boolean
  isArchived: boolean
  isExtShared: boolean
  readonly members: Set<string>
  readonly createdAt: number
}

/** What a message says at one time. */
export interface MessageContent {
  readonly text: string
  readonly blocks: readonly Json[]
  readonly metadata: Json | null
}

export interface Message extends MessageContent {
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly fromBot: boolean
  /** The parent's `ts` when it is a reply. */
  readonly threadTs: string | null
  readonly files: readonly Json[]
  readonly subtype: string | null
  /** What it said before, oldest first. */
  readonly edits: readonly MessageContent[]
  readonly reactions: readonly { readonly name: string; readonly user: string }[]
}

/** Seen by one person only. */
export interface Ephemeral extends MessageContent {
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly threadTs: string | null
  readonly edits: readonly MessageContent[]
}

/** One value of a filled-in element, in the shape of `view.state.values[block][action]`. */
export type StateValue = Json
export type StateValues = Readonly<Record<string, Readonly<Record<string, StateValue>>>>

export interface View {
  readonly id: string
  readonly type: 'modal' | 'home'
  readonly user: string
  readonly hash: string
  readonly title: Json | null
  readonly submit: Json | null
  readonly close: Json | null
  readonly blocks: readonly Json[]
  readonly callbackId: string
  readonly externalId: string
  readonly privateMetadata: string
  readonly clearOnClose: boolean
  readonly notifyOnClose: boolean
  readonly submitDisabled: boolean
  readonly rootViewId: string
  readonly previousViewId: string | null
  readonly state: StateValues
  /** What the bot answered to the last submission: words under an input block, by its id. */
  readonly errors: Readonly<Record<string, string>>
}

interface Trigger {
  readonly user: string
  readonly expiresAt: number
  used: boolean
}

export interface ResponseUrl {
  readonly path: string
  readonly user: string
  readonly channel: string
  /** The message or ephemeral that the interaction came from. */
  readonly source: { readonly ts: string; readonly ephemeral: boolean; readonly threadTs: string | null } | null
  readonly expiresAt: number
  uses: number
}

/** A file on its way from the app: its bytes come to its own address, and it is there once the upload was completed. */
export interface Upload {
  readonly id: string
  readonly name: string
  readonly length: number
  /** Where the bytes are sent. */
  readonly path: string
  bytes: Buffer | null
  title: string
  isComplete: boolean
  /** How often it was asked about since: Slack looks through a file before it can be shown. */
  looks: number
  /** Where completing it shared it. */
  readonly shares: { readonly channel: string; readonly ts: string; readonly threadTs: string | null }[]
}

/** All that Slack would remember of one workspace. Holds no socket, so it can be kept between runs. */
export interface Workspace {
  readonly team: Team
  readonly bot: { readonly userId: string; readonly botId: string; readonly appId: string; readonly name: string }
  readonly users: Map<string, User>
  readonly channels: Map<string, Channel>
  /** By channel, in the order of their `ts`. */
  readonly messages: Map<string, Message[]>
  readonly ephemerals: Ephemeral[]
  /** Open modals of each person, the topmost last. */
  readonly modals: Map<string, View[]>
  readonly homes: Map<string, View>
  readonly triggers: Map<string, Trigger>
  readonly responseUrls: Map<string, ResponseUrl>
  /** What somebody chose in a message's menus, by `user|ts`. */
  readonly choices: Map<string, StateValues>
  /** Files of the app, by id. */
  readonly uploads: Map<string, Upload>
  /** The bytes of what people have uploaded, by the file's id. */
  readonly files: Map<string, { readonly bytes: Buffer; readonly mimetype: string }>
  lastTs: { seconds: number; micros: number }
}

export function createWorkspace(options: { readonly team?: Partial<Team>; readonly botName?: string }): Workspace {
  const bot = { userId: 'U0BOT0000', botId: 'B0BOT0000', appId: 'A0APP0000', name: options.botName ?? 'touchpoint' }
  const workspace: Workspace = {
    team: { id: 'T0SCHOOL0', name: 'Lincoln School', domain: 'lincoln-school', ...options.team },
    bot,
    users: new Map(),
    channels: new Map(),
    messages: new Map(),
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    choices: new Map(),
    uploads: new Map(),
    files: new Map(),
    lastTs: { seconds: 0, micros: 0 },
  }
  workspace.users.set(bot.userId, {
    id: bot.userId,
    name: bot.name,
    realName: bot.name,
    displayName: '',
    email: '',
    timezone: 'America/Los_Angeles',
    isBot: true,
    deleted: false,
  })
  return workspace
}

/** A message id: seconds and a counter, strictly rising even when the clock stands still or goes back. */
export function nextTs(workspace: Workspace, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  const last = workspace.lastTs
  workspace.lastTs =
    seconds > last.seconds
      ? { seconds, micros: (now.getTime() % 1000) * 1000 + 1 }
      : { seconds: last.seconds, micros: last.micros + 1 }
  return `${workspace.lastTs.seconds}.${String(workspace.lastTs.micros).padStart(6, '0')}`
}

/** An id as Slack draws them: a letter and ten capitals and digits. */
export function newId(prefix: string): string {
  return prefix + randomBytes(5).toString('hex').toUpperCase()
}

export function shortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5)
}

/** The DM between the bot and a person, opened when it is not there yet. */
export function openDm(workspace: Workspace, user: string, now: Date): Channel {
  for (const channel of workspace.channels.values()) {
    if (channel.kind === 'im' && channel.members.has(user)) return channel
  }
  const channel: Channel = {
    id: `D${user.slice(1)}`,
    kind: 'im',
    name: '',
    isPrivate: true,
    isArchived: false,
    isExtShared: false,
    members: new Set([workspace.bot.userId, user]),
    createdAt: Math.floor(now.getTime() / 1000),
  }
  workspace.channels.set(channel.id, channel)
  return channel
}

/** What interaction payloads call a channel: a private one does not tell its name. */
export function payloadName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage'
  return channel.isPrivate ? 'privategroup' : channel.name
}
