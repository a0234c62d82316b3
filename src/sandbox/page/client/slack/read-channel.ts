import type { PageEphemeral, PageMessage, PageState } from '../../protocol.ts'

/** The answers of a thread, oldest first. */
export function repliesOf(state: PageState, channelId: string, threadTs: string): readonly PageMessage[] {
  const channel = state.channels.find(({ id }) => id === channelId)
  return channel?.messages.filter((message) => message.threadTs === threadTs && message.ts !== threadTs) ?? []
}

export type Entry =
  | { readonly kind: 'message'; readonly ts: string; readonly message: PageMessage }
  | { readonly kind: 'ephemeral'; readonly ts: string; readonly ephemeral: PageEphemeral }

/** What stands in a channel itself, or in one of its threads: messages and what only this person sees, oldest first. */
export function entriesOf(state: PageState, channelId: string, threadTs: string | null): readonly Entry[] {
  const channel = state.channels.find(({ id }) => id === channelId)
  if (channel === undefined) return []
  const messages = channel.messages.filter((message) =>
    threadTs === null
      ? message.threadTs === null || message.threadTs === message.ts
      : message.threadTs === threadTs || message.ts === threadTs,
  )
  const ephemerals = channel.ephemerals.filter((one) => one.threadTs === threadTs)
  const entries: Entry[] = [
    ...messages.map((message) => ({ kind: 'message' as const, ts: message.ts, message })),
    ...ephemerals.map((ephemeral) => ({ kind: 'ephemeral' as const, ts: ephemeral.ts, ephemeral })),
  ]
  return entries.toSorted((a, b) => Number(a.ts) - Number(b.ts))
}
