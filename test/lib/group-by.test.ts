import { expect, it } from 'vitest'
import { groupBy } from '../../src/lib/group-by.ts'

it('groups items by key, keys and items in the order they came in', () => {
  const groups = groupBy(['Ana', 'Leo', 'Ada', 'Lia'], (name) => name[0])
  expect([...groups]).toEqual([
    ['A', ['Ana', 'Ada']],
    ['L', ['Leo', 'Lia']],
  ])
})

it('makes no group of nothing', () => {
  expect(groupBy([], String).size).toBe(0)
})
