import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts'
import { openServerDatabase } from '../../src/database/server-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templateFolder: string
    /** Where tests put what they keep for a while; gone after the run. */
    scratchFolder: string
    serverUrl: string | null
  }
}

/** Migrates one database, once a run; every test starts from a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'touchpoint-tests-'))
  const folder = join(scratch, 'template')
  const serverUrl = process.env.TEST_DATABASE_URL ?? null
  project.provide('templateFolder', folder)
  project.provide('scratchFolder', scratch)
  project.provide('serverUrl', serverUrl)
  if (serverUrl === null) {
    const database = await openEmbeddedDatabase(folder)
    await database.close()
    return async () => rmSync(scratch, { recursive: true, force: true })
  }
  await administer(serverUrl, 'DROP DATABASE IF EXISTS touchpoint_template', 'CREATE DATABASE touchpoint_template')
  const url = new URL(serverUrl)
  url.pathname = '/touchpoint_template'
  const database = await openServerDatabase(url.href)
  await database.close()
  return async () => {
    rmSync(scratch, { recursive: true, force: true })
    await administer(serverUrl, 'DROP DATABASE IF EXISTS touchpoint_template WITH (FORCE)')
  }
}

async function administer(url: string, ...statements: string[]): Promise<void> {
  const connection = new Client({ connectionString: url })
  await connection.connect()
  for (const statement of statements) await connection.query(statement)
  await connection.end()
}
