import type { StandInAnswer, StandInRequest } from '../http-server.ts'
import { addEphemeral, addMessage, editMessage, findMessage, replaceEphemeral, replaceMessage } from './messages.ts'
import { ApiRefusal } from './web-api/api-refusal.ts'
import { readArguments } from './web-api/arguments.ts'
import { newContent, readContent } from './web-api/message-content.ts'
import type { MessageContent, ResponseUrl, Workspace } from './workspace.ts'
import type { World } from './world.ts'

const MAX_USES = 5

/** What came in through a response URL. */
export interface UrlResponse {
  readonly user: string
  readonly channel: string
  readonly body: Readonly<Record<string, unknown>>
  readonly status: number
}

/** A POST to a response URL: carries it out, or refuses with `used_url`, `expired_url`, `no_text`, `invalid_blocks`. */
export function serveResponseUrl(
  { workspace, now, expiryNow }: Pick<World, 'workspace' | 'now' | 'expiryNow'>,
  request: StandInRequest,
): StandInAnswer {
  const target = workspace.responseUrls.get(request.path)
  if (target === undefined) return refused(404, 'invalid_url')
  if (expiryNow().getTime() > target.expiresAt) return refused(404, 'expired_url')
  if (target.uses >= MAX_USES) return refused(404, 'used_url')
  target.uses += 1
  try {
    applyResponse(workspace, now(), target, request.fields)
    return { kind: 'answer', status: 200, body: 'ok', headers: { 'Content-Type': 'text/plain' } }
  } catch (error) {
    if (error instanceof ApiRefusal) return refused(400, error.code)
    throw error
  }
}

/** Also what the body of a command's ack means. Throws `ApiRefusal` for content that Slack would not show. */
export function applyResponse(
  workspace: Workspace,
  now: Date,
  target: Pick<ResponseUrl, 'user' | 'channel' | 'source'>,
  fields: Readonly<Record<string, unknown>>,
): void {
  const { source, user, channel } = target
  if (fields['delete_original'] === true) {
    if (source !== null) replaceSource(workspace, channel, source, null)
    return
  }
  const content = newContent(readContent(workspace, readArguments(fields)))
  if (fields['replace_original'] === true && source !== null) {
    replaceSource(workspace, channel, source, content)
    return
  }
  const asked = fields['thread_ts']
  const threadTs = typeof asked === 'string' ? asked : null
  if (fields['response_type'] === 'in_channel') {
    addMessage(workspace, now, { ...content, channel, user: workspace.bot.userId, fromBot: true, threadTs })
  } else {
    addEphemeral(workspace, now, { ...content, channel, user, threadTs })
  }
}

function replaceSource(
  workspace: Workspace,
  channel: string,
  source: NonNullable<ResponseUrl['source']>,
  content: MessageContent | null,
): void {
  if (source.ephemeral) {
    const ephemeral = workspace.ephemerals.find((one) => one.ts === source.ts)
    if (ephemeral !== undefined) replaceEphemeral(workspace, ephemeral, content)
    return
  }
  const message = findMessage(workspace, channel, source.ts)
  if (message === undefined) return
  if (content === null) replaceMessage(workspace, message, null)
  else editMessage(workspace, message, content)
}

function refused(status: number, error: string): StandInAnswer {
  return { kind: 'answer', status, body: { ok: false, error } }
}
