import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { PROGRAM_KINDS } from '../outbox/text-state.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { instantAt } from '../school/local-time.ts'
import { schoolDate } from '../school/school-date.ts'
import { mondayOf, type SchoolDay, schoolDayAt } from '../school/school-day.ts'
import type { School } from '../school/school.ts'
import { termStart } from '../school/term-start.ts'
import { readChildContacts } from './child-contact-reader.ts'
import { type NoteProposals, proposeNotes, type SilentFamilies, silentFamilies } from './child-contact.ts'
import { type ClassWeek, type GoingOut, readClassWeeks, readGoingOut } from './class-week-reader.ts'

/** What a teacher's Home shows beside who waits. Holds names: for people, not logs. */
export interface TeacherHome {
  weeks: ClassWeek[]
  notes: NoteProposals
  next: GoingOut[]
  silent: SilentFamilies[]
  balance: Balance
}

/** How often a teacher's classes were sent learning, and how often logistics, since a day. */
interface Balance {
  learning: number
  logistics: number
  since: SchoolDay
}

/** Of the classes somebody teaches, as of an instant of school time; null where there is none. */
export async function readTeacherHome(
  queries: Queries,
  { sealer, school }: { sealer: Sealer; school: School },
  { userId, at: now }: { userId: string; at: Date },
): Promise<TeacherHome | null> {
  const { timezone } = school
  const classrooms = await queries.classroom.findMany({
    where: {
      channelState: 'linked',
      staff: {
        some: {
          slackUserId: userId,
          role: { in: ['teacher', 'substitute'] },
          since: { lte: now },
          OR: [{ until: null }, { until: { gt: now } }],
        },
      },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  if (classrooms.length === 0) return null
  const today = schoolDayAt(timezone, now)
  const monday = mondayOf(timezone, now)
  const week = { classrooms, monday: instantAt(timezone, monday, 0), now }
  const children = await readChildContacts(queries, sealer, { ...week, on: schoolDate(timezone, now) })
  const since = termStart(await readCalendar(queries), today)
  return {
    weeks: await readClassWeeks(queries, { ...week, author: userId }),
    notes: proposeNotes(children, monday),
    next: await readGoingOut(queries, sealer, week),
    silent: silentFamilies(children),
    balance: { ...(await readBalance(queries, classrooms, instantAt(timezone, since, 0), now)), since },
  }
}

/** Notes and welcomes are neither. */
async function readBalance(
  queries: Queries,
  classrooms: readonly { id: string }[],
  since: Date,
  now: Date,
): Promise<Omit<Balance, 'since'>> {
  const counts = await queries.broadcast.groupBy({
    by: ['kind'],
    where: {
      classroomId: { in: classrooms.map(({ id }) => id) },
      kind: { in: [...PROGRAM_KINDS] },
      state: { not: 'cancelled' },
      sendAt: { gte: since, lte: now },
    },
    _count: true,
  })
  const of = (isLogistics: boolean) =>
    counts.filter(({ kind }) => (kind === 'message') === isLogistics).reduce((sum, { _count: count }) => sum + count, 0)
  return { learning: of(false), logistics: of(true) }
}
