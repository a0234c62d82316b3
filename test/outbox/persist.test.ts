import { describe, expect, it } from 'vitest'
import { createGroupCommit } from '../../src/lib/group-commit.ts'
import { persist } from '../../src/outbox/persist.ts'
import type { Database } from '../../src/database/database.ts'

const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }

describe('an outcome', () => {
  it('that cannot be stored is let go, and keeps no other from being stored', async () => {
    const stored: number[] = []
    const database = { ping: async () => {} } as Database
    const { signal } = new AbortController()
    await persist({ database, log: quiet, signal }, [1, 2, 3], async (items) => {
      if (items.includes(2)) throw new Error('not this one')
      stored.push(...items)
    })
    expect(stored).toEqual([1, 3])
  })
})

describe('a group commit', () => {
  it('writes at once what comes alone, together what comes meanwhile, and tells each of its own group', async () => {
    const groups: number[][] = []
    const { add, idle } = createGroupCommit<number>(async (items) => {
      groups.push(items)
      if (items.includes(3)) throw new Error('not this group')
    }, 2)
    const results = await Promise.allSettled([add(1), add(2), add(3), add(4), add(5)])
    await idle()
    expect(groups).toEqual([[1, 2], [3, 4], [5]])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled'])
  })
})
