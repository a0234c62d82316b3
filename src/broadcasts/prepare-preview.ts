import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { countChildrenWithoutCaregivers, readAudience } from '../people/audience-reader.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { timeToAsk } from '../school/time-to-ask.ts'
import type { Audience, Content } from './content.ts'
import { addressed, chosenOf, notChosen } from './note-audience.ts'
import { planDeparture, type Departure, windowFor } from './plan-departure.ts'
import { buildPreview, describeCaregiver, type Preview } from './preview.ts'
import { type WeekLoad, weekLoad } from './week-load.ts'
import { openSenderBook } from './sender.ts'
import { wantedCheckIn } from './wanted-check-in.ts'
import { readWordings } from './wording-store.ts'
import { offeredSendTimes } from '../school/offered-send-times.ts'

export interface BroadcastDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  undoSeconds: number
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
}

/** Reads who would get a content and how, now; nothing is changed. */
export async function preparePreview(
  deps: BroadcastDeps,
  draft: { id?: string; classroomId: string | null; author: string; content: Content; chosenSendAt: Date | null },
): Promise<PreparedPreview> {
  const { database, sealer, clock, school } = deps
  const now = clock.now()
  const classroomIds = draft.classroomId === null ? ('all' as const) : [draft.classroomId]
  const of = { classroomIds, on: schoolDate(school.timezone, now) }
  const members = await readAudience(database.client, sealer, of)
  // What is for a few: who else nobody hears about is not its matter.
  const childless = chosenOf(draft.content) !== null ? 0 : await countChildrenWithoutCaregivers(database.client, of)
  const book = openSenderBook(database.client, sealer, { ...draft, schoolName: school.name, at: now })
  const audience = []
  for (const member of addressed(draft.content, members))
    audience.push({ member, sender: await book.senderFor(member) })
  const window = windowFor(draft.content, school.window)
  const rules = { undoSeconds: deps.undoSeconds, window, timezone: school.timezone }
  const departure = planDeparture(rules, { now, chosen: draft.chosenSendAt })
  const wanted = wantedCheckIn(draft.content, school.timezone, departure.sendAt)
  const load = { content: draft.content, members, sendAt: departure.sendAt, timezone: school.timezone }
  return {
    ...buildPreview(draft.content, audience, childless, await readWordings(database.client, sealer, draft.id ?? null)),
    departure,
    weekLoad: await weekLoad(database.client, load),
    checkInAt: wanted === null ? null : timeToAsk(await readCalendar(database.client), school, wanted),
    offeredTimes: offeredSendTimes(rules, now),
    notChosen: notChosen(draft.content, members).map(describeCaregiver),
  }
}

export function audienceOf(classroomId: string | null): Audience {
  return classroomId === null ? { all: true } : { classroomIds: [classroomId] }
}
