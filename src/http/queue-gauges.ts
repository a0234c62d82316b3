import { Gauge, type Registry } from 'prom-client'
import type { Database } from '../database/database.ts'
import { readInboundBacklog } from '../inbox/inbound-reader.ts'
import type { Clock } from '../lib/clock.ts'
import { readQueueFacts } from '../outbox/outbox-reader.ts'
import { countUndeliverablePosts, readPostBacklog } from '../posts/posts-reader.ts'
import { openSince, type SendWindow } from '../school/send-window.ts'

export interface QueueGaugesDeps {
  database: Database
  clock: Clock
  school: { timezone: string; window: SendWindow }
}

/** How the queues stand; returns what reads them anew. */
export function createQueueGauges({ database, clock, school }: QueueGaugesDeps, registry: Registry) {
  const gauge = (name: string, help: string) => new Gauge({ name: `touchpoint_${name}`, help, registers: [registry] })
  const textsDue = gauge('texts_due', 'Texts that may leave now and have not left')
  const oldestText = gauge(
    'oldest_due_text_seconds',
    'How long the oldest of them could have left; the closed window counts not',
  )
  const windowHeld = gauge('texts_window_held', 'Texts that are due and wait for the window to open')
  const textsSending = gauge('texts_sending', 'Texts handed to the carrier without an answer yet')
  const textsUnknown = gauge('texts_unknown', 'Texts whose outcome is being looked up')
  const posts = gauge('posts_waiting', 'Posts that Slack has not shown yet')
  const oldestPost = gauge('oldest_waiting_post_seconds', 'Age of the oldest waiting post')
  const undeliverable = gauge('posts_undeliverable', 'Posts that Slack will never show')
  const inbound = gauge('inbound_waiting', 'Texts from phones that nobody has handled yet')
  const oldestInbound = gauge('oldest_waiting_inbound_seconds', 'Age of the oldest of them')
  const memory = gauge('memory_bytes', 'Resident memory of this process')

  return async () => {
    const now = clock.now()
    const secondsSince = (at: Date | null) => (at === null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1000))
    const queue = await readQueueFacts(database.client, {
      now,
      openSince: openSince(school.window, school.timezone, now),
    })
    textsDue.set(queue.due)
    oldestText.set(secondsSince(queue.oldestSince))
    windowHeld.set(queue.windowHeld)
    textsSending.set(queue.sending)
    textsUnknown.set(queue.unknown)
    const backlog = await readPostBacklog(database.client)
    posts.set(backlog.waiting)
    oldestPost.set(secondsSince(backlog.oldestAt))
    undeliverable.set(await countUndeliverablePosts(database.client))
    const unheard = await readInboundBacklog(database.client)
    inbound.set(unheard.waiting)
    oldestInbound.set(secondsSince(unheard.oldestAt))
    memory.set(process.memoryUsage.rss())
  }
}
