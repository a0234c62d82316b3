import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Transaction } from '../../src/database/database.ts'
import { Prisma } from '../../src/database/generated/client.ts'
import { lockDueTexts } from '../../src/outbox/claim-store.ts'
import { openTestDatabase } from '../support/test-database.ts'

interface Node {
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: Node[]
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

describe('a claim', () => {
  let database: Database

  beforeAll(async () => {
    database = await openTestDatabase()
  })

  afterAll(() => database.close())

  it('looks for an open attempt by the key of each text, and reads not all of them for each', async () => {
    const asked: Prisma.Sql[] = []
    const listening = {
      $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => {
        asked.push(Prisma.sql(strings, ...values))
        return []
      },
    } as unknown as Transaction
    const now = new Date('2026-12-03T15:00:00Z')
    await lockDueTexts(listening, { now, on: new Date('2026-12-03'), anyHourOnly: false, limit: 256 })
    const [row] = await database.inTransaction(async (tx) => {
      // Of an empty table the whole would be read.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      return tx.$queryRaw<{ 'QUERY PLAN': { Plan: Node }[] }[]>(Prisma.sql`EXPLAIN (FORMAT JSON) ${asked[0]!}`)
    })
    const looks = nodesOf(row!['QUERY PLAN'][0]!.Plan).filter(
      (node) => node['Index Name'] === 'attempts_one_unresolved',
    )
    expect(looks).toHaveLength(1)
    expect(looks[0]!['Index Cond']).toMatch(/phone_hash = .*body_hash = /)
  })
})
