import { Gauge, Registry } from 'prom-client'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { readQueueFacts } from '../outbox/outbox-reader.ts'
import { readPostBacklog, countUndeliverablePosts } from '../posts/posts-reader.ts'
import { type SendWindow, windowAt } from '../school/send-window.ts'

export interface Metrics {
  readonly contentType: string
  /** The text Prometheus reads: counts and ages, nobody's name. */
  render(): Promise<string>
}

/** Reads how the queues stand each time it is asked. */
export function createMetrics(deps: {
  database: Database
  clock: Clock
  school: { timezone: string; window: SendWindow }
}): Metrics {
  const registry = new Registry()
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  const textsDue = gauge('touchpoint_texts_due', 'Texts that are due and have not left')
  const oldestText = gauge('touchpoint_oldest_due_text_seconds', 'Age of the oldest text that is due')
  const textsSending = gauge('touchpoint_texts_sending', 'Texts handed to the carrier without an answer yet')
  const textsUnknown = gauge('touchpoint_texts_unknown', 'Texts whose outcome is being looked up')
  const posts = gauge('touchpoint_posts_waiting', 'Posts that Slack has not shown yet')
  const oldestPost = gauge('touchpoint_oldest_waiting_post_seconds', 'Age of the oldest waiting post')
  const undeliverable = gauge('touchpoint_posts_undeliverable', 'Posts that Slack will never show')
  const memory = gauge('touchpoint_memory_bytes', 'Resident memory of this process')

  async function read(): Promise<void> {
    const { database, clock, school } = deps
    const now = clock.now()
    const anyHourOnly = !windowAt(school.window, school.timezone, now).open
    const queue = await readQueueFacts(database.client, { now, anyHourOnly })
    const backlog = await readPostBacklog(database.client)
    const secondsSince = (at: Date | null) => (at === null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1000))
    textsDue.set(queue.due)
    oldestText.set(secondsSince(queue.oldestDueAt))
    textsSending.set(queue.sending)
    textsUnknown.set(queue.unknown)
    posts.set(backlog.waiting)
    oldestPost.set(secondsSince(backlog.oldestAt))
    undeliverable.set(await countUndeliverablePosts(database.client))
    memory.set(process.memoryUsage.rss())
  }

  return {
    contentType: registry.contentType,
    async render() {
      await read()
      return registry.metrics()
    },
  }
}
