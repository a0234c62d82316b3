import type { Transaction } from '../database/database.ts'

/**
 * Lets what has not left of a broadcast, and the welcomes that go ahead of it, leave at another time, and be useful as long after it as
 * before. Call it under the broadcast's lock.
 */
export async function postponeTexts(
  tx: Transaction,
  { broadcastId, from, to }: { broadcastId: string; from: Date; to: Date },
): Promise<number> {
  const shiftMs = to.getTime() - from.getTime()
  await tx.$executeRaw`
    UPDATE texts SET due_at = ${to}, useful_until = useful_until + (${to}::timestamptz - due_at)
     WHERE state = 'queued' AND kind = 'welcome' AND broadcast_id IS NULL
       AND id IN (SELECT after_text_id FROM texts WHERE broadcast_id = ${broadcastId}::uuid AND state = 'held')`
  return tx.$executeRaw`
    UPDATE texts SET due_at = ${to}, turn_at = turn_at + ${shiftMs}::bigint * interval '1 millisecond',
           useful_until = useful_until + ${shiftMs}::bigint * interval '1 millisecond'
     WHERE broadcast_id = ${broadcastId}::uuid AND state IN ('held', 'queued')`
}
