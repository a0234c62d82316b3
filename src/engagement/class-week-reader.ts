import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** How far a class's update of this week is. */
export interface ClassWeek {
  classroomId: string
  classroom: string
  update: { kind: 'sent' | 'leaves' | 'draft'; at: Date } | { kind: 'none' }
}

/** What goes out next to somebody's classes. */
export interface GoingOut {
  at: Date
  classroom: string
  /** A broadcast's kind, or what a schedule is called. */
  what: { kind: string } | { schedule: string }
}

const listed = 6

export async function readClassWeeks(
  queries: Queries,
  {
    classrooms,
    author,
    monday,
    now,
  }: { classrooms: readonly { id: string; name: string }[]; author: string; monday: Date; now: Date },
): Promise<ClassWeek[]> {
  const ids = classrooms.map(({ id }) => id)
  const updates = await queries.broadcast.findMany({
    where: {
      classroomId: { in: ids },
      kind: 'update',
      state: { not: 'cancelled' },
      OR: [{ createdAt: { gte: monday } }, { sendAt: { gte: monday } }],
    },
    orderBy: { sendAt: 'asc' },
    select: { classroomId: true, sendAt: true },
  })
  const drafts = await queries.draft.findMany({
    where: { classroomId: { in: ids }, author, kind: 'update', state: { in: ['composing', 'previewed'] } },
    orderBy: { updatedAt: 'desc' },
    select: { classroomId: true, updatedAt: true },
  })
  return classrooms.map(({ id: classroomId, name: classroom }) => {
    const sent = updates.find((one) => one.classroomId === classroomId)
    const draft = drafts.find((one) => one.classroomId === classroomId)
    const update: ClassWeek['update'] =
      sent !== undefined
        ? { kind: sent.sendAt > now ? 'leaves' : 'sent', at: sent.sendAt }
        : draft === undefined
          ? { kind: 'none' }
          : { kind: 'draft', at: draft.updatedAt }
    return { classroomId, classroom, update }
  })
}

/** What waits to leave and what a schedule of these classes sends next, the soonest first. */
export async function readGoingOut(
  queries: Queries,
  sealer: Sealer,
  { classrooms, now }: { classrooms: readonly { id: string; name: string }[]; now: Date },
): Promise<GoingOut[]> {
  const inClasses = { classroomId: { in: classrooms.map(({ id }) => id) } }
  const names = new Map(classrooms.map(({ id, name }) => [id, name]))
  const broadcasts = await queries.broadcast.findMany({
    where: { ...inClasses, state: 'scheduled', sendAt: { gt: now } },
    orderBy: { sendAt: 'asc' },
    take: listed,
    select: { classroomId: true, kind: true, sendAt: true },
  })
  const schedules = await queries.schedule.findMany({
    where: { ...inClasses, status: 'active', nextRunAt: { not: null } },
    orderBy: { nextRunAt: 'asc' },
    take: listed,
    select: { classroomId: true, nameSealed: true, nextRunAt: true },
  })
  const nameOf = (id: string | null) => names.get(id ?? '') ?? ''
  const all: GoingOut[] = [
    ...broadcasts.map(({ classroomId, kind, sendAt }) => ({
      at: sendAt,
      classroom: nameOf(classroomId),
      what: { kind },
    })),
    ...schedules.map(({ classroomId, nameSealed, nextRunAt }) => ({
      at: nextRunAt!,
      classroom: nameOf(classroomId),
      what: { schedule: sealer.open(nameSealed) },
    })),
  ]
  return all.toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(0, listed)
}
