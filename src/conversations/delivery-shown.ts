import { type SendWindow, windowAt } from '../school/send-window.ts'
import type { DeliveryShown } from './conversation-post.ts'
import type { SentText } from './entry-reader.ts'

/** How a sent text fares, as staff read it. */
export function deliveryShown(
  text: SentText,
  school: { window: SendWindow; timezone: string },
  now: Date,
): DeliveryShown {
  switch (text.state) {
    case 'held':
    case 'queued': {
      const earliest = text.dueAt > now ? text.dueAt : now
      const window = windowAt(school.window, school.timezone, earliest)
      const leavesAt = text.anyHour || window.open ? earliest : window.opensAt
      return leavesAt > now ? { kind: 'later', at: leavesAt.toISOString() } : { kind: 'on_its_way' }
    }
    case 'sending':
    case 'unknown':
    case 'accepted':
    case 'sent':
      return { kind: 'on_its_way' }
    case 'delivered':
      return { kind: 'delivered' }
    case 'undelivered':
    case 'failed':
    case 'dropped':
      return { kind: 'failed', reason: text.reason ?? '' }
  }
}
