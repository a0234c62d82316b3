import type { Queries, Transaction } from '../database/database.ts'
import type { Pace } from './pacing.ts'

/** Makes the sender's row, once. */
export async function ensureSender(queries: Queries, sender: string): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO senders (id, tokens, refilled_at) VALUES (${sender}, 0, now()) ON CONFLICT DO NOTHING`
}

/** Locks the sender for this transaction, refills it by the database's clock, and returns the tokens it has now. */
export async function takeSender(tx: Transaction, sender: string, pace: Pace): Promise<number> {
  // clock_timestamp() and not now(): who waited for the lock must not refill from the time it began to wait.
  const rows = await tx.$queryRaw<{ tokens: number }[]>`
    UPDATE senders SET refilled_at = clock_timestamp(), tokens = LEAST(${pace.capacity}::float8, tokens +
           ${pace.refillPerSecond}::float8 * GREATEST(0, extract(epoch FROM clock_timestamp() - refilled_at)::float8))
     WHERE id = ${sender} RETURNING tokens`
  const [row] = rows
  if (row === undefined) throw new Error('the sender has no row')
  return row.tokens
}

export async function spendTokens(tx: Transaction, sender: string, segments: number): Promise<void> {
  await tx.$executeRaw`UPDATE senders SET tokens = tokens - ${segments}::float8 WHERE id = ${sender}`
}
