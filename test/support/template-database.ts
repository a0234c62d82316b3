import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbeddedDatabase } from '../../src/database/embedded-database.ts'
import { readMigrations } from '../../src/database/migrate.ts'
import { openServerDatabase } from '../../src/database/server-database.ts'
import { projectRoot } from '../../src/lib/project-root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templateFolder: string
    /** Where tests put what they keep for a while; gone after the run. */
    scratchFolder: string
    serverUrl: string | null
  }
}

/** Migrates one database, on a server once a run; every test starts from a copy of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'touchpoint-tests-'))
  const serverUrl = process.env.TEST_DATABASE_URL ?? null
  project.provide('scratchFolder', scratch)
  project.provide('serverUrl', serverUrl)
  project.provide('templateFolder', serverUrl === null ? await embeddedTemplate() : '')
  if (serverUrl === null) {
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

/** Making a new embedded database takes ten seconds of computing: one is kept for as long as the migrations are the same. */
async function embeddedTemplate(): Promise<string> {
  const cache = join(projectRoot(), 'node_modules', '.cache', 'touchpoint-template')
  const checksums = readMigrations(join(projectRoot(), 'prisma', 'migrations')).map(({ checksum }) => checksum)
  const folder = join(cache, createHash('sha256').update(checksums.join()).digest('hex'))
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'fresh-'))
  const database = await openEmbeddedDatabase(fresh)
  await database.close()
  try {
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another run was first.
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function administer(url: string, ...statements: string[]): Promise<void> {
  const connection = new Client({ connectionString: url })
  await connection.connect()
  for (const statement of statements) await connection.query(statement)
  await connection.end()
}
