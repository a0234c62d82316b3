import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { helpKey } from '../conversations/help-post.ts'
import { readWaiting, type WaitingText } from '../conversations/waiting-reader.ts'
import { placeOfPost } from '../posts/posts-reader.ts'
import type { PostPlace } from '../posts/staff-channel.ts'
import { isCoordinator, type School } from '../school/school.ts'
import { readTeacherHome, type TeacherHome } from './teacher-home-reader.ts'
import { readSchoolDay, type SchoolDayFacts } from './school-day-reader.ts'

/** What somebody's Home shows. Holds names: for people, not logs. */
export interface Home {
  /** Staff of no class, and no coordinator. */
  isNobody: boolean
  /** Texts that wait for this person's answer, over all their classes, the oldest first. */
  waiting: WaitingText[]
  /** For coordinators: what was passed on and is not settled, the oldest first. */
  cases: { caregiver: string; since: Date; takenBy: string | null; place: PostPlace | null }[]
  /** For teachers: this week in their classes. */
  teacher: TeacherHome | null
  /** For coordinators: how the school's program stands. */
  schoolDay: SchoolDayFacts | null
}

/** Reads what waits for somebody, as of an instant of school time. */
export async function readHome(
  queries: Queries,
  { sealer, school }: { sealer: Sealer; school: School },
  { userId, at }: { userId: string; at: Date },
): Promise<Home> {
  const posts = await queries.classroomStaff.findMany({
    where: { slackUserId: userId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { classroomId: true },
  })
  const isTheirs = isCoordinator(school, userId)
  const classroomIds = [...new Set(posts.map(({ classroomId }) => classroomId)), ...(isTheirs ? [null] : [])]
  return {
    isNobody: classroomIds.length === 0,
    waiting: await readWaiting(queries, sealer, { classroomIds, reader: userId }),
    cases: isTheirs ? await readCases(queries, sealer, userId) : [],
    teacher: await readTeacherHome(queries, { sealer, school }, { userId, at }),
    schoolDay: isTheirs ? await readSchoolDay(queries, { sealer, school }, at) : null,
  }
}

async function readCases(queries: Queries, sealer: Sealer, userId: string): Promise<Home['cases']> {
  const rows = await queries.helpCase.findMany({
    where: { entry: { state: 'passed_on' } },
    select: {
      id: true,
      openedAt: true,
      takenBy: true,
      entry: { select: { caregiver: { select: { nameSealed: true } } } },
    },
    orderBy: { openedAt: 'asc' },
    take: 50,
  })
  const cases = []
  for (const row of rows) {
    const place = await placeOfPost(queries, helpKey(row.id, userId))
    cases.push({
      caregiver: sealer.open(row.entry.caregiver.nameSealed),
      since: row.openedAt,
      takenBy: row.takenBy,
      place,
    })
  }
  return cases
}
