import type { Queries } from '../database/database.ts'

/** The first unhandled text of each number, oldest first; none of a number whose first one waits after a failure. */
export async function findNextInbound(queries: Queries, limit: number): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT DISTINCT ON (phone_hash) id, sequence, not_before FROM inbound_texts
       WHERE handled_at IS NULL ORDER BY phone_hash, sequence) AS first
     WHERE not_before IS NULL OR not_before <= now()
     ORDER BY sequence LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** How many texts of a number were taken as this since an instant of school time. */
export async function countHandledAs(
  queries: Queries,
  { phoneHash, as, since }: { phoneHash: string; as: string; since: Date },
): Promise<number> {
  return queries.inboundText.count({ where: { phoneHash, handledAs: as, receivedAt: { gte: since } } })
}

/** The latest of these that a text of the number was taken as, and when it was. */
export async function lastHandledAs(
  queries: Queries,
  phoneHash: string,
  among: readonly string[],
): Promise<{ as: string; at: Date } | null> {
  const row = await queries.inboundText.findFirst({
    where: { phoneHash, handledAs: { in: [...among] } },
    orderBy: { sequence: 'desc' },
    select: { handledAs: true, handledAt: true },
  })
  return row === null ? null : { as: row.handledAs!, at: row.handledAt! }
}

/** Texts that nobody has handled yet, and when (school time) the oldest of them came. */
export async function readInboundBacklog(queries: Queries): Promise<{ waiting: number; oldestAt: Date | null }> {
  const [row] = await queries.$queryRaw<{ waiting: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS waiting, min(received_at) AS oldest FROM inbound_texts WHERE handled_at IS NULL`
  return { waiting: row!.waiting, oldestAt: row!.oldest }
}

/** Whether a text that the number sent after this instant of school time was taken as one of these. */
export async function wasHandledSince(
  queries: Queries,
  { phoneHash, among, since }: { phoneHash: string; among: readonly string[]; since: Date },
): Promise<boolean> {
  const later = await queries.inboundText.findFirst({
    where: { phoneHash, handledAs: { in: [...among] }, receivedAt: { gt: since } },
    select: { id: true },
  })
  return later !== null
}
