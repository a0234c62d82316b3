import { randomBytes } from 'node:crypto'
import type { AppLink } from './app-link.ts'
import type { EventSender } from './events.ts'
import { payloadName } from './workspace.ts'
import type { Channel, ResponseUrl, User, Workspace } from './workspace.ts'

/** What people's doings need: the workspace, the clock and the line to the app. */
export interface World {
  readonly workspace: Workspace
  readonly now: () => Date
  /** The clock that triggers and response URLs run out by. */
  readonly expiryNow: () => Date
  /** How long the app has for an answer, and a trigger is good. */
  readonly deadlineMs: number
  readonly origin: () => string
  readonly app: AppLink
  readonly events: EventSender
  readonly changed: () => void
}

const RESPONSE_URL_MS = 30 * 60_000

/** A fresh trigger id: good once, for as long as Slack waits for an answer. */
export function newTrigger(world: World, user: string): string {
  const id = `${digits(13)}.${digits(13)}.${randomBytes(16).toString('hex')}`
  world.workspace.triggers.set(id, { user, expiresAt: world.expiryNow().getTime() + world.deadlineMs, used: false })
  return id
}

/** A fresh response URL: good five times, for thirty minutes. */
export function newResponseUrl(world: World, place: Pick<ResponseUrl, 'user' | 'channel' | 'source'>): string {
  const path = `/response/${world.workspace.team.id}/${digits(13)}/${randomBytes(12).toString('hex')}`
  world.workspace.responseUrls.set(path, {
    path,
    ...place,
    expiresAt: world.expiryNow().getTime() + RESPONSE_URL_MS,
    uses: 0,
  })
  return world.origin() + path
}

export function personNamed(world: World, id: string): User {
  const user = world.workspace.users.get(id)
  if (user === undefined) throw new Error(`nobody in the workspace has the id ${id}`)
  return user
}

export function channelNamed(world: World, id: string): Channel {
  const channel = world.workspace.channels.get(id)
  if (channel === undefined) throw new Error(`no channel has the id ${id}`)
  return channel
}

/** The keys that every interactivity payload begins with. */
export function payloadBase(world: World, user: string): Record<string, unknown> {
  const { team, bot } = world.workspace
  const { id, name } = personNamed(world, user)
  return {
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    user: { id, username: name, name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'stand-in-verification-token',
    is_enterprise_install: false,
  }
}

export function payloadChannel(channel: Channel): Record<string, unknown> {
  return { id: channel.id, name: payloadName(channel) }
}

/** `action_ts`: now, with six decimals. */
export function actionTs(world: World): string {
  return (world.now().getTime() / 1000).toFixed(6)
}

function digits(count: number): string {
  return Array.from({ length: count }, (_, index) => (index === 0 ? 1 : Math.floor(Math.random() * 10))).join('')
}
