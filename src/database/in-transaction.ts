import type { Transaction } from './database.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

const timesTried = 3

/** P2034 is Prisma's name for a write conflict or a deadlock; raw queries show PostgreSQL's own 40001 and 40P01. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || /\b(40001|40P01)\b/.test(JSON.stringify(error.meta ?? {}))
}

/** @param level to ask for, where the database's own default need not be read committed. */
export function makeInTransaction(client: PrismaClient, level?: 'ReadCommitted') {
  return async function inTransaction<T>(
    work: (tx: Transaction) => Promise<T>,
    { timeoutMs = 30_000 }: { timeoutMs?: number } = {},
  ): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        // Prisma waits 2 s for a connection by default; on the embedded database transactions queue for longer.
        return await client.$transaction(work, {
          maxWait: 60_000,
          timeout: timeoutMs,
          ...(level && { isolationLevel: level }),
        })
      } catch (error) {
        if (tried === timesTried || !isConflict(error)) throw error
      }
    }
  }
}
