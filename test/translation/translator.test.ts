import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../src/lib/log.ts'
import { setGlossaryTerm } from '../../src/texts/glossary-store.ts'
import { createTranslator } from '../../src/translation/create-translator.ts'
import { createFakeTranslation, type FakeTranslation } from '../support/fake-translation.ts'
import { testSealer } from '../support/people.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

describe('the translator', () => {
  let database: TestDatabase
  let first: FakeTranslation
  let second: FakeTranslation
  let lines: string[]
  beforeEach(async () => {
    database = await openTestDatabase()
    first = createFakeTranslation()
    second = createFakeTranslation()
    lines = []
  })
  afterEach(() => database.close())

  const open = (languages: readonly string[] | '*' = ['es', 'zh']) =>
    createTranslator({
      database,
      sealer: testSealer(),
      log: createLog('trace', { write: (line: string) => void lines.push(line) }),
      schoolName: 'Lincoln School',
      providers: [
        { name: 'first', languages, provider: first },
        { name: 'second', languages: '*', provider: second },
      ],
      timeoutMs: 5000,
    })
  const request = (text: string, to = 'es') => ({ texts: [text], from: 'en', to, names: ['Ana', 'Leo'] })

  it('asks the services of a language in their order, and tells them no name', async () => {
    const outcome = await open().translate(request('Ana reads 3 books at Lincoln School'))
    expect(outcome).toEqual({
      kind: 'translated',
      texts: ['[es] Ana reads 3 books at Lincoln School'],
      provider: 'first',
    })
    expect(first.asked.join()).not.toMatch(/Ana|3|Lincoln/)
    expect(second.requests).toBe(0)
    await open().translate(request('Hello', 'so'))
    expect([first.requests, second.requests]).toEqual([1, 1])
  })

  it('asks the next one when one is down, slow, spent, unreadable or loses a name', async () => {
    for (const trouble of ['down', 'slow', 'quota', 'refused', 'garbage', 'drops_a_mark', 'doubles_a_mark'] as const) {
      first.trouble = trouble
      const outcome = await open().translate({ ...request(`Ana ${trouble}`), withinMs: trouble === 'slow' ? 60 : 5000 })
      // A slow one leaves no time for another.
      if (trouble === 'slow') expect(outcome).toEqual({ kind: 'failed', why: 'slow' })
      else expect(outcome).toMatchObject({ kind: 'translated', provider: 'second' })
    }
  })

  it('leaves a service that does not answer alone for a while, so that only the first one waits', async () => {
    const translator = open()
    first.trouble = 'down'
    await translator.translate(request('One'))
    await translator.translate(request('Two'))
    expect([first.requests, second.requests]).toEqual([1, 2])
  })

  it('gives nothing rather than words in which a name is missing', async () => {
    first.trouble = 'drops_a_mark'
    second.trouble = 'doubles_a_mark'
    expect(await open().translate(request('Ana reads'))).toEqual({ kind: 'failed', why: 'unsafe' })
    expect(lines.join()).not.toMatch(/Ana|reads/)
  })

  it('translates nothing twice, whoever the words are about', async () => {
    await open().translate(request('Ana has 2 books'))
    first.trouble = second.trouble = 'down'
    expect(await open().translate(request('Leo has 7 books'))).toMatchObject({ texts: ['[es] Leo has 7 books'] })
    expect(first.requests).toBe(1)
  })

  it('keeps what it knows sealed', async () => {
    await open().translate(request('Our secret word'))
    const [row] = await database.client.translation.findMany()
    expect(JSON.stringify(row)).not.toMatch(/secret/)
  })

  it('says it as a person has said it better, for the next child too', async () => {
    const translator = open()
    await translator.translate(request('Ana has 2 books'))
    await translator.remember(request('Ana has 2 books'), ['Ana tiene 2 libros'])
    expect(await translator.translate(request('Leo has 9 books'))).toMatchObject({
      texts: ['Leo tiene 9 libros'],
      provider: 'person',
    })
  })

  it('uses the school\u2019s words as they are now', async () => {
    const by = { by: 'U1', at: new Date() }
    const translator = open()
    await setGlossaryTerm(database.client, { term: 'sub', meaning: 'substitute teacher', language: null }, by)
    expect(await translator.translate(request('A sub comes'))).toMatchObject({
      texts: ['[es] A substitute teacher comes'],
    })
    await setGlossaryTerm(database.client, { term: 'Sub', meaning: 'suplente', language: 'es' }, by)
    expect(await translator.translate(request('A sub comes'))).toMatchObject({ texts: ['[es] A suplente comes'] })
  })

  it('has nothing to ask for numbers and empty words', async () => {
    expect(await open().translate({ ...request('12:30'), texts: ['12:30', ''] })).toMatchObject({
      texts: ['12:30', ''],
    })
    expect(first.requests).toBe(0)
  })

  it('says that none knows the language', async () => {
    expect(await open().translate(request('Hello', 'xx'))).toEqual({ kind: 'failed', why: 'unsupported' })
  })
})
