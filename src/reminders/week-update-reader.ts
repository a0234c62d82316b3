import type { Queries } from '../database/database.ts'

/** Classes for which an update was sent, or waits to leave, since an instant. */
export async function classesWithUpdate(queries: Queries, { since }: { since: Date }): Promise<Set<string>> {
  const rows = await queries.broadcast.findMany({
    where: {
      kind: 'update',
      OR: [{ createdAt: { gte: since } }, { sendAt: { gte: since } }],
      state: { not: 'cancelled' },
      classroomId: { not: null },
    },
    select: { classroomId: true },
    distinct: ['classroomId'],
  })
  return new Set(rows.map(({ classroomId }) => classroomId!))
}
