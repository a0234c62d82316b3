import { EventEmitter, once } from 'node:events'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openServerDatabase } from '../../src/database/server-database.ts'
import { makeTestPlace, type TestPlace } from '../support/test-database.ts'

const serverUrl = inject('serverUrl')

async function administer(statement: string): Promise<void> {
  const connection = new Client({ connectionString: serverUrl! })
  await connection.connect()
  await connection.query(statement)
  await connection.end()
}

describe.runIf(serverUrl !== null)('two processes on one server', () => {
  let place: TestPlace
  const open: Database[] = []

  async function connect(url = place.databaseUrl!): Promise<Database> {
    const database = await openServerDatabase(url, 5)
    open.push(database)
    return database
  }

  beforeAll(async () => {
    place = await makeTestPlace()
  })
  afterEach(() => Promise.all(open.splice(0).map((database) => database.close())))
  afterAll(() => place.remove())

  it('migrate an empty database at once, and each migration is applied once', async () => {
    const name = `touchpoint_empty_${process.pid}`
    await administer(`CREATE DATABASE ${name}`)
    try {
      const url = new URL(serverUrl!)
      url.pathname = `/${name}`
      const [first] = await Promise.all(Array.from({ length: 4 }, () => connect(url.href)))
      const applied = await first!.client.$queryRaw<{ times: bigint }[]>`
        SELECT count(*) AS times FROM _prisma_migrations GROUP BY migration_name`
      expect(applied.length).toBeGreaterThan(0)
      expect(applied.every(({ times }) => times === 1n)).toBe(true)
      await Promise.all(open.splice(0).map((database) => database.close()))
    } finally {
      await administer(`DROP DATABASE ${name} WITH (FORCE)`)
    }
  })

  it('both get through when they lock the same rows in opposite order', async () => {
    const database = await connect()
    await database.client.sender.createMany({
      data: ['left', 'right'].map((id) => ({ id, tokens: 0, refilledAt: new Date() })),
    })
    let runs = 0
    let holding = 0
    const bothHold = new EventEmitter()
    const released = once(bothHold, 'yes')
    async function touch(first: string, second: string): Promise<void> {
      await database.inTransaction(async (tx) => {
        runs++
        await tx.$executeRaw`UPDATE senders SET tokens = tokens + 1 WHERE id = ${first}`
        if (++holding === 2) bothHold.emit('yes')
        await released
        await tx.$executeRaw`UPDATE senders SET tokens = tokens + 1 WHERE id = ${second}`
      })
    }
    await Promise.all([touch('left', 'right'), touch('right', 'left')])
    expect(runs).toBe(3)
    const rows = await database.client.sender.findMany({ where: { id: { in: ['left', 'right'] } } })
    expect(rows.map(({ tokens }) => tokens)).toEqual([2, 2])
  })

  it('hear what the other announces', async () => {
    const [speaker, hearer] = [await connect(), await connect()]
    const heard = vi.fn()
    hearer.onAnnounced('outbox', heard)
    // Listening begins soon after opening; what is announced before is made good by the loops' own rhythm.
    await vi.waitFor(() => {
      speaker.announce('outbox')
      expect(heard).toHaveBeenCalled()
    })
  })

  it('go on hearing when the connection that listens was lost', async () => {
    const [speaker, hearer] = [await connect(), await connect()]
    const heard = vi.fn()
    hearer.onAnnounced('posts', heard)
    await vi.waitFor(() => {
      speaker.announce('posts')
      expect(heard).toHaveBeenCalled()
    })
    await speaker.client.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query = 'LISTEN touchpoint'`
    heard.mockClear()
    await vi.waitFor(
      () => {
        speaker.announce('posts')
        expect(heard).toHaveBeenCalled()
      },
      { timeout: 10_000 },
    )
  })

  it('close with nothing left behind on the server', async () => {
    const closing = await connect()
    await closing.ping()
    await closing.close()
    open.pop()
    const watcher = new Client({ connectionString: place.databaseUrl! })
    await watcher.connect()
    await vi.waitFor(async () => {
      const { rows } = await watcher.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
      expect(rows).toEqual([])
    })
    await watcher.end()
  })
})

it('says so when no server is there', async () => {
  await expect(openServerDatabase('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/)
})
