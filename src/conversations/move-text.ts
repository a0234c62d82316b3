import type { Transaction } from '../database/database.ts'
import { isId } from '../lib/id.ts'
import { recordChoice } from './choice-store.ts'
import type { ConversationDeps, TalkDeps } from './conversation-deps.ts'
import type { Entry } from './entry.ts'
import { actOnEntry, type EntryRefusal } from './entry-permission.ts'
import { copyMoved } from './entry-store.ts'
import { settleEntry } from './settle-store.ts'
import { openThread } from './open-thread.ts'
import { postEntry } from './post-entry.ts'
import { settleable, showSettled } from './settle-text.ts'
import type { Thread } from './thread-store.ts'
import { markWaiting } from './waiting-card-store.ts'

export type MoveOutcome =
  | { kind: 'moved' }
  /** Somebody has settled it, or moved it, before. */
  | { kind: 'settled_before' }
  /** No child of this caregiver is in that class. */
  | { kind: 'no_such_class' }
  | EntryRefusal

/** Staff bring a text to the class it was meant for; what the caregiver writes next goes there too, for seven days. */
export async function moveText(
  deps: ConversationDeps,
  press: { entryId: string; by: string; classroomId: string },
): Promise<MoveOutcome> {
  const { database, clock, log } = deps
  const { by, classroomId } = press
  const outcome = await actOnEntry(deps, press, async (tx, { entry, thread, member }): Promise<MoveOutcome> => {
    const isTheirs = isId(classroomId) && member.students.some((student) => student.classroomId === classroomId)
    if (!isTheirs || classroomId === thread.classroomId) return { kind: 'no_such_class' }
    const isMoved = await carryOver(tx, deps, { entry, thread, to: classroomId, by })
    if (!isMoved) return { kind: 'settled_before' }
    await recordChoice(tx, { caregiverId: entry.caregiverId, classroomId, at: clock.now() })
    return { kind: 'moved' }
  })
  if (outcome.kind === 'moved') {
    log.info('conversation_moved')
    database.announce('posts')
    database.announce('conversations')
  }
  return outcome
}

/**
 * Brings a text that waits to another class, null: to the coordinators. False when it no longer waits. Call it under `lockTalk`.
 * @param move `by` is null where nobody moved it but the child did, or the class's channel.
 */
export async function carryOver(
  tx: Transaction,
  deps: TalkDeps,
  move: { entry: Entry; thread: Thread; to: string | null; by: string | null },
): Promise<boolean> {
  const { entry, thread, to, by } = move
  const at = deps.clock.now()
  const from = by === null ? ['waiting'] : settleable
  const isFirst = await settleEntry(tx, entry.id, { state: 'moved', by, at, from, movedToId: to })
  if (!isFirst) return false
  const talk = { caregiverId: entry.caregiverId, classroomId: to, startedByStaff: null, at }
  const cameFromId = by === null && to !== thread.classroomId ? thread.classroomId : null
  const opened = await openThread(tx, deps, { ...talk, cameFromId })
  const place = {
    conversationId: opened.thread.conversationId,
    threadId: opened.thread.id,
    mentions: opened.unmentioned,
  }
  const copy = await copyMoved(tx, { entryId: entry.id, place })
  await showSettled(tx, deps, [entry.id])
  if (copy !== null) await postEntry(tx, deps, copy)
  await markWaiting(tx, [thread.classroomId, to])
  return true
}
