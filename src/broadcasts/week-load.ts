import type { Queries } from '../database/database.ts'
import { countProgramTexts } from '../outbox/week-count-reader.ts'
import { amongAudience } from '../people/among-audience-reader.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { instantAt } from '../school/local-time.ts'
import { schoolDate } from '../school/school-date.ts'
import { mondayOf, plusDays, type SchoolDay } from '../school/school-day.ts'
import { type Audience, type Content, purposeOf } from './content.ts'
import { findPlannedAudiences } from './planned-reader.ts'
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

interface Span {
  from: Date
  until: Date
}

/** Whom program texts are for that will be made between two instants and are known to nobody but whoever makes them: one audience of each. */
export type PlannedTexts = (queries: Queries, span: Span) => Promise<Audience[]>

/**
 * The worst of the weeks in which it leaves: what left, waits to leave, or is to be made in it, over all classes. Null: nobody gets too many.
 * Notes, replies and welcomes are not counted, an emergency asks nobody.
 */
export async function weekLoad(
  queries: Queries,
  of: {
    content: Content
    /** Ids of those who get each of its texts, of `textedOf`. */
    reached: readonly string[]
    /** When each of its texts leaves. */
    sendAts: readonly Date[]
    timezone: string
    /** The broadcast whose place it takes. */
    replacesId: string | null
    plannedTexts: PlannedTexts
  },
): Promise<WeekLoad | null> {
  const { content, reached, sendAts, timezone } = of
  const isProgram = content.kind !== 'note' && content.kind !== 'welcome'
  const counts = isProgram && purposeOf(content) !== 'emergency'
  if (!counts) return null
  const mondays = sendAts.map((at) => mondayOf(timezone, at))
  const loads = []
  for (const monday of new Set(mondays)) {
    const own = mondays.filter((one) => one === monday).length
    loads.push(await loadOf(queries, of, { reached, monday, own }))
  }
  return loads.toSorted((a, b) => (b?.most ?? 0) - (a?.most ?? 0))[0] ?? null
}

/** Ids of the caregivers whom a content would be texted to. */
export function textedOf(content: Content, members: readonly AudienceMember[]): string[] {
  return members.filter((member) => reachFor(content, member).kind === 'texted').map(({ caregiverId }) => caregiverId)
}

/** Most of what a class plans is for the same families: they are asked for once. */
function countEqual(audiences: readonly Audience[]): Iterable<{ audience: Audience; times: number }> {
  const counted = new Map<string, { audience: Audience; times: number }>()
  for (const audience of audiences) {
    const key = JSON.stringify(audience)
    counted.set(key, { audience, times: (counted.get(key)?.times ?? 0) + 1 })
  }
  return counted.values()
}

async function loadOf(
  queries: Queries,
  { timezone, replacesId, plannedTexts }: { timezone: string; replacesId: string | null; plannedTexts: PlannedTexts },
  { reached, monday, own }: { reached: readonly string[]; monday: SchoolDay; own: number },
): Promise<WeekLoad | null> {
  const from = instantAt(timezone, monday, 0)
  const span = { from, until: instantAt(timezone, plusDays(monday, 7) ?? monday, 0) }
  const counts = await countProgramTexts(queries, reached, span)
  const planned = [
    ...(await findPlannedAudiences(queries, { ...span, except: replacesId })),
    ...(await plannedTexts(queries, span)),
  ]
  for (const { audience, times } of countEqual(planned)) {
    const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
    const whose = await amongAudience(queries, reached, { ...audience, classroomIds, on: schoolDate(timezone, from) })
    for (const id of whose) counts.set(id, (counts.get(id) ?? 0) + times)
  }
  const over = reached.map((id) => (counts.get(id) ?? 0) + own).filter((count) => count > bestAWeek)
  const most = Math.max(0, ...over)
  return over.length === 0 ? null : { caregivers: over.length, most, coordinatorConfirms: most > mostAWeek }
}
