import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
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
  const dataDir = mkdtempSync(join(tmpdir(), 'touchpoint-test-'))
  const serverUrl = inject('serverUrl')
  if (serverUrl === null) {
    cpSync(join(inject('templateFolder'), 'database'), join(dataDir, 'database'), { recursive: true })
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

/** A fresh, migrated database; `close` also removes it. */
export async function openTestDatabase(): Promise<Database> {
  const place = await makeTestPlace()
  const database = await openDatabase(place)
  return {
    ...database,
    async close() {
      await database.close()
      await place.remove()
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const connection = new Client({ connectionString: url })
  await connection.connect()
  await connection.query(statement)
  await connection.end()
}
