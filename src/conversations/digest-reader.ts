import type { Queries, Transaction } from '../database/database.ts'

/** Families' texts that a classroom's channel does not show yet. */
export interface Backlog {
  classroomId: string
  channelId: string
  texts: number
  /** School time at which the oldest was to be shown. */
  since: Date
}

export async function readBacklogs(queries: Queries): Promise<Backlog[]> {
  return queries.$queryRaw`
    SELECT c.id AS "classroomId", p.destination AS "channelId", count(*)::int AS texts, min(p.created_at) AS since
      FROM posts p JOIN classrooms c ON c.channel_id = p.destination AND c.channel_state = 'linked'
     WHERE p.ts IS NULL AND p.state IN ('waiting', 'posting') AND p.kind = 'conversation_text'
     GROUP BY c.id, p.destination`
}

/** The last digest of a channel; holds the classroom, so that of two processes one makes a new one. */
export async function lockLastDigest(
  tx: Transaction,
  { classroomId, channelId }: Backlog,
): Promise<{ key: string; at: Date; isOpen: boolean } | null> {
  await tx.$queryRaw`SELECT id FROM classrooms WHERE id = ${classroomId}::uuid FOR NO KEY UPDATE`
  const [last] = await tx.$queryRaw<{ key: string; at: Date; isOpen: boolean }[]>`
    SELECT key, created_at AS at, ts IS NULL AND state IN ('waiting', 'posting') AS "isOpen" FROM posts
     WHERE destination = ${channelId} AND kind = 'conversation_digest' ORDER BY created_at DESC LIMIT 1`
  return last ?? null
}
