import { describe, expect, it } from 'vitest'
import { familyText } from '../../src/languages/catalogue.ts'
import { FRAME_LANGUAGES } from '../../src/languages/supported-language.ts'
import { segmentBudget } from '../../src/texts/segment-budget.ts'
import { countSegments } from '../../src/texts/segments.ts'
import { wordWelcome } from '../../src/texts/word-welcome.ts'

const schools = [
  'Lincoln School',
  'Dr. Martin Luther King Jr. Elementary School of Mathematics, Science and Technology at Pasadena',
  'Escuela Simón Bolívar',
  'Escuela Preparatoria Comunitaria Bilingüe Sor Juana Inés de la Cruz',
  'Rennó–O’Neill “Early” School',
  'Trường Tiểu Học Nguyễn Trãi',
  '明德小學'.repeat(12),
]
/** Shortened letter by letter, whoever the teacher is. */
const endless = ['X'.repeat(200), 'Á'.repeat(200)]
const teachers = [
  null,
  '',
  'Ms. Vega',
  'Mrs. Castellanos-Whitaker-Montgomery',
  'Sra. Núñez',
  "Mr. O'Brien-Nguyễn",
  '王老师',
]

describe.each(FRAME_LANGUAGES)('the welcome in %s', (language) => {
  it('is one segment, or two where it must be UCS-2, with HELP, STOP and the word for a wrong person, whatever the names', () => {
    const all = [
      ...schools.flatMap((schoolName) =>
        teachers.map((teacherName) => wordWelcome({ language, schoolName, teacherName })),
      ),
      ...endless.map((schoolName) => wordWelcome({ language, schoolName, teacherName: null })),
    ]
    const no = familyText(language, 'keyword_no')
    expect(all.filter((text) => countSegments(text).segments > segmentBudget(language))).toEqual([])
    expect(all.filter((text) => !new RegExp(`HELP.*STOP.*${no}`).test(text))).toEqual([])
  })

  it('says who writes and how often where the names are of a usual length', () => {
    const text = wordWelcome({ language, schoolName: 'Lincoln School', teacherName: 'Ms. Vega' })
    expect(text).toMatch(/Lincoln School.*Ms\. Vega.*3/)
    expect(countSegments(text).segments).toBe(segmentBudget(language))
  })
})

describe('the welcome', () => {
  it.each([
    [
      'en',
      'Lincoln School',
      'Ms. Vega',
      'Lincoln School: Ms. Vega will text you about 3 times a week on what your child learns. Write back in any language. HELP, STOP, or NO if wrong person.',
    ],
    [
      'es',
      'Lincoln School',
      'Ms. Vega',
      'Lincoln School: Ms. Vega le va a escribir unas 3 veces por semana sobre lo que aprende su hijo/a. Responda en cualquier idioma. HELP, STOP o NO si es un error.',
    ],
    [
      'en',
      'Lincoln Elementary School',
      'Ms. Hernandez',
      'Lincoln Elementary School: Ms. Hernandez will text you 3 times a week on what your child learns. Write in any language. HELP, STOP, or NO if wrong person.',
    ],
    [
      'en',
      'Dr. Martin Luther King Jr. Elementary School',
      'Mrs. Castellanos-Whitaker',
      'Dr. Martin Luther King Jr. Elementary School: Mrs. Castellanos-Whitaker will text you what your child learns. HELP, STOP, or NO if wrong person.',
    ],
    [
      'en',
      'Lincoln School',
      null,
      'Lincoln School will text you about 3 times a week on what your child learns. Write back in any language. HELP, STOP, or NO if wrong person.',
    ],
  ] as const)('in %s, from %s and %s', (language, schoolName, teacherName, expected) => {
    expect(wordWelcome({ language, schoolName, teacherName })).toBe(expected)
  })

  it('rather leaves the teacher out than the rest when her name alone would make it UCS-2', () => {
    expect(wordWelcome({ language: 'es', schoolName: 'Lincoln School', teacherName: 'Sra. Núñez' })).toBe(
      'Lincoln School le va a escribir unas 3 veces por semana sobre lo que aprende su hijo/a. Responda en cualquier idioma. HELP, STOP o NO si es un error.',
    )
  })

  it("keeps the accents of a school's name", () => {
    expect(wordWelcome({ language: 'es', schoolName: 'Escuela Simón Bolívar', teacherName: 'Ms. Vega' })).toBe(
      'Escuela Simón Bolívar: noticias. HELP, STOP o NO si es un error.',
    )
  })

  it("shortens the school's name by whole words when nothing else is left", () => {
    const words = { language: 'en', schoolName: 'Escuela Preparatoria Simón Bolívar', teacherName: 'Ms. Vega' } as const
    expect(wordWelcome(words)).toBe(
      'Escuela Preparatoria: Ms. Vega will text you about 3 times a week on what your child learns. Write back in any language. HELP, STOP, or NO if wrong person.',
    )
  })
})
