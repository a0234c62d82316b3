import type { Database } from './database.ts'

/**
 * The server at `databaseUrl`, or without one the embedded database in `dataDir`; migrated and ready. Loads only what that one needs.
 */
export async function openDatabase(place: { databaseUrl: string | null; dataDir: string }): Promise<Database> {
  if (place.databaseUrl === null) {
    const { openEmbeddedDatabase } = await import('./embedded-database.ts')
    return openEmbeddedDatabase(place.dataDir)
  }
  const { openServerDatabase } = await import('./server-database.ts')
  return openServerDatabase(place.databaseUrl)
}
