import type { ChannelFacts } from './slack-directory.ts'

/** Why nothing more may be posted in a channel. `removed`: the bot was, or the channel is gone. */
export type ChannelLoss = 'public' | 'shared' | 'archived' | 'removed'

/** Whether a classroom's channel can no longer be one; null when it still can, or when nothing is known. */
export function lossOf(facts: ChannelFacts): ChannelLoss | null {
  switch (facts.kind) {
    case 'public':
    case 'shared':
    case 'archived':
      return facts.kind
    case 'not_member':
      return 'removed'
    case 'private':
    case 'direct':
    case 'unknown':
    case 'no_answer':
      return null
    default:
      return facts.kind satisfies never
  }
}
