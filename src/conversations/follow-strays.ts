import type { Transaction } from '../database/database.ts'
import { schoolDate } from '../school/school-date.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { findEntry } from './entry-reader.ts'
import { carryOver } from './move-text.ts'
import { classesAfter, findStrays } from './stray-reader.ts'
import { findThread, lockTalk } from './thread-store.ts'

/**
 * Brings texts that wait for an answer to where one can be given: after the child to another class, after a class to another channel, to the
 * coordinators where there is none. Returns how many were brought.
 */
export async function followStrays(deps: ConversationDeps): Promise<number> {
  const { database, clock, school, log } = deps
  const strays = await findStrays(database.client, schoolDate(school.timezone, clock.now()))
  for (const stray of strays) {
    await database.inTransaction(async (tx) => {
      await lockTalk(tx, stray.caregiverId)
      await follow(tx, deps, stray.entryId)
    })
  }
  if (strays.length > 0) {
    log.info('conversations_followed', { count: strays.length })
    database.announce('posts')
    database.announce('conversations')
  }
  return strays.length
}

async function follow(tx: Transaction, deps: ConversationDeps, entryId: string): Promise<void> {
  const entry = await findEntry(tx, deps.sealer, entryId)
  const thread = entry?.threadId == null ? null : await findThread(tx, entry.threadId)
  if (entry === null || thread?.classroomId == null) return
  const { classroomId } = thread
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const classes = await classesAfter(tx, { caregiverId: entry.caregiverId, classroomId, on })
  const [first] = classes
  const to = classes.includes(classroomId) ? classroomId : classes.length === 1 && first !== undefined ? first : null
  await carryOver(tx, deps, { entry, thread, to, by: null })
}
