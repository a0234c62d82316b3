import type { Transaction } from '../database/database.ts'
import { readAudience } from '../people/audience-reader.ts'
import { RINGS_ONLY } from '../people/contact-way.ts'
import { schoolDate } from '../school/school-date.ts'
import type { Broadcast } from './broadcast-store.ts'
import { findUncalled } from './call-reader.ts'
import { makeCalls } from './make-calls.ts'
import { addressed } from './note-audience.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { reachFor } from './reach.ts'

/** Whose number its own text has shown to be a landline is called about it. Announce `posts` after the commit. */
export async function callUnreached(
  tx: Transaction,
  deps: Pick<BroadcastDeps, 'sealer' | 'clock' | 'school'>,
  broadcast: Broadcast,
): Promise<void> {
  const { sealer, clock, school } = deps
  const isOver = broadcast.state === 'cancelled' || broadcast.state === 'stopped'
  // Dropped as of no use: another text had shown it before this one left.
  const codes = [...RINGS_ONLY, 'number_unusable']
  const caregiverIds = isOver ? [] : await findUncalled(tx, { broadcastId: broadcast.id, codes })
  if (caregiverIds.length === 0) return
  const { audience, content } = broadcast
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const on = schoolDate(school.timezone, clock.now())
  const members = addressed(content, await readAudience(tx, sealer, { classroomIds, caregiverIds, on }))
  const callees = members.flatMap((member) =>
    reachFor(content, member).kind === 'called' ? [{ member, because: 'number' as const }] : [],
  )
  await makeCalls(tx, deps, { broadcast, callees })
}
