import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { excerptOf } from '../broadcasts/card.ts'
import { readCheckInTally } from '../broadcasts/check-in-reader.ts'
import type { CheckInTally } from '../broadcasts/check-in-tally.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import type { CheckInDeps } from './ask-check-in.ts'
import { takeReport } from './check-in-store.ts'

/** What a class is told before the lesson; JSON. */
export interface HomeworkReport {
  author: string
  excerpt: string
  /** Null: nobody has answered. */
  tally: CheckInTally | null
}

/** Tells a class how it went, once, when the next lesson is near. What was never asked is not told of. */
export async function reportCheckIn(deps: CheckInDeps, broadcastId: string): Promise<void> {
  const { database, sealer, clock } = deps
  const told = await database.inTransaction(async (tx) => {
    const now = clock.now()
    const wasAsked = await takeReport(tx, broadcastId, now)
    const broadcast = wasAsked ? await findBroadcast(tx, sealer, broadcastId) : null
    if (broadcast === null || broadcast.classroomId === null) return false
    const classroom = await findClassroom(tx, broadcast.classroomId)
    if (classroom?.channelState !== 'linked' || classroom.channelId === null) return false
    const { author } = broadcast
    const model: HomeworkReport = {
      author,
      excerpt: excerptOf(broadcast),
      tally: await readCheckInTally(tx, broadcastId),
    }
    const key = `homework_report:${broadcastId}`
    await putPost(tx, sealer, { key, destination: classroom.channelId, kind: 'homework_report', model, at: now })
    return true
  })
  if (told) database.announce('posts')
}
