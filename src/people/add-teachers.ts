import type { Transaction } from '../database/database.ts'
import { lockStaff } from './classroom-store.ts'
import { endStaff, insertStaff } from './staff-store.ts'
import { staffOf } from './staff-reader.ts'

/** Makes these Slack users teachers of the classroom without a limit; who already is one stays as they are. */
export async function addTeachers(
  tx: Transaction,
  classroomId: string,
  slackUserIds: readonly string[],
  by: string,
  at: Date,
): Promise<void> {
  await lockStaff(tx, classroomId)
  const staff = await staffOf(tx, classroomId, at)
  for (const slackUserId of new Set(slackUserIds)) {
    if (staff.some((member) => member.slackUserId === slackUserId && member.role === 'teacher')) continue
    await endStaff(tx, classroomId, slackUserId, ['substitute'], at)
    await insertStaff(tx, { classroomId, slackUserId, role: 'teacher', until: null, by }, at)
  }
}
