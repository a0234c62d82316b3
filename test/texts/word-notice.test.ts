import { describe, expect, it } from 'vitest'
import { formatFamilyDay } from '../../src/school/school-day.ts'
import { FRAME_LANGUAGES } from '../../src/languages/supported-language.ts'
import { segmentBudget } from '../../src/texts/segment-budget.ts'
import { countSegments } from '../../src/texts/segments.ts'
import { type Notice, wordNotice } from '../../src/texts/word-notice.ts'

const schoolName = 'Dr. Martin Luther King Jr. Elementary School'
const officePhone = '(973) 555-0142 ext. 1203'
const notices: Notice[] = [
  { kind: 'stop_confirmed', schoolName },
  { kind: 'start_confirmed', schoolName },
  { kind: 'wrong_number', schoolName },
  { kind: 'more_nothing', schoolName },
  { kind: 'resumed', schoolName },
  { kind: 'thanks', schoolName, teacherName: 'Mrs. Castellanos-Whitaker' },
  { kind: 'unknown_number', officePhone },
  { kind: 'help', schoolName, officePhone },
  { kind: 'language_set', schoolName },
  { kind: 'way_call', schoolName },
  { kind: 'way_text', schoolName },
  { kind: 'way_both', schoolName },
  { kind: 'stopped_child', schoolName, name: 'Alexandria' },
  { kind: 'stopped_class', schoolName, name: 'Room 204B' },
]

describe.each(FRAME_LANGUAGES)('a fixed text in %s', (language) => {
  it('is one segment in GSM-7, or two where it must be UCS-2, with the longest likely names', () => {
    const budget = segmentBudget(language)
    // The longest names of a year's days and months that a pause of the usual length, or a holiday, can end with.
    const days = ['2027-09-22', '2027-12-22'].map((day) => formatFamilyDay(day, language))
    const dated = days.flatMap((day): Notice[] => [
      { kind: 'paused_until', schoolName, day },
      { kind: 'closed_until', schoolName, day },
    ])
    const over = [...notices, ...dated]
      .map((notice) => ({ kind: notice.kind, ...countSegments(wordNotice(language, notice)) }))
      .filter(({ encoding, segments }) => segments > budget || (budget === 1 && encoding !== 'GSM-7'))
    expect(over).toEqual([])
  })

  it('tells a strange number the office phone and no name', () => {
    const text = wordNotice(language, { kind: 'unknown_number', officePhone })
    expect(text).toContain(officePhone)
    expect(text).not.toContain('Lincoln')
  })
})

it('reads as written here', () => {
  const lincoln = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega' }
  expect(wordNotice('en', { kind: 'stop_confirmed', ...lincoln })).toBe(
    'Lincoln School: We will not text you again. To get our texts again, reply START.',
  )
  expect(wordNotice('es', { kind: 'stop_confirmed', ...lincoln })).toBe(
    'Lincoln School: Ya no le vamos a escribir. Para recibir mensajes otra vez, responda START.',
  )
  expect(wordNotice('en', { kind: 'thanks', ...lincoln })).toBe('Lincoln School, Ms. Vega: Thank you for your message!')
  expect(wordNotice('es', { kind: 'thanks', ...lincoln })).toBe('Lincoln School, Ms. Vega: ¡Gracias por su mensaje!')
})

it.each([
  ['hmn', 'zwj hli, lub Ib Hlis tim 25'],
  ['ht', 'lendi 25 janvye'],
  ['es', 'lunes, 25 de enero'],
  ['zh-Hans', '1月25日星期一'],
])('writes a day in %s as %s', (language, written) => {
  expect(formatFamilyDay('2027-01-25', language)).toBe(written)
})
