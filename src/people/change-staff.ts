import type { Transaction } from '../database/database.ts'
import { type AskedIn, askedIn } from './class-asker.ts'
import { lockStaff } from './classroom-store.ts'
import type { LinkDeps } from './link-deps.ts'
import { findNamedTeachers, saveNames, type TeachersFound } from './link-teachers.ts'
import { mayChangeStaff, type StaffRole } from './staff-policy.ts'
import { type ClassroomStaffMember, staffOf } from './staff-reader.ts'
import { endStaff, insertStaff } from './staff-store.ts'

export type StaffChange =
  /** A teacher; with `until`, a substitute whose time ends at that instant. */
  | { kind: 'add'; userId: string; until: Date | null }
  | { kind: 'liaison'; userId: string }
  | { kind: 'remove'; userId: string }

export type ChangeStaffOutcome =
  | Exclude<AskedIn, { kind: 'classroom' }>
  | { kind: 'not_allowed'; classroom: string }
  | Exclude<TeachersFound, { kind: 'found' }>
  | { kind: 'added' | 'already'; classroom: string; role: StaffRole; until: Date | null }
  | { kind: 'removed'; classroom: string; teachersLeft: number }
  | { kind: 'was_not_staff'; classroom: string }

/** Says who is staff of the channel's class: a coordinator may, and its teachers. */
export async function changeStaff(
  deps: Omit<LinkDeps, 'putNotice'>,
  wish: { channelId: string; by: string; change: StaffChange },
): Promise<ChangeStaffOutcome> {
  const { client } = deps.database
  const { channelId, by, change } = wish
  const at = deps.clock.now()
  const where = { channelId, userId: by, at }
  const asked = await askedIn(client, deps.school, where)
  if (asked.kind !== 'classroom') return asked
  const { id, name } = asked.classroom
  if (!mayChangeStaff(asked.asker)) return { kind: 'not_allowed', classroom: name }
  const found = await findNamedTeachers(deps, change.kind === 'remove' ? [] : [change.userId])
  if (found.kind !== 'found') return found
  await saveNames(deps, found.people, at)

  const outcome = await deps.database.inTransaction(async (tx): Promise<ChangeStaffOutcome> => {
    await lockStaff(tx, id)
    // Who asks may have been removed in the moment before.
    const still = await askedIn(tx, deps.school, where)
    if (still.kind !== 'classroom') return still
    if (!mayChangeStaff(still.asker)) return { kind: 'not_allowed', classroom: name }
    return commitChange(tx, { id, name }, by, change, at)
  })
  deps.log.info('staff.change', { outcome: outcome.kind, change: change.kind, classroomId: id })
  return outcome
}

async function commitChange(
  tx: Transaction,
  classroom: { id: string; name: string },
  by: string,
  change: StaffChange,
  at: Date,
): Promise<ChangeStaffOutcome> {
  const { userId } = change
  if (change.kind === 'remove') {
    const ended = await endStaff(tx, classroom.id, userId, ['teacher', 'substitute', 'liaison'], at)
    if (ended === 0) return { kind: 'was_not_staff', classroom: classroom.name }
    const left = (await staffOf(tx, classroom.id, at)).filter(({ role }) => role !== 'liaison')
    return { kind: 'removed', classroom: classroom.name, teachersLeft: left.length }
  }
  const wanted = wantedMember(change)
  const staff = await staffOf(tx, classroom.id, at)
  const isSo = staff.some((member) => member.slackUserId === userId && isSame(member, wanted))
  if (isSo) return { kind: 'already', classroom: classroom.name, ...wanted }
  const replaced: StaffRole[] = wanted.role === 'liaison' ? [] : ['teacher', 'substitute']
  await endStaff(tx, classroom.id, userId, replaced, at)
  await insertStaff(tx, { classroomId: classroom.id, slackUserId: userId, ...wanted, by }, at)
  return { kind: 'added', classroom: classroom.name, ...wanted }
}

type Wanted = Pick<ClassroomStaffMember, 'role' | 'until'>

function wantedMember(change: Exclude<StaffChange, { kind: 'remove' }>): Wanted {
  if (change.kind === 'liaison') return { role: 'liaison', until: null }
  return change.until === null ? { role: 'teacher', until: null } : { role: 'substitute', until: change.until }
}

function isSame(member: Wanted, wanted: Wanted): boolean {
  return member.role === wanted.role && member.until?.getTime() === wanted.until?.getTime()
}
