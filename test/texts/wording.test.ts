import { describe, expect, it } from 'vitest'
import { MAX_SMS_CHARACTERS } from '../../src/texts/segments.ts'
import type { Sections } from '../../src/texts/section.ts'
import { splitText } from '../../src/texts/split-text.ts'
import { wordMessage } from '../../src/texts/word-message.ts'
import { wordMore } from '../../src/texts/word-more.ts'
import { wordUpdate } from '../../src/texts/word-update.ts'

const sections: Sections = {
  learning: 'We are adding fractions.',
  practice: 'Add thirds.',
  taught: 'With fraction bars.',
  real_world: 'Recipes.',
  at_home: 'Cut an orange into parts.',
}
const ana = {
  language: 'en',
  schoolName: 'Lincoln School',
  teacherName: 'Ms. Vega',
  children: ['Ana'],
  sections,
} as const

describe('the text of an update', () => {
  it('names school, teacher and child, what is learned, what to try, and how to read the rest', () => {
    expect(wordUpdate(ana)).toBe(
      'Lincoln School, Ms. Vega, about Ana:\nWe are adding fractions.\nAt home: Cut an orange into parts.\nReply MORE to read all of it.',
    )
  })

  it('has a Spanish frame for a Spanish-speaking family', () => {
    expect(wordUpdate({ ...ana, language: 'es', children: ['Leo', 'Ana'] })).toBe(
      'Lincoln School, Ms. Vega, sobre Ana y Leo:\nWe are adding fractions.\nEn casa: Cut an orange into parts.\nResponda TODO para leer todo.',
    )
  })

  it('promises no more than there is', () => {
    expect(wordUpdate({ ...ana, sections: { learning: 'Fractions.', practice: ' \n' } })).toBe(
      'Lincoln School, Ms. Vega, about Ana:\nFractions.',
    )
    expect(wordUpdate({ ...ana, sections: { learning: 'Fractions.', at_home: 'Cook.' } })).not.toContain('MORE')
    expect(wordUpdate({ ...ana, sections: { learning: 'Fractions.', taught: 'Bars.' } })).toContain('Reply MORE')
  })

  it.each([
    ['en', ['Ana'], 'about Ana:'],
    ['en', ['Leo', 'Ana'], 'about Ana and Leo:'],
    ['en', ['Zoë', 'Leo', 'Ana'], 'about Ana, Leo, and Zoë:'],
    ['en', ['Ana', 'Ana'], 'about Ana:'],
    ['en', ["D'Andre", 'Óscar', 'Pia', 'Noé'], "about D'Andre, Noé, Óscar, and Pia:"],
    ['en', ['De’Shawn'], "about De'Shawn:"],
    ['es', ['Irene', 'Ana'], 'sobre Ana e Irene:'],
    ['es', ['Ñico', 'Nora', 'Omar'], 'sobre Nora, Ñico y Omar:'],
  ] as const)('in %s names %j as %j', (language, children, expected) => {
    expect(wordUpdate({ ...ana, language, children })).toContain(expected)
  })

  it('names no child when none may be named', () => {
    expect(wordUpdate({ ...ana, children: [], sections: { learning: 'Fractions.' } })).toBe(
      'Lincoln School, Ms. Vega:\nFractions.',
    )
  })

  it('passes on what a teacher typed letter by letter', () => {
    const learning = `Use {{name}} & $t(head) "quotes" <b> $& it's 5 < 7`
    expect(wordUpdate({ ...ana, sections: { learning } })).toBe(`Lincoln School, Ms. Vega, about Ana:\n${learning}`)
  })

  it('cleans the typography of names, which nobody previews', () => {
    const text = wordUpdate({ ...ana, schoolName: 'St. Mary’s\u00a0School', teacherName: 'Ms. O’Hara' })
    expect(text.split('\n')[0]).toBe("St. Mary's School, Ms. O'Hara, about Ana:")
  })
})

describe('the answer to MORE', () => {
  it('is the whole update, each section under its name', () => {
    expect(wordMore(ana)).toEqual([
      'Lincoln School, Ms. Vega, about Ana:\nWhat we are learning: We are adding fractions.\nTo practice: Add thirds.\n' +
        'How we teach it: With fraction bars.\nIn real life: Recipes.\nAt home: Cut an orange into parts.',
    ])
    expect(wordMore({ ...ana, language: 'es' })).toEqual([
      'Lincoln School, Ms. Vega, sobre Ana:\nLo que aprendemos: We are adding fractions.\nPara practicar: Add thirds.\n' +
        'Nuestra manera de enseñarlo: With fraction bars.\nEn la vida diaria: Recipes.\nEn casa: Cut an orange into parts.',
    ])
  })

  it('is cut into marked texts of at most 1,600 characters in which no word is lost', () => {
    const long = Object.fromEntries(
      Object.keys(sections).map((id) => [id, Array.from({ length: 400 }, (_, n) => `${id}${n}`).join(' ')]),
    ) as Sections
    const texts = wordMore({ ...ana, sections: long })
    expect(texts.length).toBeGreaterThan(3)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(MAX_SMS_CHARACTERS)
    expect(texts.map((text) => text.slice(0, text.indexOf(' ')))).toEqual(
      texts.map((_, n) => `(${n + 1}/${texts.length})`),
    )
    const words = texts.flatMap((text) => text.split(/\s+/).slice(1))
    for (const section of Object.values(long)) expect(words.join(' ')).toContain(section)
  })

  it.each(['漢', '😀', 'á'])('cuts even one endless word of %s, never inside a character', (letter) => {
    const texts = wordMore({ ...ana, sections: { learning: letter.repeat(4000) } })
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(MAX_SMS_CHARACTERS)
    expect(texts.join('').match(new RegExp(letter, 'gu'))).toHaveLength(4000)
    expect(texts.join('')).not.toMatch(/\p{Cs}/u)
  })
})

describe('a text that is cut', () => {
  it.each([
    ['😀😀😀😀', 5, ['😀😀', '😀😀']],
    ['one two three', 7, ['one two', 'three']],
    ['one\ntwo three', 9, ['one\ntwo', 'three']],
    ['line one\nb c d', 12, ['line one', 'b c d']],
    ['short', 5, ['short']],
  ])('%j into parts of %i is %j', (text, room, parts) => {
    expect(splitText(text, room)).toEqual(parts)
  })
})

describe('a message', () => {
  it('is school, teacher and the words', () => {
    const message = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega', text: 'Lunch on Monday is at 11:30.\n' }
    expect(wordMessage({ ...message, language: 'en' })).toBe('Lincoln School, Ms. Vega: Lunch on Monday is at 11:30.')
    expect(wordMessage({ ...message, language: 'es' })).toBe('Lincoln School, Ms. Vega: Lunch on Monday is at 11:30.')
  })
})
