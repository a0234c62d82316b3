import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { SentKind } from './entry.ts'

/** A caregiver's text, before it is known who reads it. False when it is there already. */
export async function insertReceived(
  tx: Transaction,
  sealer: Sealer,
  entry: { id: string; caregiverId: string; inboundId: string; words: string; photos: number; at: Date },
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, direction, kind, inbound_id, words_sealed, photos, at, state,
                                      translation_state)
    VALUES (${entry.id}::uuid, ${entry.caregiverId}::uuid, 'in', 'caregiver', ${entry.inboundId}::uuid,
            ${sealer.seal(entry.words)}, ${entry.photos}, ${entry.at}, 'routing', 'waiting')
    ON CONFLICT DO NOTHING`
  return inserted === 1
}

/** What a caregiver said to whoever called them: it waits for nobody. False when it is there already. */
export async function insertSaid(
  tx: Transaction,
  sealer: Sealer,
  entry: Place & { id: string; caregiverId: string; words: string; by: string; at: Date; requestKey: string },
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, conversation_id, thread_id, mentions, direction, kind, words_sealed, at, state,
      settled_by, settled_at, request_key, translation_state)
    VALUES (${entry.id}::uuid, ${entry.caregiverId}::uuid, ${entry.conversationId}::uuid, ${entry.threadId}::uuid,
      ${JSON.stringify(entry.mentions)}::jsonb, 'in', 'call', ${sealer.seal(entry.words)}, ${entry.at}, 'done',
      ${entry.by}, ${entry.at}, ${entry.requestKey}, 'waiting')
    ON CONFLICT (request_key) DO NOTHING`
  return inserted === 1
}

export interface Place {
  conversationId: string
  threadId: string
  /** Staff whom the text itself must mention, since the root did not. */
  mentions: string[]
}

/** It is known who reads it: from now on it waits for them. */
export async function placeReceived(
  tx: Transaction,
  entryId: string,
  { conversationId, threadId, mentions, confirmed }: Place & { confirmed: boolean },
): Promise<void> {
  await tx.conversationEntry.update({
    where: { id: entryId },
    data: { conversationId, threadId, mentions, confirmed, state: 'waiting' },
  })
}

/** What staff sent. False when this very form or button has sent it already. */
export async function insertSent(
  tx: Transaction,
  sealer: Sealer,
  entry: Omit<Place, 'mentions'> & {
    id: string
    caregiverId: string
    kind: SentKind
    words: string
    at: Date
    author: string
    answersId: string | null
    withheld: boolean
    requestKey: string
    textId: string
    watchUntil: Date
  },
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, conversation_id, thread_id, direction, kind, words_sealed, at, state,
      author, answers_id, withheld, request_key, text_id, shown_state, watch_until)
    VALUES (${entry.id}::uuid, ${entry.caregiverId}::uuid, ${entry.conversationId}::uuid, ${entry.threadId}::uuid, 'out', ${entry.kind},
      ${sealer.seal(entry.words)}, ${entry.at}, 'sent', ${entry.author}, ${entry.answersId}::uuid, ${entry.withheld},
      ${entry.requestKey}, ${entry.textId}::uuid, 'queued', ${entry.watchUntil})
    ON CONFLICT (request_key) DO NOTHING`
  return inserted === 1
}

/** The same text again, where it was moved to. Null when it was moved there already. */
export async function copyMoved(
  tx: Transaction,
  { entryId, place }: { entryId: string; place: Place },
): Promise<string | null> {
  const id = newId()
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, conversation_id, thread_id, direction, kind, inbound_id, words_sealed, photos, at,
      state, mentions, moved_from_id, reminded_at, escalated_at, language, translation_sealed, translation_state, translation_by)
    SELECT ${id}::uuid, caregiver_id, ${place.conversationId}::uuid, ${place.threadId}::uuid, direction, kind, inbound_id, words_sealed,
      photos, at, 'waiting', ${JSON.stringify(place.mentions)}::jsonb, id, NULL, NULL, language, translation_sealed,
      translation_state, translation_by
      FROM conversation_entries WHERE id = ${entryId}::uuid
    ON CONFLICT DO NOTHING`
  return inserted === 1 ? id : null
}

/** Remembers how the text fares as the post says it; `done`: nothing more is expected of it. */
export async function setShownState(
  tx: Transaction,
  shown: { entryId: string; state: string; reason: string | null; done: boolean },
): Promise<void> {
  await tx.conversationEntry.update({
    where: { id: shown.entryId },
    data: { shownState: shown.state, shownReason: shown.reason, ...(shown.done ? { watchUntil: null } : {}) },
  })
}

/** Gives up watching texts of which nothing more was heard. */
export async function endWatches(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE conversation_entries SET watch_until = NULL WHERE watch_until <= ${now}`
}

/** Whoever wrote these knows that they were not sent. */
export async function markTold(tx: Transaction, entryIds: string[], at: Date): Promise<void> {
  await tx.conversationEntry.updateMany({ where: { id: { in: entryIds }, remindedAt: null }, data: { remindedAt: at } })
}
