import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { StaffRole } from './staff-policy.ts'

export async function saveStaffName(
  queries: Queries,
  sealer: Sealer,
  person: { userId: string; name: string },
  at: Date,
): Promise<void> {
  const nameSealed = sealer.seal(person.name)
  await queries.$executeRaw`
    INSERT INTO staff_members (slack_user_id, name_sealed, updated_at) VALUES (${person.userId}, ${nameSealed}, ${at})
    ON CONFLICT (slack_user_id) DO UPDATE SET name_sealed = EXCLUDED.name_sealed, updated_at = EXCLUDED.updated_at`
}

export interface NewStaffMember {
  classroomId: string
  slackUserId: string
  role: StaffRole
  until: Date | null
  by: string
}

/** Adds a row whatever is there: call it under `lockStaff`, having looked. */
export async function insertStaff(tx: Transaction, member: NewStaffMember, at: Date): Promise<void> {
  const { by, ...columns } = member
  await tx.classroomStaff.create({ data: { id: newId(), ...columns, since: at, addedBy: by } })
}

/** Ends what somebody is to the classroom, in the given roles, from this instant on. How many rows ended. */
export async function endStaff(
  tx: Transaction,
  classroomId: string,
  slackUserId: string,
  roles: readonly StaffRole[],
  at: Date,
): Promise<number> {
  const open = { OR: [{ until: null }, { until: { gt: at } }] }
  const where = { classroomId, slackUserId, role: { in: [...roles] }, ...open }
  return (await tx.classroomStaff.updateMany({ where, data: { until: at } })).count
}
