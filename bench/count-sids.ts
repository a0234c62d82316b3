import type { Database } from '../src/database/database.ts'
import type { Options } from './options.ts'

/** Every text of every broadcast must have one SID of its own in the database; throws where one has not. */
export async function countSids(database: Database, name: string, { rounds, texts }: Options): Promise<void> {
  const [row] = await database.client.$queryRaw<{ texts: number; attempts: number; sids: number }[]>`
    SELECT count(DISTINCT t.id)::int AS texts, count(a.id)::int AS attempts, count(DISTINCT a.sid)::int AS sids
      FROM texts t LEFT JOIN attempts a ON a.text_id = t.id AND a.state = 'accepted' WHERE t.broadcast_id IS NOT NULL`
  const wanted = rounds * texts
  if (row!.texts !== wanted || row!.attempts !== wanted || row!.sids !== wanted) {
    throw new Error(
      `${name}: ${row!.texts} texts, ${row!.attempts} accepted, ${row!.sids} SIDs, and not ${wanted} of each`,
    )
  }
}
