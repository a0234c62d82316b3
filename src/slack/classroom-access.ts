import type { Database } from '../database/database.ts'
import { staffText } from '../languages/catalogue.ts'
import type { Clock } from '../lib/clock.ts'
import { askedIn } from '../people/class-asker.ts'
import type { Classroom } from '../people/classroom-reader.ts'
import { mayWriteTo } from '../people/staff-policy.ts'
import type { School } from '../school/school.ts'

export type Access = { kind: 'granted'; classroom: Classroom } | { kind: 'refused'; why: string }

/** The classroom a channel belongs to, for somebody who may write to its families; else the reason, for their eyes only. */
export async function classroomAccess(
  { database, clock, school }: { database: Database; clock: Clock; school: School },
  where: { channelId: string; userId: string },
): Promise<Access> {
  const asked = await askedIn(database.client, school, { ...where, at: clock.now() })
  switch (asked.kind) {
    case 'no_classroom':
    case 'channel_lost':
      return { kind: 'refused', why: staffText(`access.${asked.kind}`) }
    case 'classroom':
      return mayWriteTo(asked.asker)
        ? { kind: 'granted', classroom: asked.classroom }
        : { kind: 'refused', why: staffText('access.not_staff') }
  }
}
