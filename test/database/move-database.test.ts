import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openEmbeddedSession } from '../../src/database/embedded-session.ts'
import type { SqlSession } from '../../src/database/migrate.ts'
import { CopyDiffersError, moveDatabase, TargetNotEmptyError } from '../../src/database/move-database.ts'
import { withServerSession } from '../../src/database/server-session.ts'
import { newId } from '../../src/lib/id.ts'
import { fillEveryTable } from '../support/fill-every-table.ts'
import { makeTestPlace, type TestPlace } from '../support/test-database.ts'

let folder: string
let source: Awaited<ReturnType<typeof openEmbeddedSession>>
const places: TestPlace[] = []
let target: SqlSession
let leave: () => Promise<void>

beforeAll(async () => {
  const serverUrl = inject('serverUrl')
  places.push(await makeTestPlace())
  folder = serverUrl === null ? places[0]!.dataDir : mkdtempSync(join(inject('scratchFolder'), 'moved-'))
  source = await openEmbeddedSession(folder)
  await fillEveryTable(source)
  ;({ session: target, leave } = await openTarget(serverUrl === null ? null : places[0]!.databaseUrl))
})
afterAll(async () => {
  await source.close()
  await leave()
  for (const place of places) await place.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** The server's database where there is one, else another PostgreSQL within this process. */
async function openTarget(url: string | null): Promise<{ session: SqlSession; leave: () => Promise<void> }> {
  if (url === null) {
    const place = await makeTestPlace()
    places.push(place)
    const session = await openEmbeddedSession(place.dataDir)
    return { session, leave: session.close }
  }
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  return new Promise((resolve, reject) => {
    const ended = withServerSession(url, async (session) => {
      resolve({ session, leave: async () => (release(), ended) })
      await released
    })
    ended.catch(reject)
  })
}

async function tablesOf(session: SqlSession): Promise<string[]> {
  const rows = await session.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  return rows.map(({ tablename }) => tablename as string)
}

/** Every row of every table, as PostgreSQL writes it. */
async function contentOf(session: SqlSession): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  await session.script(`SET TIME ZONE 'UTC'`)
  for (const table of await tablesOf(session)) {
    const rows = await session.query(`SELECT t::text AS row FROM ${table} t ORDER BY t::text COLLATE "C"`)
    content[table] = rows.map(({ row }) => row as string)
  }
  return content
}

const constraints = (session: SqlSession) =>
  session.query(
    `SELECT conname AS name, condeferrable AS deferrable, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype = 'f' ORDER BY 1`,
  )

beforeEach(async () => {
  await target.script(`TRUNCATE ${(await tablesOf(target)).join(', ')} RESTART IDENTITY CASCADE`)
})

describe('moving a database', () => {
  it('brings every row of every table, however odd its values, and counts them', async () => {
    const wanted = await contentOf(source)
    for (const [table, rows] of Object.entries(wanted))
      expect({ table, filled: rows.length > 1 }).toMatchObject({ filled: true })
    const moved = await moveDatabase(source, target)
    expect(await contentOf(target)).toEqual(wanted)
    expect(moved).toEqual(Object.entries(wanted).map(([table, rows]) => ({ table, rows: rows.length })))
  })

  it('lets the sequences go on where they were', async () => {
    await moveDatabase(source, target)
    const next = `SELECT nextval(pg_get_serial_sequence('posts', 'sequence'))::int AS next`
    expect(await target.query(next)).toEqual(await source.query(next))
  })

  it('leaves the foreign keys as they were', async () => {
    const before = await constraints(target)
    await moveDatabase(source, target)
    expect(await constraints(target)).toEqual(before)
    expect(before.length).toBeGreaterThan(10)
    expect(before.filter(({ deferrable }) => deferrable)).toEqual([])
  })

  it('refuses a database that has a single row, and leaves it alone', async () => {
    await target.query(`INSERT INTO senders (id, tokens, refilled_at) VALUES ($1, 1, now())`, [newId()])
    const before = await contentOf(target)
    await expect(moveDatabase(source, target)).rejects.toThrow(TargetNotEmptyError)
    expect(await contentOf(target)).toEqual(before)
  })

  it('keeps nothing when it is broken off, and can be run again', async () => {
    let tables = 0
    const brokenOff = moveDatabase(source, target, () => {
      tables += 1
      if (tables === 10) throw new Error('the line is cut')
    })
    await expect(brokenOff).rejects.toThrow('the line is cut')
    expect(Object.values(await contentOf(target)).flat()).toEqual([])
    expect(await moveDatabase(source, target)).toHaveLength((await tablesOf(source)).length)
  })

  it('keeps nothing when what arrived is not what left', async () => {
    await target.script(`
      CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.reason := 'spoilt'; RETURN NEW; END $$;
      CREATE TRIGGER spoil BEFORE INSERT ON texts FOR EACH ROW EXECUTE FUNCTION spoil()`)
    await expect(moveDatabase(source, target)).rejects.toThrow(CopyDiffersError)
    await target.script('DROP TRIGGER spoil ON texts; DROP FUNCTION spoil()')
    expect(Object.values(await contentOf(target)).flat()).toEqual([])
  })
})
