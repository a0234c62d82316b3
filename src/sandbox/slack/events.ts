import type { Ack, AppLink } from './app-link.ts'
import { newId } from './workspace.ts'
import type { Channel, Workspace } from './workspace.ts'

export type SlackEvent = Readonly<Record<string, unknown>> & { readonly type: string }

/** One event as it was sent, with every try. */
export interface SentEvent {
  readonly eventId: string
  readonly event: SlackEvent
  readonly tries: Ack[]
}

export interface EventSender {
  readonly sent: readonly SentEvent[]
  /** Sends it if the app may see it and asked for it; `about` tells which scopes count. Resolves when it is taken or given up. */
  emit(event: SlackEvent, about?: Channel): Promise<void>
  /** Sends an event once more under the same `event_id`, as Slack does after an answer it did not get. */
  repeat(eventId: string): Promise<void>
}

const RETRIES = 2

export function createEventSender(deps: {
  readonly workspace: Workspace
  readonly app: AppLink
  readonly scopes: () => ReadonlySet<string>
  /** Event types the app is subscribed to; null: all of them. */
  readonly subscriptions: ReadonlySet<string> | null
  readonly connected: () => boolean
  readonly now: () => Date
}): EventSender {
  const sent: SentEvent[] = []

  const deliver = async (record: SentEvent): Promise<void> => {
    const body = envelope(deps.workspace, record, Math.floor(deps.now().getTime() / 1000))
    for (let retry = 0; retry <= RETRIES; retry += 1) {
      const last = record.tries.at(-1)
      const headers: Record<string, string> =
        retry === 0
          ? {}
          : {
              'X-Slack-Retry-Num': String(retry),
              'X-Slack-Retry-Reason': last?.timedOut === true ? 'http_timeout' : 'http_error',
            }
      const ack = await deps.app.json(body, headers)
      record.tries.push(ack)
      if (ack.status !== null && ack.status >= 200 && ack.status < 300) return
    }
  }

  return {
    sent,
    emit: async (event, about) => {
      if (!deps.connected() || !isSeen(deps, event, about)) return
      const record = { eventId: newId('Ev'), event, tries: [] }
      sent.push(record)
      await deliver(record)
    },
    repeat: async (eventId) => {
      const record = sent.find((one) => one.eventId === eventId)
      if (record === undefined) throw new Error(`no event ${eventId} was sent`)
      await deliver(record)
    },
  }
}

/** `message` events are subscribed to by kind of channel and need its history scope; others about a channel need its read scope. */
function isSeen(
  deps: { readonly scopes: () => ReadonlySet<string>; readonly subscriptions: ReadonlySet<string> | null },
  event: SlackEvent,
  about?: Channel,
): boolean {
  const kind = about === undefined ? '' : about.kind === 'im' ? 'im' : about.isPrivate ? 'groups' : 'channels'
  const name = event.type === 'message' ? `message.${kind}` : event.type
  if (deps.subscriptions !== null && !deps.subscriptions.has(name)) return false
  if (about === undefined) return true
  return deps.scopes().has(event.type === 'message' ? `${kind}:history` : `${kind}:read`)
}

function envelope(workspace: Workspace, record: SentEvent, eventTime: number): Record<string, unknown> {
  const { team, bot } = workspace
  return {
    token: 'stand-in-verification-token',
    team_id: team.id,
    api_app_id: bot.appId,
    event: record.event,
    type: 'event_callback',
    event_id: record.eventId,
    event_time: eventTime,
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${record.eventId}`,
  }
}
