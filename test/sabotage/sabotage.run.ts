import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mutation, type ProjectCopy, copyProject } from './broken-copy.ts'
import { brokenCode } from './broken-code.ts'
import { brokenKeys } from './broken-keys.ts'
import { type Ran, runTests } from './run-tests.ts'

/** `npm run test:sabotage`: what must never go unseen. A test that stays green when its promise is broken guards nothing. */
const mutations = [...brokenKeys, ...brokenCode]
const copies: ProjectCopy[] = []

beforeAll(() => {
  for (let copy = 0; copy < 2; copy++) copies.push(copyProject())
})

afterAll(() => {
  for (const copy of copies) copy.remove()
})

/** The test that a mutation names, in every run of a table of cases. */
function named(ran: readonly Ran[], { test, turnsRed }: Mutation): Ran['state'][] {
  return ran.filter(({ file, title }) => file.endsWith(test) && title.startsWith(turnsRed)).map(({ state }) => state)
}

describe('every promise of the list', () => {
  it('is kept as the project stands', async () => {
    const files = [...new Set(mutations.map(({ test }) => test))]
    const ran = await runTests(copies[0]!.folder, { files, words: mutations.map(({ turnsRed }) => turnsRed) })
    const unkept = mutations.filter((mutation) => {
      const states = named(ran, mutation)
      return states.length === 0 || states.includes('failed')
    })
    expect(unkept.map(({ test, turnsRed }) => `${test}: ${turnsRed}`)).toEqual([])
  })
})

describe('it is seen when', () => {
  it.concurrent('a unique key is none', async () => {
    const copy = copies.pop()!
    const mend = copy.breakAllKeys()
    try {
      const ran = await runTests(copy.folder, { files: ['test/database/unique-keys.test.ts'], words: ['unique key'] })
      expect(ran.length).toBeGreaterThan(30)
      expect(ran.filter(({ state }) => state !== 'failed')).toEqual([])
    } finally {
      mend()
      copies.push(copy)
    }
  })

  it.concurrent.each(mutations)('$name', async (mutation) => {
    const copy = copies.pop()!
    const mend = copy.break(mutation)
    try {
      const ran = await runTests(copy.folder, { files: [mutation.test], words: [mutation.turnsRed] })
      expect(named(ran, mutation)).toContain('failed')
    } finally {
      mend()
      copies.push(copy)
    }
  })
})
