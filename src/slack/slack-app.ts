import type { RequestListener } from 'node:http'
import { App, type BlockAction, type BlockElementAction, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import { errorFacts, type Log } from '../lib/log.ts'
import type { Background } from './background.ts'
import { ackWhenDone } from './ack-when-done.ts'
import type { FormAnswer, Interaction, Reply } from './reply.ts'
import type { ComposeForm } from './views/compose-update.ts'
import { quietLogger } from './web-client.ts'

/** What the bot does when Slack calls; each returns after what it changes is committed. */
export interface SlackHandlers {
  command(interaction: Interaction, text: string): Promise<Reply>
  /** By `action_id`. */
  actions: Readonly<Record<string, (press: ActionPress) => Promise<Reply>>>
  /** By `callback_id`. */
  submissions: Readonly<Record<string, (form: ComposeForm) => Promise<Reply<FormAnswer>>>>
  closings: Readonly<Record<string, (form: ComposeForm) => Promise<void>>>
  /** Global ones, by `callback_id`: they are used from anywhere, in no channel. */
  shortcuts: Readonly<Record<string, (interaction: Interaction) => Promise<Reply<never>>>>
  event(event: SlackEvent): Promise<Reply>
}

/** A button pressed or a choice made, in a message or in a form. */
export interface ActionPress extends Interaction {
  blockId: string
  /** The button's value, or the chosen option's. */
  value: string
  /** Every input's value beside it, by block and action. */
  values: ComposeForm['values']
  /** The form it is in, when it is in one. */
  form: { callbackId: string; privateMetadata: string } | null
}

export interface SlackEvent {
  /** Slack delivers an event again, with the same id, when in doubt. */
  id: string
  event: { type: string; [field: string]: unknown }
}

export interface SlackApp {
  /** Answers `POST /slack/events`; null with Socket Mode, where nothing comes in by HTTP. */
  listener: RequestListener | null
  start(): Promise<void>
  stop(): Promise<void>
}

const bodyLimit = 256 * 1024

/** Ties Slack's commands, buttons, forms and events to the handlers, over HTTP or, with an app token, Socket Mode. */
export function createSlackApp(
  options: { botToken: string; signingSecret: string; appToken: string | null; apiUrl: string | null },
  handlers: SlackHandlers,
  { log, background, onHeard = () => {} }: { log: Log; background: Background; onHeard?: () => void },
): SlackApp {
  const logger = quietLogger(log)
  const clientOptions = {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    retryConfig: { retries: 0 },
  }
  const receiver =
    options.appToken === null
      ? new HTTPReceiver({
          signingSecret: options.signingSecret,
          unhandledRequestTimeoutMillis: 20_000,
          bodyLimit,
          logger,
          processEventErrorHandler: async ({ response }) => {
            if (!response.headersSent) response.writeHead(500).end()
            return false
          },
        })
      : new SocketModeReceiver({ appToken: options.appToken, logger, ...(clientOptions as object) })
  const app = new App({
    // No token: Bolt would ask Slack who we are before anything is answered, and Slack may be down.
    authorize: async () => ({ botToken: options.botToken }),
    receiver: ackWhenDone(receiver, onHeard),
    clientOptions,
    ignoreSelf: false,
    logger,
  })
  app.error(async (error) => {
    log.error('slack_handler_failed', errorFacts(error.original ?? error))
    throw error
  })
  register(app, handlers, background)
  return {
    listener: receiver instanceof HTTPReceiver ? receiver.requestListener : null,
    start: async () => void (receiver instanceof SocketModeReceiver && (await receiver.start())),
    stop: async () => void (receiver instanceof SocketModeReceiver && (await receiver.stop())),
  }
}

function register(app: App, handlers: SlackHandlers, background: Background): void {
  const follow = (name: string, reply: Reply<unknown>) => {
    if (reply.afterwards !== undefined) background.run(name, reply.afterwards)
  }

  app.command(/.*/, async ({ command, ack }) => {
    const { user_id: userId, channel_id: channelId, trigger_id: triggerId, response_url: responseUrl, text } = command
    const reply = await handlers.command({ userId, channelId, triggerId, responseUrl }, text)
    await (reply.ack === undefined ? ack() : ack({ response_type: 'ephemeral', ...reply.ack }))
    follow('command', reply)
  })

  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack }) => {
    const reply = await pressed(handlers, body)
    await ack()
    follow('action', reply)
  })

  app.view(/.*/, async ({ body, view, ack }) => {
    const submit = own(handlers.submissions, view.callback_id)
    const form = { userId: body.user.id, privateMetadata: view.private_metadata, values: view.state.values }
    const reply: Reply<FormAnswer> = (await submit?.(form)) ?? {}
    await (reply.ack === undefined ? ack() : ack(reply.ack))
    follow('submission', reply)
  })

  app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ body, view, ack }) => {
    const close = own(handlers.closings, view.callback_id)
    await close?.({ userId: body.user.id, privateMetadata: view.private_metadata, values: view.state?.values ?? {} })
    await ack()
  })

  app.shortcut(/.*/, async ({ shortcut, ack }) => {
    const use = shortcut.type === 'shortcut' ? own(handlers.shortcuts, shortcut.callback_id) : undefined
    const { user, trigger_id: triggerId } = shortcut
    const reply = (await use?.({ userId: user.id, channelId: '', triggerId, responseUrl: null })) ?? {}
    await ack()
    follow('shortcut', reply)
  })
  app.options(/.*/, async ({ ack }) => ack({ options: [] }))

  app.event(/.*/, async ({ event, body }) => {
    const reply = await handlers.event({ id: body.event_id, event: event as unknown as SlackEvent['event'] })
    follow('event', reply)
  })
}

async function pressed(handlers: SlackHandlers, body: BlockAction): Promise<Reply> {
  const action = body.actions[0]
  const handle = action === undefined ? undefined : own(handlers.actions, action.action_id)
  if (action === undefined || handle === undefined) return {}
  return handle({
    userId: body.user.id,
    channelId: body.channel?.id ?? '',
    triggerId: body.trigger_id,
    responseUrl: body.response_url === '' ? null : (body.response_url ?? null),
    blockId: action.block_id,
    value: valueOf(action),
    values: body.view?.state.values ?? body.state?.values ?? {},
    form:
      body.view === undefined
        ? null
        : { callbackId: body.view.callback_id, privateMetadata: body.view.private_metadata },
  })
}

function valueOf(action: BlockElementAction): string {
  if ('value' in action && typeof action.value === 'string') return action.value
  if ('selected_option' in action) return action.selected_option?.value ?? ''
  return ''
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
