import { describe, expect, it } from 'vitest'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { libraryReview } from '../../src/strategies/library-review.ts'
import { LETTERS_OF_A_TEXT, TEXTS_OF_A_STRATEGY } from '../../src/strategies/strategy-budget.ts'
import { strategySchema } from '../../src/strategies/strategy-schema.ts'
import { GRADE_BANDS, LIBRARY_LANGUAGES, SUBJECTS } from '../../src/strategies/strategy.ts'
import { readingOf } from '../../src/texts/reading-grade.ts'
import { countSegments } from '../../src/texts/segments.ts'
import { wordHead } from '../../src/texts/word-head.ts'

const library = libraryStrategies()
const spoken = ['fact', 'tip', 'growth', 'checkIn', 'easier', 'harder', 'ask', 'spoken'] as const
const longestHead = {
  schoolName: 'Dr. Martin Luther King Jr. Elementary School',
  teacherName: 'Mrs. Castellanos-Whitaker',
  children: ['Guadalupe'],
}

/** Every strategy's words in every language, with where they are. */
const all = library.flatMap((strategy) =>
  LIBRARY_LANGUAGES.map((language) => ({
    at: `${strategy.id} ${language}`,
    language,
    words: strategy.words[language]!,
  })),
)

function doubled(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i)
}

describe('the library', () => {
  it('has two strategies for each subject of each band', () => {
    const shelves = GRADE_BANDS.flatMap((band) => SUBJECTS.map((subject) => `${band} ${subject}`))
    const held = library.map(({ gradeBand, subject }) => `${gradeBand} ${subject}`)
    expect(held.toSorted()).toEqual([...shelves, ...shelves].toSorted())
  })

  it('says that nobody has signed its Spanish', () => {
    expect([libraryReview('en').mark, libraryReview('es').mark]).toEqual(['source', 'unreviewed'])
  })

  it('has no strategy, name or words twice', () => {
    expect(doubled(library.map(({ id }) => id))).toEqual([])
    for (const field of ['name', 'fact', 'tip', 'growth', 'ask', 'spoken'] as const) {
      expect(doubled(all.map(({ words }) => words[field].toLowerCase()))).toEqual([])
    }
  })

  it('reads in English at grade 6 or below, field by field', () => {
    const hard = library.flatMap(({ id, words }) =>
      spoken
        .map((field) => ({ at: `${id} ${field}`, grade: readingOf(words.en[field])?.grade ?? 0 }))
        .filter(({ grade }) => grade > 6),
    )
    expect(hard).toEqual([])
  })

  it('fits two segments a text after the longest likely head, in both languages', () => {
    const over = all.flatMap(({ at, language, words }) =>
      TEXTS_OF_A_STRATEGY.map((fields) => {
        const text = fields.map((field) => words[field]).join('\n')
        const head = wordHead({ language, ...longestHead })
        return { at: `${at} ${fields.join('+')}`, letters: text.length, ...countSegments(`${head}\n${text}`) }
      }).filter(
        ({ encoding, segments, letters }) => encoding !== 'GSM-7' || segments > 2 || letters > LETTERS_OF_A_TEXT,
      ),
    )
    expect(over.map(({ at, letters, forcedBy }) => `${at}: ${letters} ${forcedBy ?? ''}`)).toEqual([])
  })

  it('asks afterwards in GSM-7', () => {
    expect(all.filter(({ words }) => countSegments(words.checkIn).encoding !== 'GSM-7').map(({ at }) => at)).toEqual([])
  })
})

describe('the schema of the library', () => {
  const good = library[0]!

  it.each([
    ['an id that is not kebab-case', { ...good, id: 'Stop and tell' }],
    ['a thing that not every home has', { ...good, things: ['printer'] }],
    ['an unknown subject', { ...good, subject: 'music' }],
    ['a language too few', { ...good, words: { en: good.words.en } }],
    ['an empty field', { ...good, words: { ...good.words, es: { ...good.words.es, ask: '' } } }],
    ['a field nobody knows', { ...good, words: { ...good.words, en: { ...good.words.en, note: 'x' } } }],
    ['words over two lines', { ...good, words: { ...good.words, en: { ...good.words.en, tip: 'Read.\nTalk.' } } }],
    ['a name that is too long', { ...good, words: { ...good.words, en: { ...good.words.en, name: 'a'.repeat(41) } } }],
    ['a source on no safe page', { ...good, source: { title: 'A guide', url: 'http://example.com' } }],
  ])('refuses %s', (_, broken) => {
    expect(strategySchema.safeParse(good).success).toBe(true)
    expect(strategySchema.safeParse(broken).success).toBe(false)
  })
})
