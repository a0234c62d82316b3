import { describe, expect, it } from 'vitest'
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
]

describe.each(FRAME_LANGUAGES)('a fixed text in %s', (language) => {
  it('is one segment in GSM-7, or two where it must be UCS-2, with the longest likely names', () => {
    const budget = segmentBudget(language)
    const over = notices
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
