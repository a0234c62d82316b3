import { createChangeSignal } from '../change-signal.ts'
import type { ChangeSignal } from '../change-signal.ts'
import { createSeededRandom, strikes } from '../dose.ts'
import { startHttpServer } from '../http-server.ts'
import type { StandInAnswer, StandInRequest } from '../http-server.ts'
import { createPoster } from '../outgoing-post.ts'
import { DEADLINE_MS, createAppLink } from './app-link.ts'
import { addChannel, addUser, setChannel } from './change-channel.ts'
import type { ChannelChange, NewChannel, NewUser } from './change-channel.ts'
import type { Entered } from './element-state.ts'
import { createEventSender } from './events.ts'
import type { SentEvent } from './events.ts'
import type { SlackFaults } from './faults.ts'
import { findMessage } from './messages.ts'
import { choose, press } from './people/act-on-element.ts'
import type { ElementRef, Filled } from './people/act-on-element.ts'
import { openHome, say, tellOfMessage, useShortcut } from './people/elsewhere.ts'
import type { Outcome } from './people/outcome.ts'
import { sendCommand } from './people/send-command.ts'
import { closeView, fill, submitView } from './people/use-modal.ts'
import { serveResponseUrl } from './response-url.ts'
import { createSharedFiles } from './shared-files.ts'
import type { SharedFiles } from './shared-files.ts'
import type { UrlResponse } from './response-url.ts'
import { createCallServer } from './web-api/serve-call.ts'
import type { ApiCall } from './web-api/serve-call.ts'
import { receiveUpload } from './receive-upload.ts'
import { createWorkspace, openDm } from './workspace.ts'
import type { Channel, Ephemeral, Message, Team, User, View, Workspace } from './workspace.ts'
import { channelNamed } from './world.ts'
import type { World } from './world.ts'

export interface SlackStandInOptions {
  readonly port?: number
  readonly botToken: string
  readonly signingSecret: string
  /** Bot scopes that the app's manifest grants. */
  readonly scopes: readonly string[]
  /** Event types that the manifest subscribes to (`message.groups`, `app_home_opened`…); all when left out. */
  readonly botEvents?: readonly string[]
  /** Where commands, interactivity and events are posted; later with `setEventsUrl`. */
  readonly eventsUrl?: string
  readonly now?: () => Date
  /** The clock that triggers and response URLs run out by; `now` when left out. */
  readonly expiryNow?: () => Date
  /** One that was kept: what was in it is there again. */
  readonly workspace?: Workspace
  /** How long the app may take to answer, and a trigger is good (Slack's 3000). */
  readonly deadlineMs?: number
  /** Enforce Slack's rate tiers (default false). */
  readonly tiers?: boolean
  readonly team?: Partial<Team>
  /** Of the dice that doses with a chance are thrown with. */
  readonly seed?: number
}

export interface SlackStandIn {
  /** Base of the Web API, ends in `/`, for `SLACK_API_URL`. */
  readonly url: string
  readonly bot: Workspace['bot']
  readonly team: Team
  readonly faults: SlackFaults
  readonly workspace: Workspace
  setEventsUrl(url: string): void
  /** A new installation with other scopes. */
  setScopes(scopes: readonly string[]): void

  addUser(user: NewUser): User
  addChannel(channel: NewChannel): Channel
  setChannel(id: string, change: ChannelChange, options?: { readonly by?: string }): Promise<void>
  kick(channel: string, user: string, options?: { readonly by?: string }): Promise<void>
  invite(channel: string, user: string, options?: { readonly by?: string }): Promise<void>

  command(user: string, channel: string, line: string): Promise<Outcome>
  press(user: string, ref: ElementRef, stateValues?: Filled): Promise<Outcome>
  choose(user: string, ref: ElementRef, entered: Entered): Promise<Outcome>
  fill(user: string, viewId: string, blockId: string, entered: Entered): Promise<Outcome>
  submitView(user: string, viewId: string, values?: Filled): Promise<Outcome>
  closeView(user: string, viewId: string, all?: boolean): Promise<Outcome | null>
  shortcut(user: string, callbackId: string, on?: { readonly channel: string; readonly ts: string }): Promise<Outcome>
  openHome(user: string): Promise<void>
  say(user: string, channel: string, text: string, options?: Parameters<typeof say>[4]): Promise<Message>
  /** Uploads a file; `say` shares what comes back. */
  addFile: SharedFiles['add']
  /** The bytes of a file that the app has uploaded. */
  uploaded(fileId: string): Buffer
  repeatEvent(eventId: string): Promise<void>

  channel(id: string): Channel
  /** Every message of the channel, threads included, oldest first. */
  messages(channel: string): readonly Message[]
  thread(channel: string, ts: string): readonly Message[]
  /** What only that person sees there now, oldest first. */
  ephemerals(channel: string, user: string): readonly Ephemeral[]
  /** Open modals of that person, the topmost last. */
  views(user: string): readonly View[]
  home(user: string): View | null
  dms(user: string): readonly Message[]
  responses(): readonly UrlResponse[]
  calls(method?: string): readonly ApiCall[]
  events(): readonly SentEvent[]
  readonly waitFor: ChangeSignal['waitFor']
  readonly onChange: ChangeSignal['onChange']
  allEventsSettled(): Promise<void>
  stop(): Promise<void>
}

/** Slack for one workspace over HTTP on 127.0.0.1, with people in it who do what they are told. */
export async function startSlackStandIn(options: SlackStandInOptions): Promise<SlackStandIn> {
  const now = options.now ?? ((): Date => new Date())
  const { expiryNow = now, deadlineMs = DEADLINE_MS } = options
  const workspace = options.workspace ?? createWorkspace(options.team === undefined ? {} : { team: options.team })
  const { changed, waitFor, onChange } = createChangeSignal()
  const random = createSeededRandom(options.seed ?? 1)
  const poster = createPoster()
  const stopping = new AbortController()
  const faults: SlackFaults = {}
  const responses: UrlResponse[] = []
  const pending = new Set<Promise<unknown>>()
  let eventsUrl = options.eventsUrl ?? null
  let scopes: ReadonlySet<string> = new Set(options.scopes)

  const app = createAppLink({
    poster,
    signingSecret: options.signingSecret,
    eventsUrl: () => eventsUrl,
    deadlineMs,
  })
  const events = createEventSender({
    workspace,
    app,
    scopes: () => scopes,
    subscriptions: options.botEvents === undefined ? null : new Set(options.botEvents),
    connected: () => eventsUrl !== null,
    now,
  })
  const world: World = { workspace, now, expiryNow, deadlineMs, app, events, changed, origin: () => server.origin }
  const files = createSharedFiles({
    origin: world.origin,
    workspace,
    botToken: options.botToken,
    scopes: () => scopes,
  })
  const track = (work: Promise<unknown>): void => {
    pending.add(work)
    void work.finally(() => pending.delete(work)).then(changed, changed)
  }
  const calls = createCallServer({
    workspace,
    botToken: options.botToken,
    scopes: () => scopes,
    faults,
    random,
    now,
    expiryNow,
    tiers: options.tiers ?? false,
    origin: world.origin,
    afterCall: (call) => {
      changed()
      const posted = call.method === 'chat.postMessage' && call.answer['ok'] === true
      const message = posted
        ? findMessage(workspace, String(call.answer['channel']), String(call.answer['ts']))
        : undefined
      if (message !== undefined) track(tellOfMessage(world, message))
    },
    stopping: stopping.signal,
  })

  const handle = async (request: StandInRequest): Promise<StandInAnswer> => {
    if (isDown(faults, random)) return { kind: 'answer', status: 503, body: 'Service Unavailable' }
    const method = request.path.startsWith('/api/') ? request.path.slice('/api/'.length) : null
    if (method !== null) return calls.serve(method, request)
    const file = files.serve(request) ?? receiveUpload(workspace, request)
    if (file !== null) return file
    const answer = serveResponseUrl(world, request)
    const target = workspace.responseUrls.get(request.path)
    const status = answer.kind === 'answer' ? answer.status : 0
    responses.push({ user: target?.user ?? '', channel: target?.channel ?? '', body: request.fields, status })
    changed()
    return answer
  }
  const server = await startHttpServer({ port: options.port ?? 0, handle })
  const owner = (channel: Channel): string =>
    [...channel.members].find((member) => member !== workspace.bot.userId) ?? ''

  return {
    url: `${server.origin}/api/`,
    bot: workspace.bot,
    team: workspace.team,
    faults,
    workspace,
    setEventsUrl: (url) => {
      eventsUrl = url
    },
    setScopes: (granted) => {
      scopes = new Set(granted)
    },
    addUser: (user) => addUser(world, user),
    addChannel: (channel) => addChannel(world, channel),
    setChannel: (id, change, { by } = {}) => setChannel(world, id, change, by ?? owner(channelNamed(world, id))),
    kick: (id, user, { by } = {}) => {
      const channel = channelNamed(world, id)
      const members = [...channel.members].filter((member) => member !== user)
      return setChannel(world, id, { members }, by ?? owner(channel))
    },
    invite: (id, user, { by } = {}) => {
      const channel = channelNamed(world, id)
      return setChannel(world, id, { members: [...channel.members, user] }, by ?? owner(channel))
    },
    command: (user, channel, line) => sendCommand(world, user, channel, line),
    press: (user, ref, stateValues) => press(world, user, ref, stateValues),
    choose: (user, ref, entered) => choose(world, user, ref, entered),
    fill: (user, viewId, blockId, entered) => fill(world, user, viewId, blockId, entered),
    submitView: (user, viewId, values) => submitView(world, user, viewId, values),
    closeView: (user, viewId, all) => closeView(world, user, viewId, all),
    shortcut: (user, callbackId, on) => useShortcut(world, user, callbackId, on),
    openHome: (user) => openHome(world, user),
    say: (user, channel, text, said) => say(world, user, channel, text, said),
    addFile: (file) => files.add(file),
    uploaded: (fileId) => workspace.uploads.get(fileId)?.bytes ?? Buffer.alloc(0),
    repeatEvent: (eventId) => events.repeat(eventId),
    channel: (id) => channelNamed(world, id),
    messages: (channel) => workspace.messages.get(channel) ?? [],
    thread: (channel, ts) =>
      (workspace.messages.get(channel) ?? []).filter((one) => one.ts === ts || one.threadTs === ts),
    ephemerals: (channel, user) => workspace.ephemerals.filter((one) => one.channel === channel && one.user === user),
    views: (user) => workspace.modals.get(user) ?? [],
    home: (user) => workspace.homes.get(user) ?? null,
    dms: (user) => workspace.messages.get(openDm(workspace, user, now()).id) ?? [],
    responses: () => responses,
    calls: (method) => calls.calls.filter((call) => method === undefined || call.method === method),
    events: () => events.sent,
    waitFor,
    onChange,
    allEventsSettled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
    stop: async () => {
      stopping.abort()
      await server.stop()
      poster.close()
    },
  }
}

function isDown(faults: SlackFaults, random: () => number): boolean {
  if (typeof faults.down === 'boolean' || faults.down === undefined) return faults.down === true
  return strikes(faults as { down?: Exclude<SlackFaults['down'], boolean> }, 'down', random)
}
