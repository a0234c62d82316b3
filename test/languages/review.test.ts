import { expect, it } from 'vitest'
import { reviewMark } from '../../src/languages/review.ts'
import { FRAME_LANGUAGES } from '../../src/languages/supported-language.ts'

it('every language says how far it has been checked, and only English is the source', () => {
  const source = FRAME_LANGUAGES.filter((language) => reviewMark(language).mark === 'source')
  expect(source).toEqual(['en'])
})

it('Spanish is unreviewed until a native speaker signs it', () => {
  expect(reviewMark('es')).toEqual({ mark: 'unreviewed' })
})
