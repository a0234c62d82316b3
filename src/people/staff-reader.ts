import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { StaffRole } from './staff-policy.ts'

export interface ClassroomStaffMember {
  slackUserId: string
  role: StaffRole
  /** The first instant at which they no longer are; null: no limit. */
  until: Date | null
}

const weight: Record<StaffRole, number> = { teacher: 0, substitute: 1, liaison: 2 }

/** Who is staff of the classroom at an instant of school time, teachers first. One person may have two roles. */
export async function staffOf(queries: Queries, classroomId: string, at: Date): Promise<ClassroomStaffMember[]> {
  const rows = await queries.classroomStaff.findMany({
    where: { classroomId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { slackUserId: true, role: true, until: true },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  const members = rows.map((row) => ({ ...row, role: row.role as StaffRole }))
  return members.toSorted((a, b) => weight[a.role] - weight[b.role])
}

/** The role a Slack user has in the classroom at an instant, the weightiest when there are two; null: none. */
export async function standingOf(
  queries: Queries,
  classroomId: string,
  slackUserId: string,
  at: Date,
): Promise<StaffRole | null> {
  const staff = await staffOf(queries, classroomId, at)
  return staff.find((member) => member.slackUserId === slackUserId)?.role ?? null
}

export async function isStaffOf(
  queries: Queries,
  classroomId: string,
  slackUserId: string,
  at: Date,
): Promise<boolean> {
  return (await standingOf(queries, classroomId, slackUserId, at)) !== null
}

/** The name families know a Slack user by, and when it was last asked for; null when it never was. */
export async function staffName(
  queries: Queries,
  sealer: Sealer,
  slackUserId: string,
): Promise<{ name: string; askedAt: Date } | null> {
  const row = await queries.staffMember.findUnique({ where: { slackUserId } })
  return row === null ? null : { name: sealer.open(row.nameSealed), askedAt: row.updatedAt }
}
