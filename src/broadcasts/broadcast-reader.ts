import type { Queries } from '../database/database.ts'

/** Broadcasts whose time has come and that are not expanded, oldest first. */
export async function findDueBroadcasts(queries: Queries, now: Date): Promise<string[]> {
  const rows = await queries.broadcast.findMany({
    where: { state: 'scheduled', sendAt: { lte: now } },
    orderBy: { sendAt: 'asc' },
    select: { id: true },
    take: 50,
  })
  return rows.map(({ id }) => id)
}

/** When the next scheduled broadcast is due; null when none waits. */
export async function nextSendAt(queries: Queries): Promise<Date | null> {
  const row = await queries.broadcast.findFirst({
    where: { state: 'scheduled' },
    orderBy: { sendAt: 'asc' },
    select: { sendAt: true },
  })
  return row?.sendAt ?? null
}

/** Broadcasts that are sending and have no text left that could still leave or be made. */
export async function findFinishedBroadcasts(queries: Queries): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM broadcasts b WHERE state = 'sending' AND NOT EXISTS (
      SELECT FROM texts t WHERE t.broadcast_id = b.id AND t.state IN ('held', 'queued', 'sending', 'unknown'))
      AND NOT EXISTS (
      SELECT FROM wordings w WHERE w.draft_id = b.draft_id AND w.state IN ('waiting', 'desk', 'released'))
    LIMIT 50`
  return rows.map(({ id }) => id)
}

/** The broadcast that a draft became; of one that was spread, the first part. */
export async function broadcastOfDraft(queries: Queries, draftId: string): Promise<string | null> {
  const row = await queries.broadcast.findFirst({
    where: { draftId },
    orderBy: { sendAt: 'asc' },
    select: { id: true },
  })
  return row?.id ?? null
}
