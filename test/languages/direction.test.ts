import { describe, expect, it } from 'vitest'
import { familyText } from '../../src/languages/catalogue.ts'
import { wordNotice } from '../../src/texts/word-notice.ts'
import { wordUpdate } from '../../src/texts/word-update.ts'

/** The invisible marks of a text, by code point and place. */
const marksOf = (text: string) =>
  [...text.matchAll(/\p{Cf}/gu)].map(({ 0: mark, index }) => `${mark.codePointAt(0)?.toString(16)}@${index}`)

describe('an Arabic text', () => {
  it('begins with one right-to-left mark where a Latin name comes first', () => {
    const head = familyText('ar', 'head', { school: 'Lincoln School', teacher: 'Ms. Vega' })
    expect(head).toBe('\u200fLincoln School، Ms. Vega:')
    expect(marksOf(head)).toEqual(['200f@0'])
  })

  it('has none where Arabic comes first, in a name too', () => {
    expect(marksOf(familyText('ar', 'head', { school: 'مدرسة النور', teacher: 'Ms. Vega' }))).toEqual([])
    expect(marksOf(familyText('ar', 'section_at_home'))).toEqual([])
  })

  it('keeps the groups of a phone number in order', () => {
    const text = wordNotice('ar', { kind: 'unknown_number', officePhone: '(201) 555-0100' })
    expect(text).toContain('\u200e(201) 555-0100\u200e')
    expect(marksOf(text)).toHaveLength(2)
  })

  it("leaves a child's and a teacher's name, and the teacher's words, without marks inside", () => {
    const text = wordUpdate({
      language: 'ar',
      schoolName: 'Lincoln School',
      teacherName: 'Ms. Vega',
      children: ['Leo', 'Ana'],
      sections: { learning: 'Fractions', at_home: 'Cut an apple' },
    })
    expect(text).toBe('\u200fLincoln School، Ms. Vega، عن Ana وLeo:\nFractions\nفي البيت: Cut an apple')
  })
})

it('no other language has invisible marks', () => {
  const names = { school: 'مدرسة النور', teacher: 'Ms. Vega' }
  for (const language of ['en', 'es', 'vi', 'zh-Hans', 'fr'] as const) {
    expect(marksOf(familyText(language, 'head', names))).toEqual([])
  }
})

it('children are listed in the words of the language, also of those that ICU does not know', () => {
  const words = (language: 'hmn' | 'ht', children: string[]) =>
    wordUpdate({
      language,
      schoolName: 'Lincoln School',
      teacherName: 'Ms. Vega',
      children,
      sections: { learning: 'Fractions' },
    }).split('\n')[0]
  expect(words('hmn', ['Leo', 'Ana'])).toBe('Lincoln School, Ms. Vega, hais txog Ana thiab Leo:')
  expect(words('ht', ['Leo', 'Ana', 'Mia'])).toBe('Lincoln School, Ms. Vega, sou Ana, Leo ak Mia:')
  expect(words('ht', ['Leo'])).toBe('Lincoln School, Ms. Vega, sou Leo:')
})
