import type { Queries } from '../database/database.ts'
import { countProgramTexts } from '../outbox/week-count-reader.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { instantAt } from '../school/local-time.ts'
import { plusDays, schoolDayAt, weekdayOf } from '../school/school-day.ts'
import { type Content, purposeOf } from './content.ts'
import { reachFor } from './reach.ts'

/** In a randomized trial three texts a week beat one, and five. */
const bestAWeek = 3
const mostAWeek = 4

/** How many program texts of a week this one makes for whom it makes too many. */
export interface WeekLoad {
  /** Caregivers for whom it is one more than is good. */
  caregivers: number
  /** The most that one of them would have with it. */
  most: number
  /** So many that a coordinator agrees first. */
  coordinatorConfirms: boolean
}

/** Null: nobody gets too many. Notes, replies and welcomes are not counted, an emergency asks nobody. */
export async function weekLoad(
  queries: Queries,
  {
    content,
    members,
    sendAt,
    timezone,
  }: { content: Content; members: readonly AudienceMember[]; sendAt: Date; timezone: string },
): Promise<WeekLoad | null> {
  const isProgram = content.kind === 'update' || content.kind === 'message' || content.kind === 'strategy'
  const counts = isProgram && purposeOf(content) !== 'emergency'
  if (!counts) return null
  const day = schoolDayAt(timezone, sendAt)
  const monday = plusDays(day, 1 - weekdayOf(day)) ?? day
  const week = { from: instantAt(timezone, monday, 0), until: instantAt(timezone, plusDays(monday, 7) ?? day, 0) }
  const reached = members
    .filter((member) => reachFor(content, member).kind === 'reached')
    .map(({ caregiverId }) => caregiverId)
  const texts = [...(await countProgramTexts(queries, reached, week)).values()].map((count) => count + 1)
  const over = texts.filter((count) => count > bestAWeek)
  const most = Math.max(0, ...over)
  return over.length === 0 ? null : { caregivers: over.length, most, coordinatorConfirms: most > mostAWeek }
}
