import type { Transaction } from '../database/database.ts'
import { readStudentName } from '../people/find-children-reader.ts'
import { staffOf } from '../people/staff-reader.ts'
import { putPost } from '../posts/put-post.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { rootKey } from './conversation-post.ts'
import { findHardTry, type HardTry, insertHardTry, setOver } from './hard-try-store.ts'
import { openThread } from './open-thread.ts'
import { lockTalk } from './thread-store.ts'

/** What the thread of a family says when two tries in a row were too hard for a child; JSON. */
export interface HardTryPost {
  broadcastId: string
  studentId: string
  child: string
  mentions: string[]
  hasEasier: boolean
  /** The family has answered otherwise since. */
  over: boolean
  calledBy: string | null
}

type Of = Pick<HardTry, 'broadcastId' | 'studentId'>

/** Offers the class the easier level and a call, in the thread of whoever said so; once for a child and a broadcast. Announce `posts` after the commit. */
export async function noticeHardTry(
  tx: Transaction,
  deps: TalkDeps,
  of: Of & { caregiverId: string; classroomId: string; hasEasier: boolean },
): Promise<void> {
  await lockTalk(tx, of.caregiverId)
  await insertHardTry(tx, { ...of, noticedAt: deps.clock.now() })
  await setOver(tx, { ...of, over: false })
  await showHardTry(tx, deps, of)
}

/** The family has answered otherwise: the offer says so, where there is one. */
export async function endHardTry(tx: Transaction, deps: TalkDeps, of: Of): Promise<void> {
  if (await setOver(tx, { ...of, over: true })) await showHardTry(tx, deps, of)
}

export async function showHardTry(tx: Transaction, deps: TalkDeps, of: Of): Promise<void> {
  const { sealer, clock } = deps
  const hardTry = await findHardTry(tx, of)
  if (hardTry === null) return
  const { broadcastId, studentId, caregiverId, classroomId, noticedAt } = hardTry
  const talk = { caregiverId, classroomId, startedByStaff: null, at: noticedAt }
  const { thread } = await openThread(tx, deps, talk)
  const staff = await staffOf(tx, classroomId, clock.now())
  const model: HardTryPost = {
    broadcastId,
    studentId,
    child: await readStudentName(tx, sealer, studentId),
    mentions: [...new Set(staff.map(({ slackUserId }) => slackUserId))],
    hasEasier: hardTry.hasEasier,
    over: hardTry.over,
    calledBy: hardTry.calledBy,
  }
  const destinations = thread.destinations
  for (const destination of destinations) {
    const key = `hard_try:${broadcastId}:${studentId}:${destination}`
    const parentKey = rootKey(thread.id, destinations, destination)
    await putPost(tx, sealer, { key, destination, parentKey, kind: 'hard_try', model, at: clock.now() })
  }
}
