import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A plain connection: scripts of many statements, and single statements with parameters. */
export interface SqlSession {
  script(sql: string): Promise<void>
  query(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>
}

export class MigrationError extends Error {
  override name = 'MigrationError'
}

interface Migration {
  name: string
  sql: string
  /** SHA-256 of the file, as Prisma keeps it. */
  checksum: string
}

/** Prisma's own lock number: its tools and we never migrate at once. */
const lockNumber = 72707369

// Prisma's bookkeeping, so that its tools understand the database.
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Applies what is missing, each migration in a transaction of its own, while no other process does.
 * Returns the names applied. Throws {@link MigrationError} when an applied migration's file was changed since.
 */
export async function migrate(session: SqlSession, migrations: readonly Migration[]): Promise<string[]> {
  await session.query('SELECT pg_advisory_lock($1)', [lockNumber])
  try {
    await session.script(bookkeeping)
    const rows = await session.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL',
    )
    const applied = new Map(rows.map((row) => [row.migration_name as string, row.checksum as string]))
    const missing: Migration[] = []
    for (const migration of migrations) {
      const checksum = applied.get(migration.name)
      if (checksum === undefined) missing.push(migration)
      else if (checksum !== migration.checksum) {
        throw new MigrationError(`migration ${migration.name} was changed after it was applied`)
      }
    }
    for (const migration of missing) await apply(session, migration)
    return missing.map(({ name }) => name)
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [lockNumber])
  }
}

async function apply(session: SqlSession, { name, sql, checksum }: Migration): Promise<void> {
  await session.script('BEGIN')
  try {
    await session.script(sql)
    await session.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await session.script('COMMIT')
  } catch (error) {
    await session.script('ROLLBACK')
    throw error
  }
}
