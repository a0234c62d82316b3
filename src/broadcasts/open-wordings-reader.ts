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
    SELECT w.id, b.id AS "broadcastId", w.draft_id AS "draftId", w.language, w.waits_since AS "waitsSince", w.tries
      FROM wordings w JOIN broadcasts b ON b.draft_id = w.draft_id
     WHERE w.state = 'waiting' AND w.not_before <= now() ORDER BY w.id LIMIT 50`
}

/** Wordings that wait for a liaison since then or longer. */
export async function findOverdueWordings(queries: Queries, since: Date): Promise<OpenWording[]> {
  return queries.$queryRaw<OpenWording[]>`
    SELECT w.id, b.id AS "broadcastId", w.draft_id AS "draftId", w.language, w.waits_since AS "waitsSince", w.tries
      FROM wordings w JOIN broadcasts b ON b.draft_id = w.draft_id
     WHERE w.state = 'desk' AND w.waits_since <= ${since} ORDER BY w.id LIMIT 50`
}

/** Broadcasts whose texts are made, but for languages whose words have come since. */
export async function findReleased(queries: Queries): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT b.id FROM wordings w JOIN broadcasts b ON b.draft_id = w.draft_id
     WHERE w.state = 'released' AND b.state NOT IN ('scheduled') LIMIT 50`
  return rows.map(({ id }) => id)
}
