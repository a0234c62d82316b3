import { describe, expect, it } from 'vitest'
import { checkStrategyWords } from '../../src/strategies/check-strategy-words.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { LETTERS_OF_A_TEXT } from '../../src/strategies/strategy-budget.ts'

const good = libraryStrategies()[0]!.words

describe('the words of a strategy', () => {
  it('are right throughout the library', () => {
    const faults = libraryStrategies().flatMap(({ id, words }) => [
      ...checkStrategyWords(words.en, 'en').map((fault) => ({ id, ...fault })),
      ...checkStrategyWords(words.es!, 'es').map((fault) => ({ id, ...fault })),
    ])
    expect(faults).toEqual([])
  })

  it('may leave out all but name, fact and tip', () => {
    const least = { ...good.en, growth: '', checkIn: '', easier: '', harder: '', ask: '', spoken: '' }
    expect(checkStrategyWords(least, 'en')).toEqual([])
    expect(checkStrategyWords({ ...least, name: '', fact: '' }, 'en')).toEqual([
      { field: 'name', why: 'missing' },
      { field: 'fact', why: 'missing' },
    ])
  })

  it('are counted together where they go out together, to the letter', () => {
    const fact = 'a b '.repeat(25).trim()
    const fits = { ...good.en, fact, tip: 'c'.repeat(LETTERS_OF_A_TEXT - fact.length - 1) }
    expect(checkStrategyWords(fits, 'es')).toEqual([])
    expect(checkStrategyWords({ ...fits, tip: `${fits.tip}c` }, 'es')).toEqual([
      { field: 'tip', why: 'letters', letters: LETTERS_OF_A_TEXT + 1, most: LETTERS_OF_A_TEXT },
    ])
  })

  it('name the letter that makes texts long, and the field it is in', () => {
    expect(checkStrategyWords({ ...good.es!, fact: 'Leer más ayuda.' }, 'es')).toEqual([
      { field: 'fact', why: 'letter', letter: 'á' },
    ])
  })

  it('in English are for everybody to read', () => {
    const tip =
      'Interrogate comprehension systematically, and subsequently elaborate the most significant considerations.'
    expect(checkStrategyWords({ ...good.en, fact: 'Good.', tip }, 'en')).toMatchObject([{ field: 'tip', why: 'hard' }])
    expect(checkStrategyWords({ ...good.en, fact: 'Good.', tip }, 'es')).toEqual([])
  })
})
