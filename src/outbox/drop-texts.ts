import type { Transaction } from '../database/database.ts'
import { markCards } from '../people/card-mark-store.ts'
import { releaseHeld } from './text-store.ts'
import type { DropReason } from './text-state.ts'

/**
 * Keeps back every held and queued text of a broadcast, or of a consent (then not the confirmation of a STOP itself). What a claim has
 * taken stays: it is looked at again right before its POST. A welcome that another broadcast's text waits for also stays.
 * Call it after the lock on the consent or the broadcast, in the same transaction. Returns how many were kept back.
 */
export async function dropQueuedTexts(
  tx: Transaction,
  which: { broadcastId: string } | { consentId: string },
  reason: DropReason,
  now: Date,
): Promise<number> {
  const byBroadcast = 'broadcastId' in which
  const found = byBroadcast
    ? await tx.$queryRaw<{ id: string; broadcast_id: string | null }[]>`
        SELECT id, broadcast_id FROM texts t
         WHERE broadcast_id = ${which.broadcastId}::uuid AND state IN ('held', 'queued')
           AND NOT (kind = 'welcome' AND EXISTS (SELECT FROM texts h WHERE h.after_text_id = t.id AND h.state = 'held'))`
    : await tx.$queryRaw<{ id: string; broadcast_id: string | null }[]>`
        SELECT id, broadcast_id FROM texts
         WHERE consent_id = ${which.consentId}::uuid AND state IN ('held', 'queued') AND NOT despite_stop`
  if (found.length === 0) return 0
  await markCards(
    tx,
    found.map((row) => row.broadcast_id),
  )
  const dropped = await tx.$queryRaw<{ id: string }[]>`
    UPDATE texts SET state = 'dropped', reason = ${reason}, updated_at = ${now}
     WHERE state IN ('held', 'queued')
       AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(found.map(({ id }) => id))}::jsonb))
     RETURNING id`
  const droppedIds = dropped.map(({ id }) => id)
  await releaseHeld(tx, droppedIds, now)
  if (byBroadcast) await dropIdleWelcomes(tx, droppedIds, reason, now)
  return dropped.length
}

/** Keeps back welcomes that were made only to go ahead of these texts: a welcome that nothing follows is a text too many. */
async function dropIdleWelcomes(
  tx: Transaction,
  droppedIds: readonly string[],
  reason: DropReason,
  now: Date,
): Promise<void> {
  const welcomes = await tx.$queryRaw<{ id: string }[]>`
    SELECT w.id FROM texts w
     WHERE w.kind = 'welcome' AND w.state = 'queued' AND w.broadcast_id IS NULL AND w.id IN (
           SELECT after_text_id FROM texts
            WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(droppedIds)}::jsonb)))
     ORDER BY w.id FOR NO KEY UPDATE`
  // Under the lock it is sure that nobody is about to wait for one of them: `openWelcomes` locks them too.
  await tx.$executeRaw`
    UPDATE texts w SET state = 'dropped', reason = ${reason}, updated_at = ${now}
     WHERE w.state = 'queued'
       AND w.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(welcomes.map(({ id }) => id))}::jsonb))
       AND NOT EXISTS (SELECT FROM texts h WHERE h.after_text_id = w.id AND h.state = 'held')`
}
