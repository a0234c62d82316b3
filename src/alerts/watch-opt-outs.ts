import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { ownText } from '../broadcasts/content-parts.ts'
import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import { schoolDayAt } from '../school/school-day.ts'
import { type ClassOptOuts, readOptOuts } from './opt-out-reader.ts'
import { markOptOutAlert } from './opt-out-store.ts'
import type { WatchDeps } from './watch-sending.ts'

/** What coordinators are told when more of a class stopped than should; JSON. Holds what staff wrote, and nothing of a family. */
export interface OptOutNotice {
  classroom: string
  optedOut: number
  caregivers: number
  /** What the last text before was, for how many of them; `words` is empty for what has none of its author's. */
  preceding: { kind: string; author: string | null; words: string; count: number }[]
}

/** More than so many of a hundred in a month are too many. */
const mostOfHundred = 3
const daysLooked = 30
const dayMs = 86_400_000
const textsListed = 5

/** Tells the coordinators, once a class and month, when more of it stopped within the last month than should. For every minute. */
export async function watchOptOuts(deps: Omit<WatchDeps, 'segmentBudget'>): Promise<void> {
  const { database, clock, school, log } = deps
  const now = clock.now()
  const month = schoolDayAt(school.timezone, now).slice(0, 7)
  const since = new Date(now.getTime() - daysLooked * dayMs)
  const classes = await readOptOuts(database.client, { since, month, on: schoolDate(school.timezone, now) })
  for (const one of classes.filter(isTooMany)) {
    const told = await database.inTransaction((tx) => tell(tx, deps, one, { month, at: now }))
    if (!told) continue
    database.announce('posts')
    log.warn('opt_outs_many', { classroom: one.classroomId, optedOut: one.optedOut, caregivers: one.caregivers })
  }
}

function isTooMany({ optedOut, caregivers }: ClassOptOuts): boolean {
  return optedOut * 100 > caregivers * mostOfHundred
}

async function tell(
  tx: Transaction,
  { sealer, school }: Pick<WatchDeps, 'sealer' | 'school'>,
  { classroomId, name: classroom, optedOut, caregivers, preceding }: ClassOptOuts,
  { month, at }: { month: string; at: Date },
): Promise<boolean> {
  if (!(await markOptOutAlert(tx, { classroomId, month, at }))) return false
  const model: OptOutNotice = { classroom, optedOut, caregivers, preceding: [] }
  for (const { broadcastId, count } of preceding.slice(0, textsListed)) {
    const broadcast = broadcastId === null ? null : await findBroadcast(tx, sealer, broadcastId)
    const words = broadcast === null ? '' : ownText(broadcast.content)
    model.preceding.push({ kind: broadcast?.kind ?? 'welcome', author: broadcast?.author ?? null, words, count })
  }
  for (const destination of school.coordinators) {
    const key = `opt_outs:${classroomId}:${month}:${destination}`
    await putPost(tx, sealer, { key, destination, kind: 'opt_outs', model, at })
  }
  return true
}
