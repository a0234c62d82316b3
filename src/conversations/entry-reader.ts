import type { Queries, Transaction } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Sealer } from '../lib/seal.ts'
import type { TextState } from '../outbox/text-state.ts'
import type { Entry } from './entry.ts'

async function readEntries(queries: Queries, sealer: Sealer, rest: Prisma.Sql): Promise<Entry[]> {
  const rows = await queries.$queryRaw<(Omit<Entry, 'words'> & { wordsSealed: string })[]>`
    SELECT id, caregiver_id AS "caregiverId", conversation_id AS "conversationId", thread_id AS "threadId", direction, kind,
           words_sealed AS "wordsSealed", photos, at, state, confirmed, settled_by AS "settledBy", settled_at AS "settledAt",
           withheld, moved_to_id AS "movedToId", mentions, author, answers_id AS "answersId", text_id AS "textId"
      FROM conversation_entries ${rest}`
  return rows.map(({ wordsSealed, ...entry }) => ({ ...entry, words: sealer.open(wordsSealed) }))
}

export async function findEntry(queries: Queries, sealer: Sealer, entryId: string): Promise<Entry | null> {
  return (await readEntries(queries, sealer, Prisma.sql`WHERE id = ${entryId}::uuid`))[0] ?? null
}

/** Holds the entry, so that what is shown of it is not older than what is known. */
export async function lockEntry(tx: Transaction, sealer: Sealer, entryId: string): Promise<Entry> {
  const [entry] = await readEntries(tx, sealer, Prisma.sql`WHERE id = ${entryId}::uuid FOR UPDATE`)
  if (entry === undefined) throw new Error('no such entry')
  return entry
}

/** A caregiver's texts that wait until it is known which class should read them, the oldest first. */
export async function readUnrouted(queries: Queries, sealer: Sealer, caregiverId: string): Promise<Entry[]> {
  const which = Prisma.sql`WHERE caregiver_id = ${caregiverId}::uuid AND state = 'routing' ORDER BY at, id`
  return readEntries(queries, sealer, which)
}

export async function isRouting(queries: Queries, caregiverId: string): Promise<boolean> {
  return (await queries.conversationEntry.count({ where: { caregiverId, state: 'routing' } })) > 0
}

/** Which entry the same form or button made before; null: none. */
export async function entryOfRequest(queries: Queries, requestKey: string): Promise<string | null> {
  const row = await queries.conversationEntry.findUnique({ where: { requestKey }, select: { id: true } })
  return row?.id ?? null
}

/** How a sent text fares. */
export interface SentText {
  state: TextState
  reason: string | null
  dueAt: Date
  anyHour: boolean
}

export async function findSentText(queries: Queries, textId: string): Promise<SentText | null> {
  const row = await queries.text.findUnique({
    where: { id: textId },
    select: { state: true, reason: true, dueAt: true, anyHour: true },
  })
  return row === null ? null : { ...row, state: row.state as TextState }
}

/** Sent entries whose text fares otherwise than their post says. */
export async function findChangedSent(queries: Queries, limit: number): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM conversation_entries e JOIN texts t ON t.id = e.text_id
     WHERE e.watch_until IS NOT NULL
       AND (t.state <> e.shown_state OR COALESCE(t.reason, '') <> COALESCE(e.shown_reason, ''))
     ORDER BY e.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** When the caregiver last wrote in a conversation; what was said on the phone is not among it. */
export async function lastReceivedAt(queries: Queries, conversationId: string): Promise<Date | null> {
  const row = await queries.conversationEntry.findFirst({
    where: { conversationId, direction: 'in', kind: 'caregiver', state: { not: 'moved' } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return row?.at ?? null
}
