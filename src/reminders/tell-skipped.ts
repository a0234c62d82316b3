import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import type { SkipReason } from './decide-occurrence.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import type { Schedule } from './schedule.ts'

export interface SkippedDate {
  /** ISO instant. */
  at: string
  reason: SkipReason
}

/** What is said of dates on which nothing was sent; JSON. */
export interface SkippedNotice {
  name: string
  maker: string
  dates: SkippedDate[]
  /** How many more than are listed. */
  more: number
}

const datesListed = 10

/** Tells whoever made a schedule what was not sent and why; the coordinators too where nobody may send it any more. A day without school is no news. */
export async function tellSkipped(
  tx: Transaction,
  { sealer, clock, school }: ReminderDeps,
  { id, name, maker, handledThrough }: Schedule,
  skipped: readonly SkippedDate[],
): Promise<void> {
  const news = skipped.filter(({ reason }) => reason !== 'closed')
  if (news.length === 0) return
  const model: SkippedNotice = {
    name,
    maker,
    dates: news.slice(0, datesListed),
    more: Math.max(0, news.length - datesListed),
  }
  const isBarred = news.some(({ reason }) => reason === 'not_staff')
  for (const destination of new Set([maker, ...(isBarred ? school.coordinators : [])])) {
    const key = `schedule_skipped:${id}:${handledThrough}:${destination}`
    await putPost(tx, sealer, { key, destination, kind: 'schedule_skipped', model, at: clock.now() })
  }
}
