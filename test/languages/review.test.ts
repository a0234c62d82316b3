import { expect, it } from 'vitest'
import { firstFrames, frameLanguage, frameSource, unusedFrame } from '../../src/languages/frames.ts'
import { reviewMark } from '../../src/languages/review.ts'
import { FRAME_LANGUAGES, type FrameLanguage, type LanguageTag } from '../../src/languages/supported-language.ts'

it('every language says how far it has been checked, and only English is the source', () => {
  const source = FRAME_LANGUAGES.filter((language) => reviewMark(language).mark === 'source')
  expect(source).toEqual(['en'])
})

it('every other language is unreviewed until a native speaker signs it', () => {
  const others = FRAME_LANGUAGES.filter((language) => language !== 'en')
  expect(others.map((language) => reviewMark(language).mark)).toEqual(others.map(() => 'unreviewed'))
})

it('of the unreviewed ones only Spanish is used before a coordinator says yes', () => {
  expect([...firstFrames.used].toSorted()).toEqual(['en', 'es'])
})

it('who reads a language that is not used gets the one the school falls back to, and it is known that it is not their own', () => {
  const used = new Set<FrameLanguage>(['en', 'es', 'vi'])
  const served = (tag: string) => {
    const language = tag as LanguageTag
    const frame = frameLanguage({ used, fallback: 'es' }, language)
    const reader = { language, languageSource: 'roster', frame }
    return [frame, frameSource(reader), unusedFrame(reader)]
  }
  expect(served('vi-VN')).toEqual(['vi', 'roster', null])
  expect(served('mww')).toEqual(['es', 'fallback', 'hmn'])
  expect(served('zh-TW')).toEqual(['es', 'fallback', null])
  expect(served('ru')).toEqual(['es', 'fallback', null])
  expect(served('es-MX')).toEqual(['es', 'roster', null])
})
