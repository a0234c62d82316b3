import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { type AudienceMember, countChildrenWithoutCaregivers, readAudience } from '../people/audience-reader.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { timeToAsk } from '../school/time-to-ask.ts'
import type { Audience, Content } from './content.ts'
import type { Rhythm } from './draft-store.ts'
import { addressed, chosenOf, notChosen } from './note-audience.ts'
import { planDeparture, type Departure, windowFor } from './plan-departure.ts'
import { buildPreview, describeCaregiver, type Preview } from './preview.ts'
import { canBeSpread, prepareSpread, type SpreadPart, worstPart } from './prepare-spread.ts'
import { type PlannedTexts, type WeekLoad, weekLoad } from './week-load.ts'
import { openSenderBook, type Sender } from './sender.ts'
import { wantedCheckIn } from './wanted-check-in.ts'
import { readWordings } from './wording-store.ts'
import { offeredSendTimes } from '../school/offered-send-times.ts'

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
  const members = await readAudience(database.client, sealer, of)
  // What is for a few: who else nobody hears about is not its matter.
  const childless = chosenOf(draft.content) !== null ? 0 : await countChildrenWithoutCaregivers(database.client, of)
  const book = openSenderBook(database.client, sealer, { ...draft, schoolName: school.name, at: now })
  const audience: { member: AudienceMember; sender: Sender }[] = []
  for (const member of addressed(draft.content, members))
    audience.push({ member, sender: await book.senderFor(member) })
  const window = windowFor(draft.content, school.window)
  const rules = { undoSeconds: deps.undoSeconds, window, timezone: school.timezone }
  const wordings = await readWordings(database.client, sealer, draft.id ?? null)
  const preview = (content: Content) => buildPreview(content, audience, childless, wordings)
  const spread = await prepareSpread(database.client, draft, { ...rules, now }, preview)
  const departure = planDeparture(rules, { now, chosen: spread?.[0]?.sendAt ?? draft.chosenSendAt })
  const wanted = wantedCheckIn(draft.content, school.timezone, departure.sendAt)
  const load = {
    content: draft.content,
    members: audience.map(({ member }) => member),
    sendAts: spread?.map(({ sendAt }) => sendAt) ?? [departure.sendAt],
    timezone: school.timezone,
    replacesId: draft.replacesId ?? null,
    plannedTexts: deps.plannedTexts ?? (async () => []),
  }
  return {
    ...(spread === null ? preview(draft.content) : worstPart(spread).preview),
    departure,
    spread,
    canBeSpread: canBeSpread(draft),
    weekLoad: await weekLoad(database.client, load),
    checkInAt: wanted === null ? null : timeToAsk(await readCalendar(database.client), school, wanted),
    offeredTimes: offeredSendTimes(rules, now),
    notChosen: notChosen(draft.content, members).map(describeCaregiver),
  }
}

export function audienceOf(classroomId: string | null): Audience {
  return classroomId === null ? { all: true } : { classroomIds: [classroomId] }
}
