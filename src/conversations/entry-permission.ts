import type { Transaction } from '../database/database.ts'
import { isId } from '../lib/id.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { isStaffOf } from '../people/staff-reader.ts'
import { isCoordinator } from '../school/school.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { ConversationDeps, TalkDeps } from './conversation-deps.ts'
import type { Entry } from './entry.ts'
import { findEntry, lockEntry } from './entry-reader.ts'
import { findThread, lockTalk, type Thread } from './thread-store.ts'

/** Why somebody may not do anything about a caregiver's text. */
export type EntryRefusal =
  /** No such text, or not one of a caregiver's. */
  | { kind: 'gone' }
  /** It is read elsewhere now. */
  | { kind: 'elsewhere' }
  | { kind: 'not_staff' }
  /** No child of this caregiver is in the class any more. */
  | { kind: 'child_left' }
  /** It was passed on: the coordinators see to it. */
  | { kind: 'with_coordinators' }

/** A caregiver's text that somebody may act upon, as it is now. */
export interface HeldEntry {
  kind: 'held'
  entry: Entry
  thread: Thread
  member: AudienceMember
}

/**
 * Does something about a caregiver's text in a transaction that holds it, if this person may: staff of the class in which a child of the
 * caregiver is at this moment, or a coordinator.
 */
export async function actOnEntry<Outcome>(
  deps: ConversationDeps,
  { entryId, by }: { entryId: string; by: string },
  act: (tx: Transaction, held: HeldEntry) => Promise<Outcome>,
): Promise<Outcome | EntryRefusal> {
  const { database, sealer } = deps
  const found = isId(entryId) ? await findEntry(database.client, sealer, entryId) : null
  if (found === null) return { kind: 'gone' }
  return database.inTransaction(async (tx): Promise<Outcome | EntryRefusal> => {
    await lockTalk(tx, found.caregiverId)
    const held = await hold(tx, deps, entryId, by)
    return held.kind === 'held' ? act(tx, held) : held
  })
}

async function hold(tx: Transaction, deps: TalkDeps, entryId: string, by: string): Promise<HeldEntry | EntryRefusal> {
  const { sealer, clock, school } = deps
  const entry = await lockEntry(tx, sealer, entryId)
  const thread = entry.threadId === null ? null : await findThread(tx, entry.threadId)
  if (entry.direction === 'out' || thread === null) return { kind: 'gone' }
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const held: HeldEntry = { kind: 'held', entry, thread, member }
  if (isCoordinator(school, by)) return entry.state === 'moved' ? { kind: 'elsewhere' } : held
  if (thread.classroomId === null || !(await isStaffOf(tx, thread.classroomId, by, now))) return { kind: 'not_staff' }
  if (entry.state === 'moved') return { kind: 'elsewhere' }
  const isHere = member.students.some(({ classroomId }) => classroomId === thread.classroomId)
  if (!isHere) return { kind: 'child_left' }
  return entry.state === 'passed_on' ? { kind: 'with_coordinators' } : held
}
