import { join } from 'node:path'
import { projectRoot } from '../lib/project-root.ts'
import type { Queries } from './database.ts'
import { readMigrations } from './migrate.ts'

/** How many of this program's migrations the database does not have; a newer program's are not counted. */
export async function countMissingMigrations(queries: Queries): Promise<number> {
  const rows = await queries.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map(({ name }) => name))
  return readMigrations(join(projectRoot(), 'prisma', 'migrations')).filter(({ name }) => !applied.has(name)).length
}
