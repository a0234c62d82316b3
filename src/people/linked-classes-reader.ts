import type { Queries } from '../database/database.ts'

/** Those of the classes that a child is in on a date, and that have a channel, by name. */
export async function linkedClassesOf(
  queries: Queries,
  { studentId, among, on }: { studentId: string; among: readonly string[] | 'all'; on: Date },
): Promise<string[]> {
  const rows = await queries.enrollment.findMany({
    where: {
      studentId,
      since: { lte: on },
      OR: [{ until: null }, { until: { gt: on } }],
      classroom: { channelState: 'linked' },
      ...(among === 'all' ? {} : { classroomId: { in: [...among] } }),
    },
    orderBy: { classroom: { name: 'asc' } },
    select: { classroomId: true },
  })
  return rows.map(({ classroomId }) => classroomId)
}
