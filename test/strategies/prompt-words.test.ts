import { describe, expect, it } from 'vitest'
import { STRATEGY_LEVELS } from '../../src/broadcasts/strategy-content.ts'
import { wordBroadcast } from '../../src/broadcasts/word-broadcast.ts'
import type { Wordings } from '../../src/broadcasts/wording.ts'
import type { LanguageTag } from '../../src/languages/supported-language.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { writtenWordings } from '../../src/strategies/preview-prompt.ts'
import { ownPrompt, type Prompt, promptOf } from '../../src/strategies/prompt-content.ts'
import { levelsOf } from '../../src/strategies/prompt-words.ts'
import type { Strategy, StrategyWords } from '../../src/strategies/strategy.ts'
import { countSegments } from '../../src/texts/segments.ts'

const sender = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega', classroomName: 'Room 12' }
const english: StrategyWords = {
  name: 'Count the stairs',
  fact: 'Counting aloud helps.',
  tip: 'Count the stairs together.',
  growth: 'Each count is a step.',
  checkIn: 'Did you count?',
  easier: 'Count to five.',
  harder: 'Count in twos.',
  ask: 'Ask: How many stairs?',
  spoken: 'Count the stairs with your child.',
}
const spanish: StrategyWords = {
  ...english,
  fact: 'Contar en voz alta ayuda.',
  tip: 'Cuenten los escalones.',
  growth: 'Cada cuenta vale.',
  easier: 'Cuenten hasta cinco.',
  spoken: 'Cuente los escalones con su hija.',
}
const strategy = (change: Partial<Strategy> = {}): Strategy => ({
  id: 'count-the-stairs',
  gradeBand: 'preK-2',
  subject: 'maths',
  minutes: 5,
  things: [],
  source: null,
  words: { en: english, es: spanish },
  ...change,
})
const usual = { level: 'usual', studentIds: null, checkInDays: 2 } as const

/** What a family reads of a prompt that was previewed. */
function read(prompt: Prompt, language: 'en' | 'es', { children = ['Ana'], from = sender } = {}): string {
  const wordings: Wordings = new Map(writtenWordings(prompt).map((wording) => [wording.language, wording]))
  const reader = { language: language as string as LanguageTag, frame: language, children }
  return wordBroadcast(prompt.content, from, reader, wordings).body
}

describe('the text of a prompt', () => {
  it('says why it helps and what to do, in the family’s own language, about their own children', () => {
    const prompt = promptOf(strategy(), usual)
    expect(read(prompt, 'en')).toBe(
      'Lincoln School, Ms. Vega, about Ana:\nCounting aloud helps.\nCount the stairs together.',
    )
    expect(read(prompt, 'es', { children: ['Leo', 'Ana'] })).toBe(
      'Lincoln School, Ms. Vega, sobre Ana y Leo:\nContar en voz alta ayuda.\nCuenten los escalones.',
    )
  })

  it('has another level in the place of what to do, after the reason where both fit into a text', () => {
    const easier = promptOf(strategy(), { ...usual, level: 'easier' })
    expect(read(easier, 'en')).toContain('\nCounting aloud helps.\nCount to five.')
    expect(read(easier, 'es')).toContain('\nContar en voz alta ayuda.\nCuenten hasta cinco.')
    const long = { ...spanish, easier: 'a'.repeat(200) }
    const alone = promptOf(strategy({ words: { en: english, es: long } }), { ...usual, level: 'easier' })
    expect(read(alone, 'en')).toBe('Lincoln School, Ms. Vega, about Ana:\nCount to five.')
    expect(read(alone, 'es')).toBe(`Lincoln School, Ms. Vega, sobre Ana:\n${long.easier}`)
  })

  it('can be the reason, what to do, or the encouragement alone', () => {
    const pieces = (['fact', 'tip', 'growth'] as const).map((piece) => promptOf(strategy(), usual, piece))
    expect(pieces.map((prompt) => read(prompt, 'en').split('\n').slice(1))).toEqual([
      ['Counting aloud helps.'],
      ['Count the stairs together.'],
      ['Each count is a step.', 'Ask: How many stairs?'],
    ])
  })

  describe('where letters outside GSM-7 would make it long', () => {
    const full = { ...english, fact: 'f'.repeat(90), tip: 't'.repeat(120) }
    const long = promptOf(strategy({ words: { en: full, es: full } }), usual)
    const own = ownPrompt({ fact: full.fact, tip: full.tip }, { studentIds: null, checkInDays: null })
    const lines = `\n${full.fact}\n${full.tip}`

    it('leaves out the children’s names, or the teacher’s too, rather than any of what it says', () => {
      expect(read(long, 'es', { children: ['Sofía'] })).toBe(`Lincoln School, Ms. Vega:${lines}`)
      const from = { ...sender, teacherName: 'Ms. García' }
      expect(read(long, 'es', { from })).toBe(`Lincoln School:${lines}`)
      expect(read(own, 'en', { children: ['Sofía'] })).toBe(`Lincoln School, Ms. Vega:${lines}`)
    })

    it('leaves out the reason where that is not enough, but none of anybody’s own words', () => {
      const from = { ...sender, schoolName: 'Escuela José Martí' }
      expect(read(long, 'es', { from })).toBe(`Escuela José Martí, Ms. Vega, sobre Ana:\n${full.tip}`)
      expect(read(own, 'es', { from })).toBe(`Escuela José Martí, Ms. Vega, sobre Ana:${lines}`)
    })

    it('names whom it is about where it is short enough all the same', () => {
      expect(read(promptOf(strategy(), usual), 'es', { children: ['Sofía'] })).toContain('sobre Sofía:')
    })
  })

  it('is in one language: what a strategy does not say in Spanish is left to translation as a whole', () => {
    const half = promptOf(strategy({ words: { en: english, es: { ...spanish, fact: '' } } }), usual)
    expect(half.others.size).toBe(0)
    expect(promptOf(strategy({ words: { en: english, es: null } }), usual).others.size).toBe(0)
  })

  it('is what somebody wrote where it is in their own words', () => {
    const own = { studentIds: null, checkInDays: null }
    expect(read(ownPrompt({ fact: '', tip: 'Read a sign aloud.' }, own), 'en')).toBe(
      'Lincoln School, Ms. Vega, about Ana:\nRead a sign aloud.',
    )
    expect(read(ownPrompt({ fact: 'It helps.', tip: 'Read a sign aloud.' }, own), 'es')).toBe(
      'Lincoln School, Ms. Vega, sobre Ana:\nIt helps.\nRead a sign aloud.',
    )
  })
})

it('offers the levels that a strategy has words for', () => {
  expect(levelsOf(strategy())).toEqual(['usual', 'easier', 'harder'])
  expect(levelsOf(strategy({ words: { en: { ...english, harder: '' }, es: null } }))).toEqual(['usual', 'easier'])
})

it('keeps what goes with it: the question, the encouragement, and what is said in a call, at its own level', () => {
  const { beside } = promptOf(strategy(), usual).content
  expect(beside['es']).toEqual({
    growth: 'Cada cuenta vale.',
    checkIn: 'Did you count?',
    ask: 'Ask: How many stairs?',
    spoken: 'Cuente los escalones con su hija.',
  })
  expect(promptOf(strategy(), { ...usual, level: 'easier' }).content.beside['es']?.spoken).toBe('Cuenten hasta cinco.')
})

it('is two segments at most for every strategy, level and piece of the library, with the longest likely names', () => {
  const from = {
    schoolName: 'Dr. Martin Luther King Jr. Elementary School',
    teacherName: 'Mrs. Castellanos-Whitaker',
    classroomName: 'Room 12',
  }
  const texts = libraryStrategies().flatMap((one) =>
    STRATEGY_LEVELS.flatMap((level) =>
      (['whole', 'fact', 'tip', 'growth'] as const).flatMap((piece) =>
        (['en', 'es'] as const).map((language) => ({
          at: [one.id, level, piece, language].join(' '),
          body: read(promptOf(one, { ...usual, level }, piece), language, { from, children: ['Guadalupe'] }),
        })),
      ),
    ),
  )
  expect(texts.length).toBeGreaterThanOrEqual(48)
  expect(texts.filter(({ body }) => countSegments(body).segments > 2)).toEqual([])
})
