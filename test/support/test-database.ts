import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { createAnnouncements } from '../../src/database/announcements.ts'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { newId } from '../../src/lib/id.ts'

export interface TestPlace {
  databaseUrl: string | null
  dataDir: string
  remove(): Promise<void>
}

/** A place for a fresh, migrated database: embedded, or on the server when TEST_DATABASE_URL is set. */
export async function makeTestPlace(): Promise<TestPlace> {
  const place = await makeEmptyPlace()
  if (place.databaseUrl === null) {
    cpSync(join(inject('templateFolder'), 'database'), join(place.dataDir, 'database'), { recursive: true })
  }
  return place
}

/** As {@link makeTestPlace}, but the folder is empty: for whoever brings an embedded database along. */
export async function makeEmptyPlace(): Promise<TestPlace> {
  const dataDir = mkdtempSync(join(inject('scratchFolder'), 'place-'))
  const serverUrl = inject('serverUrl')
  if (serverUrl === null) {
    return {
      databaseUrl: null,
      dataDir,
      remove: async () => rmSync(dataDir, { recursive: true, force: true }),
    }
  }
  const name = `touchpoint_${newId().replaceAll('-', '')}`
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE touchpoint_template`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    databaseUrl: url.href,
    dataDir,
    async remove() {
      rmSync(dataDir, { recursive: true, force: true })
      await administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/**
 * Embedded databases that nobody uses now, kept for the worker's next files too: emptying one is ten times as fast as opening
 * another. They end with the worker.
 */
const emptied: TestDatabase[] = []

export interface TestDatabase extends Database {
  /** By which a server's database can be opened a second time; null for an embedded one. */
  url: string | null
}

/** A fresh, migrated database; `close` also gives it up. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const spare = emptied.pop()
  // Who used it before listens no more.
  if (spare !== undefined) return { ...spare, ...createAnnouncements() }
  const place = await makeTestPlace()
  const database = await openDatabase(place)
  if (database.kind === 'server') {
    const close = async () => {
      await database.close()
      await place.remove()
    }
    return { ...database, url: place.databaseUrl, close }
  }
  const lent: TestDatabase = {
    ...database,
    url: null,
    async close() {
      await database.client.$executeRawUnsafe(await emptyAll(database))
      emptied.push(lent)
    },
  }
  return lent
}

async function emptyAll({ client }: Database): Promise<string> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  return `TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`
}

async function administer(url: string, statement: string): Promise<void> {
  const connection = new Client({ connectionString: url })
  await connection.connect()
  await connection.query(statement)
  await connection.end()
}
