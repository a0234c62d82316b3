import { join } from 'node:path'
import { Client } from 'pg'
import { projectRoot } from '../lib/project-root.ts'
import { migrate, readMigrations, type SqlSession } from './migrate.ts'

/** Works on one connection of its own to a server whose database it has migrated first. */
export async function withServerSession<T>(url: string, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const connection = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // What is lost while a query runs, that query says.
  connection.on('error', () => {})
  await connection.connect()
  try {
    const session: SqlSession = {
      script: async (sql) => void (await connection.query(sql)),
      query: async (sql, parameters = []) => (await connection.query<Record<string, unknown>>(sql, parameters)).rows,
    }
    await migrate(session, readMigrations(join(projectRoot(), 'prisma', 'migrations')))
    return await work(session)
  } finally {
    await connection.end()
  }
}
