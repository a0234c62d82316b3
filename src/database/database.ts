import type { Prisma, PrismaClient } from './generated/client.ts'

/** Inside a transaction: the same client without its own transactions. */
export type Transaction = Prisma.TransactionClient

/** What a store may read and write through: the client, or the transaction it is called in. */
export type Queries = Transaction

/** A topic that loops wake each other by, between processes too. */
export type Topic = 'outbox' | 'posts' | 'broadcasts' | 'cards' | 'inbox' | 'conversations' | 'photos' | 'schedules'

export interface Database {
  readonly kind: 'embedded' | 'server'
  readonly client: PrismaClient
  /**
   * Runs `work` in one read-committed transaction; it is run again when the database chose it as a deadlock's victim.
   * No network call and no `client` inside: the embedded database has one connection and would wait for itself.
   */
  inTransaction<T>(work: (tx: Transaction) => Promise<T>, options?: { timeoutMs?: number }): Promise<T>
  /** Wakes whoever waits for the topic, here at once and in other processes by NOTIFY. Call it after the commit. */
  announce(topic: Topic): void
  onAnnounced(topic: Topic, wake: () => void): void
  /** Resolves when the database answers; rejects with its error otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
