import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MigrationError, migrate, readMigrations, type SqlSession } from '../../src/database/migrate.ts'
import { projectRoot } from '../../src/lib/project-root.ts'

let pglite: PGlite
let session: SqlSession

beforeAll(async () => {
  pglite = await PGlite.create()
})
afterAll(() => pglite.close())

beforeEach(async () => {
  await pglite.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  session = {
    script: async (sql) => void (await pglite.exec(sql)),
    query: async (sql, parameters = []) => (await pglite.query<Record<string, unknown>>(sql, parameters)).rows,
  }
})

const migration = (name: string, sql: string) => ({ name, sql, checksum: `sum of ${sql}` })
const one = migration('1_one', 'CREATE TABLE one (id int); INSERT INTO one VALUES (1)')
const two = migration('2_two', 'ALTER TABLE one ADD name text')

const bookkept = () =>
  session.query('SELECT migration_name, checksum, applied_steps_count, finished_at FROM _prisma_migrations ORDER BY 1')

describe('migrating', () => {
  it('applies what is missing, in order, and says what it was', async () => {
    expect(await migrate(session, [one, two])).toEqual(['1_one', '2_two'])
    expect(await session.query('SELECT id, name FROM one')).toEqual([{ id: 1, name: null }])
  })

  it('applies nothing twice', async () => {
    await migrate(session, [one])
    expect(await migrate(session, [one])).toEqual([])
    expect(await migrate(session, [one, two])).toEqual(['2_two'])
    expect(await session.query('SELECT id FROM one')).toHaveLength(1)
  })

  it('keeps Prisma’s own books', async () => {
    await migrate(session, [one])
    expect(await bookkept()).toEqual([
      { migration_name: '1_one', checksum: one.checksum, applied_steps_count: 1, finished_at: expect.any(Date) },
    ])
  })

  it('refuses a migration that was changed after it was applied, and applies none behind it', async () => {
    await migrate(session, [one])
    const changed = { ...one, checksum: 'another' }
    await expect(migrate(session, [changed, two])).rejects.toThrow(
      new MigrationError('migration 1_one was changed after it was applied'),
    )
    expect(await bookkept()).toHaveLength(1)
  })

  it('undoes the whole of a migration that fails, keeps those before it, and can go on once it is mended', async () => {
    const broken = migration('2_two', 'ALTER TABLE one ADD name text; SELECT nothing_of_the_kind()')
    await expect(migrate(session, [one, broken])).rejects.toThrow(/nothing_of_the_kind/)
    await expect(session.query('SELECT name FROM one')).rejects.toThrow(/name/)
    expect(await migrate(session, [one, two])).toEqual(['2_two'])
  })

  it('lets go of its lock, also when it failed', async () => {
    await migrate(session, [one])
    await expect(migrate(session, [{ ...one, checksum: 'another' }])).rejects.toThrow(MigrationError)
    expect(await session.query(`SELECT * FROM pg_locks WHERE locktype = 'advisory'`)).toEqual([])
  })

  it('leaves a newer program’s migrations alone', async () => {
    await migrate(session, [one, two])
    expect(await migrate(session, [one])).toEqual([])
  })
})

describe('the migrations of the project', () => {
  it('are read in the order of their names, with SHA-256 sums', () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchpoint-migrations-'))
    for (const name of ['20270101_b', '20261123_a']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'migration.sql'), 'SELECT 1')
    }
    writeFileSync(join(folder, 'migration_lock.toml'), '')
    // printf 'SELECT 1' | sha256sum
    const checksum = 'e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5'
    expect(readMigrations(folder)).toEqual([
      { name: '20261123_a', sql: 'SELECT 1', checksum },
      { name: '20270101_b', sql: 'SELECT 1', checksum },
    ])
    rmSync(folder, { recursive: true })
  })

  it('apply to an empty database and again to none', async () => {
    const migrations = readMigrations(join(projectRoot(), 'prisma', 'migrations'))
    expect(await migrate(session, migrations)).toEqual(migrations.map(({ name }) => name))
    expect(await migrate(session, migrations)).toEqual([])
  })
})
