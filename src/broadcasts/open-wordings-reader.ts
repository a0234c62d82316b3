import type { Queries } from '../database/database.ts'

/** A wording of a broadcast that something has to happen about yet. */
export interface OpenWording {
  id: string
  broadcastId: string
  draftId: string
  language: string
  waitsSince: Date
  tries: number
}

/** Wordings that wait for a service that may be asked now. */
export async function findWaitingWordings(queries: Queries): Promise<OpenWording[]> {
  return queries.$queryRaw<OpenWording[]>`
    SELECT DISTINCT ON (w.id) w.id, b.id AS "broadcastId", w.draft_id AS "draftId", w.language, w.waits_since AS "waitsSince", w.tries
      FROM wordings w JOIN broadcasts b ON b.draft_id = w.draft_id
     WHERE w.state = 'waiting' AND w.not_before <= now() ORDER BY w.id LIMIT 50`
}

/** Wordings that wait for a liaison since then or longer. */
export async function findOverdueWordings(queries: Queries, since: Date): Promise<OpenWording[]> {
  return queries.$queryRaw<OpenWording[]>`
    SELECT DISTINCT ON (w.id) w.id, b.id AS "broadcastId", w.draft_id AS "draftId", w.language, w.waits_since AS "waitsSince", w.tries
      FROM wordings w JOIN broadcasts b ON b.draft_id = w.draft_id
     WHERE w.state = 'desk' AND w.waits_since <= ${since} ORDER BY w.id LIMIT 50`
}

/** Drafts with broadcasts whose texts are made, but for languages whose words have come since; none of them is being expanded. */
export async function findReleased(queries: Queries): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT w.draft_id AS id FROM wordings w JOIN broadcasts b ON b.draft_id = w.draft_id
     WHERE w.state = 'released' AND b.state NOT IN ('scheduled') AND NOT EXISTS (
       SELECT FROM broadcasts o WHERE o.draft_id = w.draft_id AND o.state = 'scheduled' AND o.expanded_through IS NOT NULL)
     LIMIT 50`
  return rows.map(({ id }) => id)
}

/** A draft's broadcasts whose texts were made: several of one that is spread over a week. */
export async function findExpandedOf(queries: Queries, draftId: string): Promise<string[]> {
  const rows = await queries.broadcast.findMany({
    where: { draftId, state: { not: 'scheduled' } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
