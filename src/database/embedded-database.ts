import { PrismaPGlite } from 'pglite-prisma-adapter'
import { createAnnouncements } from './announcements.ts'
import type { Database } from './database.ts'
import { openEmbeddedSession } from './embedded-session.ts'
import { PrismaClient } from './generated/client.ts'
import { makeInTransaction } from './in-transaction.ts'

/** The embedded database in `dataDir`, migrated. Throws {@link FolderLockedError} when another living process has it open. */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  const session = await openEmbeddedSession(dataDir)
  const client = new PrismaClient({ adapter: new PrismaPGlite(session.pglite) })
  const { announce, onAnnounced } = createAnnouncements()
  return {
    kind: 'embedded',
    client,
    inTransaction: takingTurns(makeInTransaction(client)),
    announce,
    onAnnounced,
    ping: async () => void (await client.$queryRaw`SELECT 1`),
    async close() {
      await client.$disconnect()
      await session.close()
    },
  }
}

/**
 * This database works in the process's one thread and answers without leaving it: whoever ran one transaction after the other would keep
 * the process from reading what comes over the network, and webhooks would wait for seconds.
 */
function takingTurns(inTransaction: Database['inTransaction']): Database['inTransaction'] {
  return async (work, options) => {
    await new Promise((resolve) => setImmediate(resolve))
    return inTransaction(work, options)
  }
}
