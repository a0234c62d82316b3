import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { offeredSendTimes } from '../school/offered-send-times.ts'
import { schoolDate } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { timeToAsk } from '../school/time-to-ask.ts'
import type { Audience, Content } from './content.ts'
import type { Rhythm } from './draft-store.ts'
import { type Departure, planDeparture, windowFor } from './plan-departure.ts'
import { canBeSpread, prepareSpread, type SpreadPart, spreadOf, worstPart } from './prepare-spread.ts'
import { previewAudience } from './preview-audience.ts'
import type { Preview } from './preview.ts'
import { openSenderBook } from './sender.ts'
import { wantedCheckIn } from './wanted-check-in.ts'
import { type PlannedTexts, type WeekLoad, weekLoad } from './week-load.ts'
import { readWordings } from './wording-store.ts'

export interface BroadcastDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  undoSeconds: number
  /** Program texts that others will make; left out: there are none. */
  plannedTexts?: PlannedTexts
}

export interface PreparedPreview extends Preview {
  departure: Departure
  offeredTimes: Date[]
  /** Who else cares for the children of a note, and does not get it. */
  notChosen: string[]
  /** For whom it would be one text too many this week; null: for nobody. */
  weekLoad: WeekLoad | null
  /** When families are asked how it went; null: they are not. */
  checkInAt: Date | null
  /** Its parts, where it is spread over a week; what else the preview says is then of the one that decides whether it may go. */
  spread: SpreadPart[] | null
  /** It could be spread. */
  canBeSpread: boolean
}

/** Reads who would get a content and how, now; nothing is changed. */
export async function preparePreview(
  deps: BroadcastDeps,
  draft: {
    id?: string
    classroomId: string | null
    author: string
    content: Content
    chosenSendAt: Date | null
    rhythm?: Rhythm
    replacesId?: string | null
  },
): Promise<PreparedPreview> {
  const { database, sealer, clock, school } = deps
  const now = clock.now()
  const classroomIds = draft.classroomId === null ? ('all' as const) : [draft.classroomId]
  const of = { classroomIds, on: schoolDate(school.timezone, now) }
  const parts = spreadOf(draft)
  const contents = parts ?? [draft.content]
  const wordings = await readWordings(database.client, sealer, draft.id ?? null)
  const book = openSenderBook(database.client, sealer, { ...draft, schoolName: school.name, at: now })
  const found = await previewAudience(deps, of, { content: draft.content, contents, wordings, book })
  const { previews, reached } = found
  const window = windowFor(draft.content, school.window)
  const rules = { undoSeconds: deps.undoSeconds, window, timezone: school.timezone }
  const spread = parts === null ? null : await prepareSpread(database.client, parts, previews, { ...rules, now })
  const departure = planDeparture(rules, { now, chosen: spread?.[0]?.sendAt ?? draft.chosenSendAt })
  const wanted = wantedCheckIn(draft.content, school.timezone, departure.sendAt)
  const load = {
    content: draft.content,
    reached,
    sendAts: spread?.map(({ sendAt }) => sendAt) ?? [departure.sendAt],
    timezone: school.timezone,
    replacesId: draft.replacesId ?? null,
    plannedTexts: deps.plannedTexts ?? (async () => []),
  }
  return {
    ...(spread === null ? previews[0]! : worstPart(spread).preview),
    departure,
    spread,
    canBeSpread: canBeSpread(draft),
    weekLoad: await weekLoad(database.client, load),
    checkInAt: wanted === null ? null : timeToAsk(await readCalendar(database.client), school, wanted),
    offeredTimes: offeredSendTimes(rules, now),
    notChosen: found.notChosen,
  }
}

export function audienceOf(classroomId: string | null): Audience {
  return classroomId === null ? { all: true } : { classroomIds: [classroomId] }
}
