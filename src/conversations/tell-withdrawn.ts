import { lockBroadcast } from '../broadcasts/broadcast-store.ts'
import type { Transaction } from '../database/database.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { markTold } from './entry-store.ts'
import { findUntoldWithdrawals, readWithdrawn } from './note-reader.ts'

/** Tells the author of a note whom it did not reach within its day; JSON. */
export interface NoteWithdrawn {
  classroom: string
  caregivers: string[]
}

/** Tells teachers, in their own messages, of notes that could not be sent while they were of use. Returns how many notes. */
export async function tellWithdrawn(deps: ConversationDeps): Promise<number> {
  const { database, log } = deps
  const broadcastIds = await findUntoldWithdrawals(database.client)
  for (const id of broadcastIds) await database.inTransaction((tx) => tell(tx, deps, id))
  if (broadcastIds.length > 0) {
    log.info('notes_withdrawn', { count: broadcastIds.length })
    database.announce('posts')
  }
  return broadcastIds.length
}

/** One message a note: who else it comes too late for is added to it. */
async function tell(tx: Transaction, { sealer, clock }: ConversationDeps, broadcastId: string): Promise<void> {
  const broadcast = await lockBroadcast(tx, sealer, broadcastId)
  if (broadcast === null) return
  const withdrawn = await readWithdrawn(tx, sealer, broadcastId)
  const classroom = broadcast.classroomId === null ? null : await findClassroom(tx, broadcast.classroomId)
  const model: NoteWithdrawn = {
    classroom: classroom?.name ?? '',
    caregivers: withdrawn.map(({ caregiver }) => caregiver),
  }
  const at = clock.now()
  const post = {
    key: `note_withdrawn:${broadcastId}`,
    destination: broadcast.author,
    kind: 'note_withdrawn',
    model,
    at,
  }
  await putPost(tx, sealer, post)
  await markTold(
    tx,
    withdrawn.map(({ entryId }) => entryId),
    at,
  )
}
