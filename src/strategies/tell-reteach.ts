import type { Broadcast } from '../broadcasts/broadcast-store.ts'
import { excerptOf } from '../broadcasts/card.ts'
import { readCheckInTally } from '../broadcasts/check-in-reader.ts'
import { triedOf } from '../broadcasts/check-in-tally.ts'
import type { Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { classesOf } from '../people/class-staff-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { mayNeedReteaching } from './judge-answers.ts'

/** What the class's channel says when several found it too hard; JSON. Numbers alone: it is about the lesson, not about a child. */
export interface Reteach {
  author: string
  /** Who teaches the class, of what went to several classes; left out: its author does. */
  teachers?: string[]
  excerpt: string
  tooHard: number
  answered: number
}

/**
 * Tells a class once for a broadcast that several of its children found it too hard, as soon as that many have said so: who wrote it, or where
 * it went to several classes who teaches this one. Announce `posts` after the commit.
 */
export async function tellReteach(
  tx: Transaction,
  { sealer, clock, school }: { sealer: Sealer; clock: Clock; school: School },
  { broadcast, classroomId }: { broadcast: Broadcast; classroomId: string },
): Promise<void> {
  const at = clock.now()
  const isOwn = broadcast.classroomId !== null
  const among = isOwn ? null : { classroomId, on: schoolDate(school.timezone, at) }
  const tally = await readCheckInTally(tx, broadcast.id, among)
  if (tally === null || !mayNeedReteaching(tally)) return
  const classroom = await findClassroom(tx, classroomId)
  if (classroom?.channelState !== 'linked' || classroom.channelId === null) return
  const model: Reteach = {
    author: broadcast.author,
    ...(isOwn ? {} : { teachers: await teachersOf(tx, classroomId, at) }),
    excerpt: excerptOf(broadcast),
    tooHard: tally.too_hard,
    answered: triedOf(tally) + tally.no_time,
  }
  const key = isOwn ? `reteach:${broadcast.id}` : `reteach:${broadcast.id}:${classroomId}`
  await putPost(tx, sealer, { key, destination: classroom.channelId, kind: 'reteach', model, at })
}

async function teachersOf(tx: Transaction, classroomId: string, at: Date): Promise<string[]> {
  const classes = await classesOf(tx, { classroomIds: [classroomId], at })
  return classes.flatMap(({ teachers }) => teachers)
}
