import { staffText } from '../languages/catalogue.ts'
import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { type Classroom, classroomOf } from '../people/classroom-reader.ts'
import { mayWriteTo } from '../people/staff-policy.ts'
import { standingOf } from '../people/staff-reader.ts'
import { isCoordinator, type School } from '../school/school.ts'

export type Access = { kind: 'granted'; classroom: Classroom } | { kind: 'refused'; why: string }

/** The classroom a channel belongs to, for somebody who may write to its families; else the reason, for their eyes only. */
export async function classroomAccess(
  { database, clock, school }: { database: Database; clock: Clock; school: School },
  { channelId, userId }: { channelId: string; userId: string },
): Promise<Access> {
  const classroom = await classroomOf(database.client, channelId)
  if (classroom === null) return { kind: 'refused', why: staffText('access.no_classroom') }
  if (classroom.channelState !== 'linked') return { kind: 'refused', why: staffText('access.channel_lost') }
  const standing = await standingOf(database.client, classroom.id, userId, clock.now())
  if (!mayWriteTo({ coordinator: isCoordinator(school, userId), standing })) {
    return { kind: 'refused', why: staffText('access.not_staff') }
  }
  return { kind: 'granted', classroom }
}
