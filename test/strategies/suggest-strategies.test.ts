import { describe, expect, it } from 'vitest'
import { bandOfGrade } from '../../src/strategies/grade-band.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import type { Strategy } from '../../src/strategies/strategy.ts'
import { suggestStrategies } from '../../src/strategies/suggest-strategies.ts'

const words = libraryStrategies()[0]!.words
const make = (id: string, subject: Strategy['subject'], tip: string, gradeBand: Strategy['gradeBand'] = '3-5') => ({
  ...libraryStrategies()[0]!,
  id,
  subject,
  gradeBand,
  words: { en: { ...words.en, name: id, fact: '', tip, harder: '', ask: '' }, es: null },
})
const shelf = [
  make('halves', 'maths', 'Cut a tortilla in halves and fourths. Which part is larger?'),
  make('sums', 'maths', 'Say two numbers. How do you add them?'),
  make('story', 'reading', 'Read a page. Who is in the story?'),
  make('seeds', 'science', 'Watch a bean seed every day.'),
  make('old-halves', 'maths', 'Compare the halves and fourths of a bill.', '9-12'),
]
const ids = (learning: string, gradeBand: Strategy['gradeBand'] | null = '3-5') =>
  suggestStrategies(shelf, { update: { learning }, gradeBand }).map(({ id }) => id)

describe('what is suggested for an update', () => {
  it('is of its subject, and of its words before the rest of the subject', () => {
    expect(ids('We are comparing fractions: halves and fourths')).toEqual(['halves', 'sums'])
    expect(ids('Adding fractions')).toEqual(['sums', 'halves'])
    expect(ids('We are reading stories about animals')).toEqual(['story', 'seeds'])
  })

  it('stays within the grades of the class, where they are known', () => {
    expect(ids('Fractions: halves and fourths', '9-12')).toEqual(['old-halves'])
    expect(ids('Fractions: halves and fourths', null)).toContain('old-halves')
  })

  it('is nothing where nothing is shared, and without an update', () => {
    expect(ids('We sang in the hall')).toEqual([])
    expect(suggestStrategies(shelf, { update: null, gradeBand: '3-5' })).toEqual([])
  })

  it('is three at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => make(`m${i}`, 'maths', 'Add numbers'))
    expect(suggestStrategies(many, { update: { learning: 'Adding' }, gradeBand: null })).toHaveLength(3)
  })
})

describe('what the library suggests first', () => {
  it.each([
    ['3-5', 'We are comparing fractions with different denominators', 'fair-share'],
    ['3-5', 'We write opinion paragraphs with reasons', 'say-why-twice'],
    ['preK-2', 'We count to 20 and touch each thing', 'touch-and-count'],
    ['preK-2', 'Which words begin with the same sound?', 'same-first-sound'],
    ['6-8', 'Percents: ten percent, 25 percent and discounts', 'ten-percent-first'],
    ['9-12', 'The state test is in April, and here is what each test is for', 'what-the-tests-are-for'],
  ] as const)('%s: %s', (gradeBand, learning, id) => {
    expect(suggestStrategies(libraryStrategies(), { update: { learning }, gradeBand })[0]?.id).toBe(id)
  })
})

describe('the band of a grade', () => {
  it.each([
    ['K', 'preK-2'],
    ['PK', 'preK-2'],
    ['Pre-K', 'preK-2'],
    ['TK', 'preK-2'],
    ['Kindergarten', 'preK-2'],
    ['1', 'preK-2'],
    ['2nd', 'preK-2'],
    ['03', '3-5'],
    ['Grade 5', '3-5'],
    ['6th grade', '6-8'],
    ['8', '6-8'],
    ['9', '9-12'],
    ['12th', '9-12'],
    ['', null],
    ['13', null],
    ['0', null],
    ['mixed', null],
  ])('%j is %s', (grade, band) => {
    expect(bandOfGrade(grade)).toBe(band)
  })
})
