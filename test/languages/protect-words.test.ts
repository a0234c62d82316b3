import { describe, expect, it } from 'vitest'
import { type GlossaryTerm, protectWords } from '../../src/languages/protect-words.ts'
import { putBack } from '../../src/languages/protected-words.ts'

const names = ['Ana', 'Lopez-Ruiz', 'Will', 'An', 'Zoë Nguyen']
const keptOf = (words: string, glossary: readonly GlossaryTerm[] = []) =>
  protectWords(words, { names, glossary, to: 'es' }).kept

describe('protectWords', () => {
  it('keeps names back, in any case and with what hangs on them, whole names as one', () => {
    expect(keptOf('Ana Lopez-Ruiz and ANA, and ana\u2019s book')).toEqual(['Ana Lopez-Ruiz', 'ANA', 'ana'])
    expect(keptOf('Zoë reads to Nguyen')).toEqual(['Zoë', 'Nguyen'])
  })

  it('takes a name that is an ordinary word for a name only with a capital', () => {
    expect(keptOf('Will will bring an apple to An')).toEqual(['Will', 'An'])
  })

  it('keeps teachers back by their titles, though nobody named them', () => {
    expect(keptOf('Ask Ms. Vega or Mr Cho')).toEqual(['Ms. Vega', 'Mr Cho'])
  })

  it('keeps numbers, dates, times, telephone numbers and addresses back', () => {
    expect(
      keptOf('On 12/18 at 3:30 pm or 11 AM bring $5.50 and 3 books: https://school.test/a?b=1, (201) 555-0100.'),
    ).toEqual(
      expect.arrayContaining([
        '12/18',
        '3:30 pm',
        '11 AM',
        '$5.50',
        '3',
        'https://school.test/a?b=1',
        '(201) 555-0100',
      ]),
    )
    expect(keptOf('2026-12-18 (50%) or mail a.b@school.test')).toEqual(
      expect.arrayContaining(['2026-12-18', '50%', 'a.b@school.test']),
    )
  })

  it('leaves numbers that are part of a word to the service', () => {
    expect(keptOf('Our 3rd grade reads A4 pages')).toEqual([])
  })

  it('keeps numbers back as Arabic, Chinese, French and Portuguese write them, in digits that staff read', () => {
    expect(keptOf('رقمي ٢٠١ ٥٥٥ ٠١٠٠ والساعة ۳:۳۰')).toEqual(expect.arrayContaining(['201 555 0100', '3:30']))
    expect(keptOf('我３点来，带2本书')).toEqual(['3', '2'])
    expect(keptOf('À 15h30, as 8h')).toEqual(['15h30', '8h'])
  })

  it('says what a word of the school means before anything is translated', () => {
    const glossary = [{ term: 'sub', meaning: 'substitute teacher', language: null }]
    const { text, kept } = protectWords('The sub and the subway', { names: [], glossary, to: 'es' })
    expect(text).toBe('The substitute teacher and the subway')
    expect(kept).toEqual([])
  })

  it('puts the fixed word of a language in its place, and leaves a word that means itself', () => {
    const glossary = [
      { term: 'recess', meaning: 'recreo', language: 'es' },
      { term: 'PASS', meaning: 'PASS', language: null },
      { term: 'recess', meaning: 'recreyasyon', language: 'ht' },
    ]
    const { text, kept } = protectWords('PASS meets at Recess', { names: [], glossary, to: 'es' })
    expect(putBack(text, kept)).toBe('PASS meets at recreo')
  })

  it('gives nothing back unless everything comes back exactly once', () => {
    const { text, kept } = protectWords('Ana has 3', { names, glossary: [], to: 'es' })
    expect(putBack(text, kept)).toBe('Ana has 3')
    expect(putBack(text.replace(/\ufdd00\ufdd1/, ''), kept)).toBeNull()
    expect(putBack(text + text, kept)).toBeNull()
    expect(putBack('\ufdd07\ufdd1 \ufdd00\ufdd1', kept)).toBeNull()
    expect(putBack(' ', [])).toBeNull()
  })
})
