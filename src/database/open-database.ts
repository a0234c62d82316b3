import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openServerDatabase } from './server-database.ts'

/** The server at `databaseUrl`, or without one the embedded database in `dataDir`; migrated and ready. */
export function openDatabase(place: { databaseUrl: string | null; dataDir: string }): Promise<Database> {
  return place.databaseUrl === null ? openEmbeddedDatabase(place.dataDir) : openServerDatabase(place.databaseUrl)
}
