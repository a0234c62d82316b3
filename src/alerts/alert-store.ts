import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { AlertKind } from './alert.ts'

/** Begins an episode; null when one is open: whoever began it has told. */
export async function beginEpisode(tx: Transaction, kind: AlertKind, now: Date): Promise<string | null> {
  const id = newId()
  const begun = await tx.$executeRaw`
    INSERT INTO alerts (id, kind, began_at) VALUES (${id}::uuid, ${kind}, ${now}) ON CONFLICT DO NOTHING`
  return begun === 1 ? id : null
}

/** Ends the open episode; null when there is none. */
export async function endEpisode(tx: Transaction, kind: AlertKind, now: Date): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE alerts SET ended_at = ${now} WHERE kind = ${kind} AND ended_at IS NULL RETURNING id`
  return row?.id ?? null
}

export async function isEpisodeOpen(queries: Queries, kind: AlertKind): Promise<boolean> {
  return (await queries.alert.count({ where: { kind, endedAt: null } })) > 0
}
