import type { ChannelLoss } from '../people/channel-loss.ts'
import type { Database, Transaction } from '../database/database.ts'
import { type Log, errorFacts } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { settledWithin } from '../lib/settled-within.ts'
import type { Sealer } from '../lib/seal.ts'
import { type ClaimedPost, claimNewPosts, claimUpdates } from './claim-store.ts'
import { type Delivery, deliverPost } from './deliver-post.ts'
import { createOutage } from './outage.ts'
import { type PostingPace, slackPace } from './posting-pace.ts'
import { recordDelivery } from './record-delivery.ts'
import type { StaffChannel } from './staff-channel.ts'
import { dropForLostChannels, dropForLostThreads, endDeadClaims, nextDueMs } from './upkeep-store.ts'

export interface PostsDeps {
  database: Database
  sealer: Sealer
  channel: StaffChannel
  log: Log
  /** Persists the loss of a classroom's channel and tells; may be called again for the same loss. */
  onChannelLost(channelId: string, why: ChannelLoss): Promise<void>
  pace?: Partial<PostingPace>
}

export interface Posts {
  wake(): void
  /** Begins nothing more and gives the calls under way a few seconds; what they leave open is settled by evidence. */
  stop(): Promise<void>
}

const stopWithinMs = 5000

/** Starts the loop that brings posts and their newer states to Slack. Any number of processes may run it. */
export function startPosts(given: PostsDeps): Posts {
  const deps = { ...given, pace: { ...slackPace, ...given.pace } }
  const { database, log, pace } = deps
  const underWay = new Set<Promise<void>>()
  const outage = createOutage({ concurrency: pace.concurrency, firstMs: pace.retryFirstMs, maxMs: pace.retryMaxMs })
  let claimsEnded = database.kind === 'server'
  let sweptAt = 0

  async function work(): Promise<number> {
    if (!claimsEnded) {
      // Only one process can have the embedded database open: a claim from before is a dead one's.
      await endDeadClaims(database.client, pace.settleMs)
      claimsEnded = true
    }
    if (Date.now() - sweptAt >= pace.idleMs) await sweep()
    const room = outage.room() - underWay.size
    const claims = room <= 0 ? [] : await database.inTransaction((tx) => claim(tx, room))
    for (const claimed of claims) {
      const delivery = deliver(claimed).finally(() => {
        underWay.delete(delivery)
        loop.wake()
      })
      underWay.add(delivery)
    }
    return Math.max(1, outage.waitMs(), Math.min(pace.idleMs, (await nextDueMs(database.client)) ?? pace.idleMs))
  }

  async function sweep(): Promise<void> {
    sweptAt = Date.now()
    const dropped = [...(await dropForLostChannels(database.client)), ...(await dropForLostThreads(database.client))]
    for (const { id, kind } of dropped) log.warn('post.dropped', { post: id, kind })
  }

  async function claim(tx: Transaction, room: number): Promise<ClaimedPost[]> {
    const posts = await claimNewPosts(tx, { room, leaseMs: pace.leaseMs, pace: pace.posts })
    const left = room - posts.length
    return left === 0
      ? posts
      : [...posts, ...(await claimUpdates(tx, { room: left, leaseMs: pace.leaseMs, pace: pace.updates }))]
  }

  async function deliver(claimed: ClaimedPost): Promise<void> {
    try {
      const { claim: current, delivery } = await deliverPost(deps, claimed)
      watchForOutage(delivery)
      await recordDelivery(deps, current, delivery)
    } catch (error) {
      // Nothing is lost: the claim runs out and the post is looked for.
      log.warn('post.not_recorded', { post: claimed.id, ...errorFacts(error) })
    }
  }

  function watchForOutage(delivery: Delivery): void {
    switch (delivery.kind) {
      case 'unavailable':
      case 'unsearchable':
        if (outage.failed()) log[delivery.needsPerson ? 'error' : 'warn']('posts.unavailable', { code: delivery.code })
        return
      case 'unknown':
        outage.failed()
        return
      case 'posted':
      case 'updated':
      case 'found':
      case 'slow_down':
      case 'channel_lost':
      case 'refused':
      case 'gone':
        return outage.over()
      case 'not_begun':
        return
      default:
        return delivery satisfies never
    }
  }

  const loop = startLoop({ work, onError: (error) => log.error('posts.loop', errorFacts(error)) })
  database.onAnnounced('posts', () => loop.wake())
  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop()
      await settledWithin(stopWithinMs, underWay)
    },
  }
}
