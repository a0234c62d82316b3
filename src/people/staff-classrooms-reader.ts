import type { Queries } from '../database/database.ts'
import type { Classroom } from './classroom-reader.ts'

/** The classrooms that somebody is staff of at an instant of school time and that have their channel, by name. */
export async function classroomsOfStaff(queries: Queries, slackUserId: string, at: Date): Promise<Classroom[]> {
  const rows = await queries.classroom.findMany({
    where: {
      channelState: 'linked',
      staff: { some: { slackUserId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] } },
    },
    select: { id: true, name: true, channelId: true },
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => ({ ...row, channelState: 'linked' }))
}

/** Every classroom that somebody is staff of at an instant, its channel or not. */
export async function classroomsInSight(queries: Queries, slackUserId: string, at: Date): Promise<string[]> {
  const rows = await queries.classroomStaff.findMany({
    where: { slackUserId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { classroomId: true },
    distinct: ['classroomId'],
  })
  return rows.map(({ classroomId }) => classroomId)
}
