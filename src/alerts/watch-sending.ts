import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import { readQueueFacts, readSegmentsSince } from '../outbox/outbox-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { startOfSchoolMonth } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { openSince } from '../school/send-window.ts'
import type { AlertModel } from './alert.ts'
import { beginEpisode, endEpisode, isEpisodeOpen } from './alert-store.ts'
import { judgeLate, type Verdict } from './judge-late.ts'

export interface WatchDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  log: Log
  /** Segments a month; null: no budget. */
  segmentBudget: number | null
  /** Machine time: bills go by it. */
  machineNow?: () => Date
}

type Begun = Extract<AlertModel, { over: false }>

/** Looks whether texts leave in time and within the budget, and tells the coordinators when that changes. For every minute. */
export async function watchSending(deps: WatchDeps): Promise<void> {
  const { database, clock, school, segmentBudget: budget } = deps
  const now = clock.now()
  const open = openSince(school.window, school.timezone, now)
  const { due, oldestSince } = await readQueueFacts(database.client, { now, openSince: open })
  const minutes = Math.floor((now.getTime() - (oldestSince ?? now).getTime()) / 60_000)
  await follow(deps, judgeLate(now, open !== null, oldestSince), { kind: 'late', over: false, minutes, waiting: due })
  const month = startOfSchoolMonth(school.timezone, deps.machineNow?.() ?? new Date())
  const segments = budget === null ? 0 : await readSegmentsSince(database.client, month)
  const past = budget !== null && segments > budget
  await follow(deps, past ? 'on' : 'over', { kind: 'budget', over: false, segments, budget: budget ?? 0 })
}

/** The open episode's unique key decides which process tells. */
async function follow(deps: WatchDeps, verdict: Verdict, alert: Begun): Promise<void> {
  const { database, sealer, clock, school, log } = deps
  const isOpen = await isEpisodeOpen(database.client, alert.kind)
  if (verdict === 'as_it_is' || isOpen === (verdict === 'on')) return
  const now = clock.now()
  const told = await database.inTransaction(async (tx) => {
    const episode = await (verdict === 'on' ? beginEpisode : endEpisode)(tx, alert.kind, now)
    if (episode === null) return false
    const model: AlertModel = verdict === 'on' ? alert : { kind: alert.kind, over: true }
    for (const coordinator of school.coordinators) {
      const key = `alert_${verdict}:${episode}:${coordinator}`
      await putPost(tx, sealer, { key, destination: coordinator, kind: 'alert', model, at: now })
    }
    return true
  })
  if (!told) return
  database.announce('posts')
  log.warn(verdict === 'on' ? 'alert_begun' : 'alert_over', { alert: alert.kind })
}
