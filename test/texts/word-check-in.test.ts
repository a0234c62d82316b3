import { describe, expect, it } from 'vitest'
import { readCarrierKeyword } from '../../src/inbox/read-keyword.ts'
import { normalizeWords } from '../../src/languages/normalize-words.ts'
import { FRAME_LANGUAGES } from '../../src/languages/supported-language.ts'
import { countSegments } from '../../src/texts/segments.ts'
import { wordCheckIn, wordCheckInThanks } from '../../src/texts/word-check-in.ts'

const names = { schoolName: 'Abraham Lincoln Elementary School', teacherName: 'Ms. Castellanos' }
const segmentsOf = (body: string) => countSegments(body).segments

describe.each(FRAME_LANGUAGES)('the check-in in %s', (language) => {
  const words = { language, ...names, question: null, isHomework: false }

  it('is at most two segments, for siblings too, and asks each child in its turn', () => {
    const children = ['Guadalupe', 'Maximiliano', 'Ana', 'Leo']
    const texts = []
    for (let first = 0; first < children.length;) {
      const text = wordCheckIn(words, children.slice(first), first)
      texts.push(text.body)
      first += text.children
    }
    expect(texts.map(segmentsOf).filter((segments) => segments > 2)).toEqual([])
    const all = texts.join(' ')
    for (let number = 1; number <= 16; number += 1) expect(all.match(new RegExp(`\\b${number} `, 'g'))).toHaveLength(1)
  })

  it('asks about two children in one text', () => {
    const text = wordCheckIn({ ...words, schoolName: 'Lincoln School', teacherName: 'Ms. Vega' }, ['Ana', 'Leo'], 0)
    expect(text.children).toBe(2)
  })

  it('offers no word that the phone company takes for itself', () => {
    const { body } = wordCheckIn(words, ['Ana'], 0)
    const offered = body.split(/[\d,.;:?？¿，：]+/u).map((piece) => normalizeWords(piece))
    expect(offered.filter((piece) => readCarrierKeyword(piece, null) !== null)).toEqual([])
  })

  it('has a thank-you of at most two segments, whatever encourages', () => {
    const encouragement = 'Every try makes it easier. '.repeat(12).trim()
    const thanks = wordCheckInThanks({ language, ...names, encouragement })
    expect(segmentsOf(thanks)).toBeLessThanOrEqual(2)
    expect(thanks).not.toContain('easier')
    expect(wordCheckInThanks({ language, ...names, encouragement: 'Bravo' })).toContain('Bravo')
  })
})
