import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client } from 'pg'
import { projectRoot } from '../lib/project-root.ts'
import { createAnnouncements } from './announcements.ts'
import type { Database, Topic } from './database.ts'
import { PrismaClient } from './generated/client.ts'
import { makeInTransaction } from './in-transaction.ts'
import { listen } from './listen.ts'
import { migrate, readMigrations } from './migrate.ts'

async function migrateServer(url: string): Promise<void> {
  const connection = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await connection.connect()
  try {
    const session = {
      script: async (sql: string) => void (await connection.query(sql)),
      query: async (sql: string, parameters: unknown[] = []) =>
        (await connection.query<Record<string, unknown>>(sql, parameters)).rows,
    }
    await migrate(session, readMigrations(join(projectRoot(), 'prisma', 'migrations')))
  } finally {
    await connection.end()
  }
}

/** Connects to a PostgreSQL server (14 and up) and migrates it; other processes may be connected to it too. */
export async function openServerDatabase(url: string, connections = 10): Promise<Database> {
  await migrateServer(url)
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 },
    { onPoolError: () => {} },
  )
  const client = new PrismaClient({ adapter })
  const told = new Set<Topic>()
  const announcements = createAnnouncements((topic) => {
    // Many announcements of one moment are one NOTIFY; one that is lost is made good by the loops' own rhythm.
    if (told.size === 0) setImmediate(tellOthers)
    told.add(topic)
  })
  function tellOthers(): void {
    const topics = [...told]
    told.clear()
    void client.$executeRaw`SELECT pg_notify('touchpoint', topic) FROM unnest(${topics}::text[]) AS topic`.catch(
      () => {},
    )
  }
  const listener = listen(url, announcements.heard)
  return {
    kind: 'server',
    client,
    inTransaction: makeInTransaction(client),
    announce: announcements.announce,
    onAnnounced: announcements.onAnnounced,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    async close() {
      await listener.stop()
      await client.$disconnect()
    },
  }
}
