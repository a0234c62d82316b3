import { lossOf } from './channel-loss.ts'
import { linkedChannels } from './classroom-reader.ts'
import type { LinkDeps } from './link-deps.ts'
import { loseChannel } from './lose-channel.ts'

/**
 * Looks whether a channel may still be posted in, and loses it when not. Slack has no event for every way in which a
 * channel opens up to others, and an event can be missed: so this is asked where it matters, and in passing.
 */
export async function checkChannel(deps: LinkDeps, channelId: string): Promise<'usable' | 'lost' | 'unknown'> {
  const facts = await deps.directory.channel(channelId)
  const why = lossOf(facts)
  if (why === null) return facts.kind === 'private' ? 'usable' : 'unknown'
  await loseChannel(deps, { channelId, why })
  return 'lost'
}

/**
 * Checks the next few linked channels after `after`, in the order of their ids: a minute's share, well within the fifty
 * calls a minute that Slack allows. Returns where to go on; null: from the start.
 */
export async function checkNextChannels(deps: LinkDeps, after: string | null, count = 15): Promise<string | null> {
  const channels = await linkedChannels(deps.database.client, { after, count })
  for (const channelId of channels) await checkChannel(deps, channelId)
  return channels.length < count ? null : (channels.at(-1) ?? null)
}
