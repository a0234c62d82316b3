import type { ChannelLoss } from '../people/channel-loss.ts'
import type { Database, Queries } from '../database/database.ts'
import { backoffMs } from '../lib/backoff.ts'
import type { Log } from '../lib/log.ts'
import type { ClaimedPost } from './claim-store.ts'
import type { Delivery } from './deliver-post.ts'
import { markPosted, markUndeliverable, markUpdated, putBack } from './outcome-store.ts'
import { holdPace, updatesPaceId } from './pace-store.ts'
import type { PostingPace } from './posting-pace.ts'

export interface RecordingDeps {
  database: Database
  log: Log
  pace: PostingPace
  /** Persists the loss of a classroom's channel and tells; safe to call again for the same loss. */
  onChannelLost(channelId: string, why: ChannelLoss): Promise<void>
}

/** Writes down what became of a claimed post. */
export async function recordDelivery(deps: RecordingDeps, claim: ClaimedPost, delivery: Delivery): Promise<void> {
  const { log, pace } = deps
  const { client } = deps.database
  const about = { post: claim.id, kind: claim.kind, work: claim.work.kind, tries: claim.tries }
  const retryMs = backoffMs(claim.tries, pace.retryFirstMs, pace.retryMaxMs)
  switch (delivery.kind) {
    case 'posted':
      log.info('post.shown', about)
      return markPosted(client, claim.id, { place: delivery.place, version: claim.version }, pace.spacingMs)
    case 'found':
      return log.warn('post.found_again', about)
    case 'updated':
      log.debug('post.updated', about)
      return markUpdated(client, claim, { spacingMs: pace.spacingMs, reason: null })
    case 'not_begun':
      return putBack(client, claim, { waitMs: 0, proven: false, counted: false })
    case 'slow_down':
      log.warn('post.slow_down', { ...about, retryAfterMs: delivery.retryAfterMs })
      await (claim.work.kind === 'update'
        ? holdPace(client, updatesPaceId, delivery.retryAfterMs, pace.updates)
        : holdPace(client, claim.destination, delivery.retryAfterMs, pace.posts))
      return putBack(client, claim, { waitMs: delivery.retryAfterMs, proven: true, counted: false })
    case 'unavailable':
      return putBack(client, claim, { waitMs: retryMs, proven: true, counted: true })
    case 'unsearchable':
      return putBack(client, claim, { waitMs: Math.max(retryMs, delivery.retryAfterMs), proven: false, counted: true })
    case 'unknown':
      log.warn('post.unknown', { ...about, why: delivery.why })
      return putBack(client, claim, { waitMs: pace.settleMs + retryMs, proven: false, counted: true })
    case 'channel_lost':
      // The loss is written down first: dying in between, the post is tried again and ends the same way.
      log.warn('post.channel_lost', { ...about, why: delivery.why })
      await deps.onChannelLost(claim.destination, delivery.why)
      return markUndeliverable(client, claim, `lost:${delivery.why}`)
    case 'gone':
      log.info('post.gone', about)
      return giveUp(client, claim, 'refused:gone', pace.spacingMs)
    case 'refused':
      log.error('post.refused', { ...about, code: delivery.code })
      return giveUp(client, claim, `refused:${delivery.code}`, pace.spacingMs)
    default:
      return delivery satisfies never
  }
}

/** An edit that is not taken leaves the post as it was shown; a new post has nowhere to be. */
function giveUp(queries: Queries, claim: ClaimedPost, reason: `refused:${string}`, spacingMs: number): Promise<void> {
  return claim.work.kind === 'update'
    ? markUpdated(queries, claim, { spacingMs, reason })
    : markUndeliverable(queries, claim, reason)
}
