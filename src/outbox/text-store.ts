import type { Transaction } from '../database/database.ts'
import { markCards } from '../people/card-mark-store.ts'
import type { DropReason, FailReason } from './text-state.ts'

export interface QueuedEnd {
  textId: string
  broadcastId: string | null
  state: 'dropped' | 'failed'
  reason: DropReason | FailReason
}

/** Ends queued texts that may not leave; what was claimed meanwhile stays as it is. Returns how many ended. */
export async function endQueuedTexts(tx: Transaction, ends: readonly QueuedEnd[], now: Date): Promise<number> {
  const rows = ends.map(({ textId, state, reason }) => ({ id: textId, state, reason }))
  const ended = await tx.$queryRaw<{ id: string }[]>`
    UPDATE texts t SET state = row.state, reason = row.reason, updated_at = ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, state text, reason text)
     WHERE t.id = row.id AND t.state = 'queued'
     RETURNING t.id`
  await releaseHeld(
    tx,
    ended.map(({ id }) => id),
    now,
  )
  return ended.length
}

/** Lets texts go that waited for these. Returns how many. */
export async function releaseHeld(tx: Transaction, afterTextIds: readonly string[], now: Date): Promise<number> {
  if (afterTextIds.length === 0) return 0
  return tx.$executeRaw`
    UPDATE texts SET state = 'queued', updated_at = ${now}
     WHERE state = 'held'
       AND after_text_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(afterTextIds)}::jsonb))`
}

/** Milliseconds after which a text no longer waits for its accepted welcome to be sent. */
const patienceMs = 120_000

/**
 * Lets texts go whose welcome has left, has ended, or was accepted two minutes ago: it is looked at now and then, so a
 * receipt that never comes holds nothing up. Returns how many.
 */
export async function releaseWaited(tx: Transaction, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE texts h SET state = 'queued', updated_at = ${now}
      FROM texts w
     WHERE h.state = 'held' AND w.id = h.after_text_id
       AND (w.state IN ('sent', 'delivered', 'undelivered', 'failed', 'dropped')
            OR (w.state = 'accepted' AND w.updated_at <= ${new Date(now.getTime() - patienceMs)}))`
}

/** Fails what is of no use any more, also while the window is closed. Returns how many. */
export async function expireTexts(tx: Transaction, now: Date): Promise<number> {
  // OR, not IN: only so are the indexes of the two states used, and not all texts of years read every few seconds.
  const late = await tx.$queryRaw<{ id: string; broadcast_id: string | null }[]>`
    SELECT id, broadcast_id FROM texts WHERE (state = 'queued' OR state = 'held') AND useful_until <= ${now} LIMIT 1000`
  if (late.length === 0) return 0
  await markCards(
    tx,
    late.map((row) => row.broadcast_id),
  )
  const ids = late.map(({ id }) => id)
  const expired = await tx.$queryRaw<{ id: string }[]>`
    UPDATE texts SET state = 'failed', reason = 'too_late', updated_at = ${now}
     WHERE state IN ('queued', 'held') AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
     RETURNING id`
  await releaseHeld(
    tx,
    expired.map(({ id }) => id),
    now,
  )
  return expired.length
}
