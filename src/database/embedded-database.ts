import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { projectRoot } from '../lib/project-root.ts'
import { createAnnouncements } from './announcements.ts'
import { lockFolder } from './folder-lock.ts'
import type { Database } from './database.ts'
import { PrismaClient } from './generated/client.ts'
import { makeInTransaction } from './in-transaction.ts'
import { migrate, readMigrations, type SqlSession } from './migrate.ts'

function sessionOf(pglite: PGlite): SqlSession {
  return {
    script: async (sql) => void (await pglite.exec(sql)),
    query: async (sql, parameters = []) => (await pglite.query<Record<string, unknown>>(sql, parameters)).rows,
  }
}

/**
 * Opens PostgreSQL inside this process (PGlite) on `dataDir/database` and migrates it.
 * Throws {@link FolderLockedError} when another living process has it open.
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockFolder(dataDir)
  let pglite: PGlite | undefined
  try {
    pglite = await PGlite.create(join(dataDir, 'database'))
    await migrate(sessionOf(pglite), readMigrations(join(projectRoot(), 'prisma', 'migrations')))
  } catch (error) {
    await pglite?.close()
    lock.release()
    throw error
  }
  const opened = pglite
  const client = new PrismaClient({ adapter: new PrismaPGlite(opened) })
  const { announce, onAnnounced } = createAnnouncements()
  return {
    kind: 'embedded',
    client,
    inTransaction: makeInTransaction(client),
    announce,
    onAnnounced,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    async close() {
      await client.$disconnect()
      await opened.close()
      lock.release()
    },
  }
}
