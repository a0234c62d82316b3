import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { projectRoot } from '../lib/project-root.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate, readMigrations, type SqlSession } from './migrate.ts'

export interface EmbeddedSession extends SqlSession {
  pglite: PGlite
  /** Gives the folder free. */
  close(): Promise<void>
}

/**
 * Opens PostgreSQL inside this process (PGlite) on `dataDir/database` and migrates it.
 * Throws {@link FolderLockedError} when another living process has it open.
 */
export async function openEmbeddedSession(dataDir: string): Promise<EmbeddedSession> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockFolder(dataDir)
  let pglite: PGlite | undefined
  try {
    pglite = await PGlite.create(embeddedFolder(dataDir))
    const session = { pglite, ...sessionOf(pglite), close }
    await migrate(session, readMigrations(join(projectRoot(), 'prisma', 'migrations')))
    return session
  } catch (error) {
    await close()
    throw error
  }

  async function close(): Promise<void> {
    await pglite?.close()
    lock.release()
  }
}

export function embeddedFolder(dataDir: string): string {
  return join(dataDir, 'database')
}

function sessionOf(pglite: PGlite): SqlSession {
  return {
    script: async (sql) => void (await pglite.exec(sql)),
    query: async (sql, parameters = []) => (await pglite.query<Record<string, unknown>>(sql, parameters)).rows,
  }
}
