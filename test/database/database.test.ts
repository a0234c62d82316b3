import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const sender = (id: string) => ({ id, tokens: 0, refilledAt: new Date() })

describe('a transaction', () => {
  it('commits what its work did, and gives back what it returned', async () => {
    const made = await database.inTransaction(async (tx) => {
      await tx.sender.create({ data: sender('committed') })
      return 'made'
    })
    expect(made).toBe('made')
    expect(await database.client.sender.count({ where: { id: 'committed' } })).toBe(1)
  })

  it('undoes all of it when the work throws, and throws the same', async () => {
    const fault = new Error('changed its mind')
    const work = database.inTransaction(async (tx) => {
      await tx.sender.create({ data: sender('undone') })
      throw fault
    })
    await expect(work).rejects.toBe(fault)
    expect(await database.client.sender.count({ where: { id: 'undone' } })).toBe(0)
  })

  it('keeps nobody from the network, however many follow each other', async () => {
    const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const answers = { heard: 0 }
    const asking = (async () => {
      for (; answers.heard < 10; answers.heard++) await (await fetch(`http://127.0.0.1:${port}`)).arrayBuffer()
    })()
    let transactions = 0
    for (; answers.heard < 10 && transactions < 1000; transactions++) {
      await database.inTransaction((tx) => tx.sender.count())
    }
    await asking
    server.close()
    expect(transactions).toBeLessThan(200)
  })

  it('runs its work once when the fault is no conflict', async () => {
    let runs = 0
    const work = database.inTransaction(async (tx) => {
      runs++
      await tx.sender.create({ data: sender('twice') })
      await tx.sender.create({ data: sender('twice') })
    })
    await expect(work).rejects.toMatchObject({ code: 'P2002' })
    expect(runs).toBe(1)
  })

  it('is read committed', async () => {
    const [row] = await database.inTransaction(
      (tx) => tx.$queryRaw<{ level: string }[]>`SELECT current_setting('transaction_isolation') AS level`,
    )
    expect(row).toEqual({ level: 'read committed' })
  })

  it('waits its turn when fifty come at once', async () => {
    const ids = Array.from({ length: 50 }, (_, i) => `crowd ${i}`)
    await Promise.all(ids.map((id) => database.inTransaction((tx) => tx.sender.create({ data: sender(id) }))))
    expect(await database.client.sender.count({ where: { id: { startsWith: 'crowd' } } })).toBe(50)
  })
})

describe('an announcement', () => {
  it('wakes all who wait for its topic in this process at once, and nobody else', () => {
    const woken: string[] = []
    database.onAnnounced('posts', () => woken.push('posts'))
    database.onAnnounced('outbox', () => woken.push('first'))
    database.onAnnounced('outbox', () => woken.push('second'))
    database.announce('outbox')
    expect(woken).toEqual(['first', 'second'])
  })
})

it('answers a ping', async () => {
  await expect(database.ping()).resolves.toBeUndefined()
})
