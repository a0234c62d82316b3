import { PrismaPg } from '@prisma/adapter-pg'
import { createAnnouncements } from './announcements.ts'
import type { Database, Topic } from './database.ts'
import { PrismaClient } from './generated/client.ts'
import { makeInTransaction } from './in-transaction.ts'
import { listen } from './listen.ts'
import { withServerSession } from './server-session.ts'

/** Connects to a PostgreSQL server (14 and up) and migrates it; other processes may be connected to it too. */
export async function openServerDatabase(url: string, connections = 10): Promise<Database> {
  await withServerSession(url, async () => {})
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
    inTransaction: makeInTransaction(client, 'ReadCommitted'),
    announce: announcements.announce,
    onAnnounced: announcements.onAnnounced,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    async close() {
      await listener.stop()
      await client.$disconnect()
    },
  }
}
