import type { Queries, Transaction } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { newId } from '../lib/id.ts'

/** One Slack thread of the talk between a caregiver and a class. */
export interface Thread {
  id: string
  conversationId: string
  caregiverId: string
  /** Null: the coordinators read it. */
  classroomId: string | null
  /** The class's channel, or the coordinators, each in their own messages. */
  destinations: string[]
  previousId: string | null
  cameFromId: string | null
  /** Whom the root or a text in it has mentioned. */
  mentioned: string[]
  lastAt: Date
  /** Whether the caregiver can be texted, as the root says it. */
  shownReach: string
}

/**
 * Lets one transaction at a time change the talk with a caregiver, as what they text does too: consent before caregiver, both before
 * anything else. Held until the commit.
 */
export async function lockTalk(tx: Transaction, caregiverId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM consents WHERE caregiver_id = ${caregiverId}::uuid AND ended_at IS NULL FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM caregivers WHERE id = ${caregiverId}::uuid FOR NO KEY UPDATE`
}

/** The one conversation of a caregiver and a class; made when there is none. */
export async function openConversation(
  tx: Transaction,
  of: { caregiverId: string; classroomId: string | null; startedByStaff: string | null; at: Date },
): Promise<string> {
  const { caregiverId, classroomId, startedByStaff, at } = of
  await tx.$executeRaw`
    INSERT INTO conversations (id, caregiver_id, classroom_id, started_by, started_by_staff, started_at)
    VALUES (${newId()}::uuid, ${caregiverId}::uuid, ${classroomId}::uuid,
            ${startedByStaff === null ? 'caregiver' : 'staff'}, ${startedByStaff}, ${at})
    ON CONFLICT DO NOTHING`
  const { id } = await tx.conversation.findFirstOrThrow({ where: { caregiverId, classroomId }, select: { id: true } })
  return id
}

export async function insertThread(
  tx: Transaction,
  thread: Omit<Thread, 'caregiverId' | 'classroomId' | 'lastAt'> & { at: Date },
): Promise<void> {
  const { at, ...columns } = thread
  await tx.conversationThread.create({ data: { ...columns, startedAt: at, lastAt: at } })
}

/** Somebody wrote in it, and mentioned these. */
export async function touchThread(
  tx: Transaction,
  thread: { id: string; mentioned: string[]; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE conversation_threads SET last_at = GREATEST(last_at, ${thread.at}), mentioned = ${JSON.stringify(thread.mentioned)}::jsonb
     WHERE id = ${thread.id}::uuid`
}

/** Remembers what the root says of whether the caregiver can be texted. */
export async function setShownReach(tx: Transaction, threadId: string, reach: string): Promise<void> {
  await tx.conversationThread.update({ where: { id: threadId }, data: { shownReach: reach } })
}

export async function findThread(queries: Queries, threadId: string): Promise<Thread | null> {
  return (await readThreads(queries, Prisma.sql`t.id = ${threadId}::uuid`))[0] ?? null
}

/** The thread in which a conversation was last talked. */
export async function lastThread(queries: Queries, conversationId: string): Promise<Thread | null> {
  return (await readThreads(queries, Prisma.sql`t.conversation_id = ${conversationId}::uuid`))[0] ?? null
}

async function readThreads(queries: Queries, which: Prisma.Sql): Promise<Thread[]> {
  return queries.$queryRaw<Thread[]>`
    SELECT t.id, t.conversation_id AS "conversationId", c.caregiver_id AS "caregiverId", c.classroom_id AS "classroomId",
           t.destinations, t.previous_id AS "previousId", t.came_from_id AS "cameFromId", t.mentioned, t.last_at AS "lastAt",
           t.shown_reach AS "shownReach"
      FROM conversation_threads t JOIN conversations c ON c.id = t.conversation_id
     WHERE ${which}
     ORDER BY t.started_at DESC, t.id DESC LIMIT 1`
}
