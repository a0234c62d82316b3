import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { findStrategy, listStrategies, listStrategyEntries } from '../../src/strategies/strategy-reader.ts'
import { saveStrategy, setStrategyState } from '../../src/strategies/strategy-store.ts'
import type { Strategy } from '../../src/strategies/strategy.ts'
import { schoolMonday, testSealer } from '../support/people.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const sealer = testSealer()
const builtIn = libraryStrategies()[0]!
const own: Strategy = {
  ...builtIn,
  id: 'beans-in-a-jar',
  minutes: 7,
  source: 'family',
  words: { en: { ...builtIn.words.en, name: 'Beans in a jar' }, es: null },
}

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const ids = async (viewer?: string) =>
  (await listStrategies(database.client, sealer, viewer === undefined ? {} : { viewer })).map(({ id }) => id)
const save = (strategy: Strategy, state: 'used' | 'proposed', by = 'U1') =>
  database.inTransaction((tx) => saveStrategy(tx, sealer, { strategy, state, by, at: schoolMonday }))
const set = (id: string, state: 'used' | 'retired') =>
  database.inTransaction((tx) => setStrategyState(tx, { id, state, by: 'U1', at: schoolMonday }))

describe('the strategies of a school', () => {
  it('are the library’s while nothing of its own is there', async () => {
    expect(await ids()).toEqual(libraryStrategies().map(({ id }) => id))
    expect(await findStrategy(database.client, sealer, builtIn.id)).toEqual(builtIn)
    expect(await findStrategy(database.client, sealer, 'nothing-of-the-kind')).toBeNull()
  })

  it('are joined by its own, a proposed one for its author alone until it is taken up', async () => {
    await save(own, 'proposed', 'U2')
    expect(await ids()).not.toContain(own.id)
    expect(await ids('U2')).toContain(own.id)
    await set(own.id, 'used')
    expect(await ids()).toContain(own.id)
    expect(await findStrategy(database.client, sealer, own.id)).toEqual(own)
    const rows = await database.client.strategy.findMany()
    expect(JSON.stringify(rows)).not.toContain('Beans')
  })

  it('keep the id of one of the library that was edited, and its place', async () => {
    await save({ ...builtIn, minutes: 3 }, 'used')
    expect((await findStrategy(database.client, sealer, builtIn.id))?.minutes).toBe(3)
    expect((await ids())[0]).toBe(builtIn.id)
    const [entry] = await listStrategyEntries(database.client, sealer)
    expect(entry).toMatchObject({ addedBy: 'U1', origin: 'edited', state: 'used', by: 'U1' })
  })

  it('are offered no more once retired, can still be spoken of, and come back', async () => {
    const other = libraryStrategies()[1]!
    await set(other.id, 'retired')
    expect(await ids()).not.toContain(other.id)
    expect(await findStrategy(database.client, sealer, other.id)).toEqual(other)
    await set(other.id, 'used')
    expect(await ids()).toContain(other.id)
  })

  it('are found by grade, subject and minutes', async () => {
    const { gradeBand, subject } = own
    const found = await listStrategies(database.client, sealer, { gradeBand, subject, mostMinutes: 7 })
    expect(found.map(({ id }) => id)).toContain(own.id)
    expect(found.every((one) => one.gradeBand === gradeBand && one.subject === subject && one.minutes <= 7)).toBe(true)
    const short = await listStrategies(database.client, sealer, { gradeBand, subject, mostMinutes: 6 })
    expect(short.map(({ id }) => id)).not.toContain(own.id)
  })
})
