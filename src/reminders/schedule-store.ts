import type { Audience } from '../broadcasts/content.ts'
import type { Queries, Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ClosedDays } from './plan-dates.ts'
import type { LocalTime, Recurrence } from './recurrence.ts'
import type { Schedule, ScheduleSpec, ScheduleStatus, What } from './schedule.ts'

type Row = NonNullable<Awaited<ReturnType<Queries['schedule']['findUnique']>>>

export function toSchedule(sealer: Sealer, row: Row): Schedule {
  return {
    id: row.id,
    name: sealer.open(row.nameSealed),
    maker: row.maker,
    classroomId: row.classroomId,
    what: JSON.parse(sealer.open(row.contentSealed)) as What,
    audience: row.audience as unknown as Audience,
    recurrence: row.recurrence as unknown as Recurrence,
    closedDays: row.closedDays as ClosedDays,
    times: row.times,
    sent: row.sent,
    toleranceMinutes: row.toleranceMinutes,
    status: row.status as ScheduleStatus,
    handledThrough: row.handledThrough,
    nextRunAt: row.nextRunAt,
  }
}

interface Planned {
  handledThrough: LocalTime
  nextRunAt: Date | null
  timezone: string
}

/** Writes a schedule, a new one or in the place of what it was before; what was sent of it stays counted. */
export async function saveSchedule(
  queries: Queries,
  sealer: Sealer,
  { id, spec, planned, at }: { id: string; spec: ScheduleSpec; planned: Planned; at: Date },
): Promise<void> {
  const { what, name, audience, recurrence, ...rest } = spec
  const data = {
    ...rest,
    ...planned,
    nameSealed: sealer.seal(name),
    kind: what.kind,
    contentSealed: sealer.seal(JSON.stringify(what)),
    audience: audience as object,
    recurrence: recurrence as object,
    status: planned.nextRunAt === null ? 'ended' : 'active',
    updatedAt: at,
  }
  await queries.schedule.upsert({ where: { id }, create: { ...data, id, createdAt: at }, update: data })
}

/** Locks a schedule until the transaction ends; null where there is none, or where another process is at it. */
export async function lockSchedule(
  tx: Transaction,
  sealer: Sealer,
  id: string,
  { skipLocked = false }: { skipLocked?: boolean } = {},
): Promise<Schedule | null> {
  const rows = skipLocked
    ? await tx.$queryRaw<unknown[]>`SELECT FROM schedules WHERE id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`
    : await tx.$queryRaw<unknown[]>`SELECT FROM schedules WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = rows.length === 0 ? null : await tx.schedule.findUnique({ where: { id } })
  return row === null ? null : toSchedule(sealer, row)
}

export async function moveSchedule(
  tx: Transaction,
  id: string,
  change: Partial<Planned> & { status?: ScheduleStatus; sent?: number; updatedAt: Date },
): Promise<void> {
  await tx.schedule.update({ where: { id }, data: change })
}

/** Lets all active schedules be looked at again: what they were planned by has changed. */
export async function replanAll(queries: Queries, now: Date): Promise<void> {
  await queries.schedule.updateMany({ where: { status: 'active', nextRunAt: { gt: now } }, data: { nextRunAt: now } })
}

/** Lets those be looked at again that were planned in another zone. */
export async function replanZone(queries: Queries, timezone: string, now: Date): Promise<void> {
  await queries.schedule.updateMany({
    where: { status: 'active', timezone: { not: timezone } },
    data: { nextRunAt: now, timezone },
  })
}

/** False where this date of the school's clock has had its occurrence: whoever makes it first has it. */
export async function insertOccurrence(
  tx: Transaction,
  occurrence: {
    id: string
    scheduleId: string
    localTime: LocalTime
    dueAt: Date
    state: 'sent' | 'skipped'
    reason: string | null
    at: Date
  },
): Promise<boolean> {
  const { id, scheduleId, localTime, dueAt, state, reason, at } = occurrence
  const made = await tx.$executeRaw`
    INSERT INTO occurrences (id, schedule_id, local_time, due_at, state, reason, made_at)
    VALUES (${id}::uuid, ${scheduleId}::uuid, ${localTime}, ${dueAt}, ${state}, ${reason}, ${at})
    ON CONFLICT (schedule_id, local_time) DO NOTHING`
  return made === 1
}

export async function settleOccurrence(
  tx: Transaction,
  id: string,
  change: { broadcastId: string } | { state: 'skipped'; reason: string },
): Promise<void> {
  await tx.occurrence.update({ where: { id }, data: change })
}
