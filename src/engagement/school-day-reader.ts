import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { reminderKinds } from '../reminders/reminder-kinds.ts'
import type { WhatKind } from '../reminders/schedule.ts'
import { classesWithUpdate } from '../reminders/week-update-reader.ts'
import { readDeliveryProblems, type DeliveryProblem } from './delivery-problem-reader.ts'
import { instantAt } from '../school/local-time.ts'
import { schoolDate } from '../school/school-date.ts'
import { endOfSchoolDay, mondayOf, schoolDayAt } from '../school/school-day.ts'
import type { School } from '../school/school.ts'

/** How the school's program stands, for coordinators. Holds names: for people, not logs. */
export interface SchoolDayFacts {
  /** Schedules that run, the next first; and how many are paused. */
  schedules: { name: string; next: Date }[]
  paused: number
  /** What leaves, or has left, today, in its order; what a schedule will send is made when its time comes. */
  today: ({ sendAt: Date } & ({ kind: string; classroom: string | null; state: string } | { schedule: string }))[]
  /** Classes that have a channel and no update since Monday. */
  withoutUpdate: string[]
  notLinked: string[]
  /** Whom the last text did not reach, the newest first; and how many more there are. */
  problems: DeliveryProblem[]
  moreProblems: number
  /** Caregivers by language (without region), and how many of them can be texted. */
  reach: { language: string; caregivers: number; reached: number }[]
  /** Strategies that teachers proposed and no coordinator has looked at. */
  proposed: number
  /** Handed to the phone company since the first of the month. */
  segments: number
}

const schedulesListed = 5
const todayListed = 30
const problemsListed = 20

/** Reads the day as of an instant of school time. */
export async function readSchoolDay(
  queries: Queries,
  { sealer, school }: { sealer: Sealer; school: School },
  now: Date,
): Promise<SchoolDayFacts> {
  const { timezone } = school
  const today = schoolDayAt(timezone, now)
  const monday = instantAt(timezone, mondayOf(timezone, now), 0)
  const active = await queries.schedule.findMany({
    where: { status: 'active', nextRunAt: { not: null } },
    orderBy: { nextRunAt: 'asc' },
    take: todayListed,
    select: { nameSealed: true, nextRunAt: true, kind: true },
  })
  const broadcasts = await queries.broadcast.findMany({
    where: {
      sendAt: { gte: instantAt(timezone, today, 0), lt: endOfSchoolDay(timezone, today) },
      state: { notIn: ['cancelled', 'stopped'] },
    },
    orderBy: { sendAt: 'asc' },
    take: todayListed,
    select: { kind: true, sendAt: true, state: true, classroom: { select: { name: true } } },
  })
  const schedules = active.map(({ nameSealed, nextRunAt, kind }) => ({
    name: sealer.open(nameSealed),
    next: nextRunAt!,
    toFamilies: reminderKinds[kind as WhatKind].goesTo === 'families',
  }))
  const dueToday = schedules.filter(({ next, toFamilies }) => toFamilies && next < endOfSchoolDay(timezone, today))
  const classrooms = await queries.classroom.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, channelState: true },
  })
  const updated = await classesWithUpdate(queries, { since: monday })
  const linked = classrooms.filter(({ channelState }) => channelState === 'linked')
  const problems = await readDeliveryProblems(queries, sealer, { now, on: schoolDate(timezone, now) })
  return {
    schedules: schedules.slice(0, schedulesListed).map(({ name, next }) => ({ name, next })),
    paused: await queries.schedule.count({ where: { status: 'paused' } }),
    today: [
      ...broadcasts.map(({ classroom, ...row }) => ({ ...row, classroom: classroom?.name ?? null })),
      ...dueToday.map(({ name, next }) => ({ schedule: name, sendAt: next })),
    ].toSorted((a, b) => a.sendAt.getTime() - b.sendAt.getTime()),
    withoutUpdate: linked.filter(({ id }) => !updated.has(id)).map(({ name }) => name),
    notLinked: classrooms.filter(({ channelState }) => channelState !== 'linked').map(({ name }) => name),
    problems: problems.slice(0, problemsListed),
    moreProblems: Math.max(0, problems.length - problemsListed),
    reach: await readReach(queries, schoolDate(timezone, now)),
    proposed: await queries.strategy.count({ where: { state: 'proposed' } }),
    segments: await segmentsSince(queries, instantAt(timezone, `${today.slice(0, 8)}01`, 0)),
  }
}

async function readReach(queries: Queries, on: Date): Promise<SchoolDayFacts['reach']> {
  return queries.$queryRaw`
    SELECT split_part(g.language, '-', 1) AS language, count(*)::int AS caregivers,
           (count(*) FILTER (WHERE c.state IN ('enrolled', 'agreed') AND c.number_fault IS NULL))::int AS reached
      FROM caregivers g LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
     WHERE EXISTS (SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
                    WHERE k.caregiver_id = g.id AND (k.until IS NULL OR k.until > ${on}::date) AND (e.until IS NULL OR e.until > ${on}::date))
     GROUP BY 1 ORDER BY 2 DESC, 1`
}

async function segmentsSince(queries: Queries, since: Date): Promise<number> {
  const [row] = await queries.$queryRaw<{ segments: number }[]>`
    SELECT COALESCE(sum(segments), 0)::int AS segments FROM texts
     WHERE updated_at >= ${since} AND state IN ('accepted', 'sent', 'delivered', 'undelivered')`
  return row?.segments ?? 0
}
