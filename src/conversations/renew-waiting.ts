import type { Transaction } from '../database/database.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { endOfSchoolDay, schoolDayAt } from '../school/school-day.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { findMarkedClasses, isCardPut, markWaiting, takeMarkedCard } from './waiting-card-store.ts'
import { familiesNamed, waitingCardKey, waitingCardOf } from './waiting-card.ts'
import { readLongestWaiting, type WaitingText } from './waiting-reader.ts'

/** How long the card waits for a text to be shown, so that it can link to it at once. */
const settlingMs = 15_000

/** Renews the card of every class whose waiting families changed; two processes at once renew a card once. */
export async function renewWaiting(deps: ConversationDeps): Promise<void> {
  const { database } = deps
  const marked = await findMarkedClasses(database.client)
  for (const classroomId of marked) {
    await database.inTransaction(async (tx) => {
      if (await takeMarkedCard(tx, classroomId)) await renewCard(tx, deps, classroomId)
    })
  }
  if (marked.length > 0) database.announce('posts')
}

async function renewCard(
  tx: Transaction,
  { sealer, clock, school }: ConversationDeps,
  classroomId: string,
): Promise<void> {
  const classroom = await findClassroom(tx, classroomId)
  if (classroom?.channelState !== 'linked' || classroom.channelId === null) return
  const now = clock.now()
  const { texts, more } = await readLongestWaiting(tx, sealer, { classroomId, families: familiesNamed })
  const unshown = texts.filter(({ place }) => place === null)
  // Looked at again until everything it names can be linked to.
  if (unshown.length > 0) await markWaiting(tx, [classroomId])
  if (unshown.some((text) => isFresh(text, now))) return
  const key = waitingCardKey(classroomId, classroom.channelId)
  if (texts.length === 0 && !(await isCardPut(tx, key))) return
  // Of the day alone: a card on which nothing has changed is not edited.
  const asOf = new Date(endOfSchoolDay(school.timezone, schoolDayAt(school.timezone, now)).getTime() - 1)
  const model = waitingCardOf(texts, more, asOf)
  await putPost(tx, sealer, { key, destination: classroom.channelId, kind: 'waiting_card', model, at: now })
}

function isFresh({ since }: WaitingText, now: Date): boolean {
  const age = now.getTime() - since.getTime()
  return age >= 0 && age < settlingMs
}
