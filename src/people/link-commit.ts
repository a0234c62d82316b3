import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { addTeachers } from './add-teachers.ts'
import type { Classroom } from './classroom-reader.ts'
import { clearChannel, setChannel } from './classroom-store.ts'
import type { LinkDecision } from './link-decision.ts'
import type { LinkDeps } from './link-deps.ts'
import { openRequestsAbout } from './link-request-reader.ts'
import { settleLinkRequest } from './link-requests.ts'
import { staffOf } from './staff-reader.ts'

export interface Linked {
  kind: 'linked'
  /** Its name. */
  classroom: string
  /** The channel it had until now. */
  movedFrom: string | null
  /** Slack ids of all its teachers; empty: somebody has to be named. */
  teachers: string[]
}

/**
 * Ties the classroom to the channel, under `lockLinks`. Open requests about either of them are settled by it: the same
 * link is approved and makes who asked a teacher, another one is refused.
 */
export async function commitLink(
  tx: Transaction,
  deps: LinkDeps,
  link: { classroom: Classroom; channelId: string; by: string; teachers: readonly string[]; at: Date },
  decision: Extract<LinkDecision, { kind: 'link' }>,
): Promise<Linked> {
  const { classroom, channelId, by, at } = link
  if (decision.takenFrom !== null) await clearChannel(tx, decision.takenFrom)
  await setChannel(tx, classroom.id, { channelId, by, at })
  const teachers = [...link.teachers]
  for (const request of await openRequestsAbout(tx, classroom.id, channelId)) {
    const isThisLink = request.classroomId === classroom.id && request.channelId === channelId
    await settleLinkRequest(tx, deps, request, { state: isThisLink ? 'approved' : 'refused', by }, at)
    if (isThisLink) teachers.push(request.requestedBy, ...request.teachers)
  }
  await addTeachers(tx, classroom.id, teachers, by, at)
  if (decision.movedFrom !== null) {
    const model = { classroom: classroom.name, by }
    const key = `link_moved:${newId()}`
    await deps.putNotice(tx, { key, destination: decision.movedFrom, kind: 'link_moved', model }, at)
  }
  const staff = await staffOf(tx, classroom.id, at)
  const now = staff.filter(({ role }) => role !== 'liaison').map(({ slackUserId }) => slackUserId)
  return { kind: 'linked', classroom: classroom.name, movedFrom: decision.movedFrom, teachers: now }
}
