import type { Queries, Transaction } from '../database/database.ts'
import type { SenderState } from './pacing.ts'

/** Makes the sender's row, once. */
export async function ensureSender(queries: Queries, sender: string): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO senders (id, tokens, refilled_at) VALUES (${sender}, 0, now()) ON CONFLICT DO NOTHING`
}

/** Locks the sender for this transaction; its state as it was left, and the instant it is now. */
export async function lockSender(tx: Transaction, sender: string): Promise<{ state: SenderState; now: number }> {
  // The clock is read after the lock is had: who waited for it must not refill from the time it began to wait.
  const [row] = await tx.$queryRaw<
    { tokens: number; refilled_at: number; now: number; recent: SenderState['recent'] }[]
  >`
    WITH locked AS MATERIALIZED (SELECT * FROM senders WHERE id = ${sender} FOR NO KEY UPDATE)
    SELECT tokens, recent, (extract(epoch FROM refilled_at) * 1000)::float8 AS refilled_at,
           (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now FROM locked`
  if (row === undefined) throw new Error('the sender has no row')
  return { state: { tokens: row.tokens, refilledAt: row.refilled_at, recent: row.recent }, now: row.now }
}

export async function saveSender(tx: Transaction, sender: string, state: SenderState): Promise<void> {
  await tx.$executeRaw`
    UPDATE senders SET tokens = ${state.tokens}::float8, refilled_at = to_timestamp(${state.refilledAt / 1000}::float8),
           recent = ${JSON.stringify(state.recent)}::jsonb
     WHERE id = ${sender}`
}
