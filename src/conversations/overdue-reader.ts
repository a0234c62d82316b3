import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { readWaiting, type WaitingText } from './waiting-reader.ts'

const dayMs = 24 * 3_600_000

/** Texts that have waited for a day or longer and of which not everybody was reminded; whether it was a school day is not looked at. */
export async function findOverdue(
  queries: Queries,
  now: Date,
): Promise<{ id: string; at: Date; remindedAt: Date | null }[]> {
  return queries.conversationEntry.findMany({
    where: { state: 'waiting', escalatedAt: null, at: { lte: new Date(now.getTime() - dayMs + 3_600_000) } },
    select: { id: true, at: true, remindedAt: true },
    orderBy: { at: 'asc' },
    take: 500,
  })
}

/** One text that waits; null when it no longer does. */
export async function readWaitingText(queries: Queries, sealer: Sealer, entryId: string): Promise<WaitingText | null> {
  const [text] = await readWaiting(queries, sealer, { entryId })
  return text ?? null
}
