import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { Schedule } from './schedule.ts'
import { toSchedule } from './schedule-store.ts'

/** Schedules with a date that has come, the earliest first. The one query of a tick, answered by an index alone. */
export async function findDueSchedules(queries: Queries, now: Date): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM schedules WHERE status = 'active' AND next_run_at <= ${now} ORDER BY next_run_at LIMIT 50`
  return rows.map(({ id }) => id)
}

/** The schedules of these classes, or all, but for deleted ones; what runs first, first. */
export async function listSchedules(
  queries: Queries,
  sealer: Sealer,
  of: { classroomIds: readonly string[] | 'all' },
): Promise<Schedule[]> {
  const rows = await queries.schedule.findMany({
    where: {
      status: { not: 'deleted' },
      ...(of.classroomIds === 'all' ? {} : { classroomId: { in: [...of.classroomIds] } }),
    },
    orderBy: [{ status: 'asc' }, { nextRunAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map((row) => toSchedule(sealer, row))
}

/** Schedules of these kinds with a date before an instant. */
export async function findActiveUntil(
  queries: Queries,
  sealer: Sealer,
  { until, kinds }: { until: Date; kinds: readonly string[] },
): Promise<Schedule[]> {
  const rows = await queries.schedule.findMany({
    where: { status: 'active', nextRunAt: { lt: until }, kind: { in: [...kinds] } },
    orderBy: { nextRunAt: 'asc' },
  })
  return rows.map((row) => toSchedule(sealer, row))
}

export async function findSchedule(queries: Queries, sealer: Sealer, id: string): Promise<Schedule | null> {
  const row = await queries.schedule.findUnique({ where: { id } })
  return row === null || row.status === 'deleted' ? null : toSchedule(sealer, row)
}
