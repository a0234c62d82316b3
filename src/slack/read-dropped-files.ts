import type { SlackEvent } from './slack-app.ts'

/** The files that a person sent the bot in a direct message; null for any other event. */
export function readDroppedFiles(event: SlackEvent['event']): { userId: string; fileIds: string[] } | null {
  const { type, subtype, channel_type: channelType, user, bot_id: botId, files } = event
  if (type !== 'message' || subtype !== 'file_share' || channelType !== 'im' || botId !== undefined) return null
  if (typeof user !== 'string' || !Array.isArray(files)) return null
  const ids = files.map((file: unknown) => (typeof file === 'object' && file !== null && 'id' in file ? file.id : null))
  const fileIds = ids.filter((id) => typeof id === 'string' && /^F\w{1,40}$/.test(id)) as string[]
  return fileIds.length === 0 ? null : { userId: user, fileIds }
}
