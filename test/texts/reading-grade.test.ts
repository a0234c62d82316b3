import { describe, expect, it } from 'vitest'
import { readingOf, syllablesIn } from '../../src/texts/reading-grade.ts'

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['the', 1],
    ['make', 1],
    ['makes', 1],
    ['asked', 1],
    ['wanted', 2],
    ['boxes', 2],
    ['table', 2],
    ['apple', 2],
    ['fraction', 2],
    ['reading', 2],
    ['remember', 3],
    ['multiply', 3],
    ['multiplication', 5],
    ['vocabulary', 5],
    ['denominator', 5],
  ])('of %s are %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })
})

describe('the reading grade', () => {
  it('is low for short plain sentences, and asks for nothing', () => {
    const reading = readingOf(
      'We are learning to add. Cut an apple in four. Ask: how much is one part? Ms. Vega says hi.',
    )
    expect(reading?.grade).toBeLessThanOrEqual(3)
    expect(reading?.hint).toBeNull()
  })

  it('is that of the formula', () => {
    // 13 words, 1 sentence, 18 syllables: 0.39 * 13 + 11.8 * 18 / 13 - 15.59 = 5.8
    expect(readingOf('We will learn to write a story about the places where our families live')?.grade).toBe(6)
  })

  it('is high for long sentences, and names the one to break up', () => {
    const reading = readingOf(
      'This week we are continuing our exploration of equivalent fractions while simultaneously developing vocabulary about comparing numerators and denominators in everyday situations.',
    )
    expect(reading?.grade).toBeGreaterThan(12)
    expect(reading?.hint).toEqual({ kind: 'sentence', begins: 'This week we are continuing' })
  })

  it('names the longest word where the sentences are short', () => {
    const reading = readingOf('Students investigate photosynthesis. We communicate observations collaboratively.')
    expect(reading?.grade).toBeGreaterThan(8)
    expect(reading?.hint).toEqual({ kind: 'word', word: 'collaboratively' })
  })

  it('asks for no plainer word than a name', () => {
    const text = 'Maximiliano and Evangelina compare numerators with Penelope.'
    expect(readingOf(text, ['Maximiliano Ruiz'])?.hint).toEqual({ kind: 'word', word: 'numerators' })
  })

  it.each(['Read.', 'Fotos el lunes a las diez por favor', 'Đọc sách với con mỗi tối nhé', '分数'])(
    'is not told of %s',
    (text) => {
      expect(readingOf(text)).toBeNull()
    },
  )
})
