import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { staffOf } from '../people/staff-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { postRoot, reachWord } from './post-root.ts'
import { insertThread, lastThread, openConversation, type Thread, touchThread } from './thread-store.ts'

const quietMs = 7 * 24 * 3_600_000

export interface OpenedThread {
  thread: Thread
  /** Staff of the class whom nothing in the thread has mentioned yet, so that Slack would not tell them. */
  unmentioned: string[]
}

/**
 * The thread in which a caregiver and a class talk now: the last one, or after seven quiet days, or in another place, a new one.
 * Call it under `lockTalk`. Announce `posts` after the commit.
 */
export async function openThread(
  tx: Transaction,
  deps: TalkDeps,
  talk: {
    caregiverId: string
    classroomId: string | null
    startedByStaff: string | null
    at: Date
    cameFromId?: string | null
  },
): Promise<OpenedThread> {
  const { caregiverId, classroomId, at } = talk
  const now = deps.clock.now()
  const conversationId = await openConversation(tx, talk)
  const classroom = classroomId === null ? null : await findClassroom(tx, classroomId)
  const channelId = classroom?.channelState === 'linked' ? classroom.channelId : null
  const destinations = channelId === null ? [...deps.school.coordinators] : [channelId]
  const staff = classroomId === null || channelId === null ? [] : await staffOf(tx, classroomId, now)
  const team = [...new Set(staff.map(({ slackUserId }) => slackUserId))]
  const last = await lastThread(tx, conversationId)
  if (last !== null && continues(last, destinations, at)) {
    // Staff who write are telling the family: whoever was not mentioned yet is, when the family answers.
    const unmentioned = talk.startedByStaff !== null ? [] : team.filter((userId) => !last.mentioned.includes(userId))
    const mentioned = [...last.mentioned, ...unmentioned]
    await touchThread(tx, { id: last.id, mentioned, at })
    return { thread: { ...last, mentioned }, unmentioned }
  }
  const member = await readCaregiver(tx, deps.sealer, caregiverId, schoolDate(deps.school.timezone, now))
  const thread = {
    id: newId(),
    conversationId,
    destinations,
    previousId: last?.id ?? null,
    cameFromId: talk.cameFromId ?? null,
    mentioned: team,
    shownReach: reachWord(member),
  }
  await insertThread(tx, { ...thread, at })
  const opened: Thread = { ...thread, caregiverId, classroomId, lastAt: at }
  await postRoot(tx, deps, opened)
  return { thread: opened, unmentioned: [] }
}

/** Whether what is said at this instant goes on in the thread. */
function continues(
  thread: Pick<Thread, 'destinations' | 'lastAt'>,
  destinations: readonly string[],
  at: Date,
): boolean {
  const isSamePlace = destinations.toSorted().join() === thread.destinations.toSorted().join()
  return isSamePlace && at.getTime() - thread.lastAt.getTime() < quietMs
}
