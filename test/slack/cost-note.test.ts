import { expect, it } from 'vitest'
import { costNote, type Forced, isAvoidable } from '../../src/slack/render/cost-note.ts'

it.each([
  ['a letter that could be another', { frame: 'es', language: 'es', forcedBy: 'ó' }, true, '“ó”'],
  ['a sign in the words alone', { frame: 'en', language: 'en', forcedBy: '✓' }, true, '“✓”'],
  [
    'our own Arabic, which begins with an invisible mark',
    { frame: 'ar', language: 'ar', forcedBy: '\u200f' },
    false,
    'Arabic',
  ],
  ['Vietnamese in an English frame', { frame: 'en', language: 'vi', forcedBy: 'ế' }, false, 'Vietnamese'],
  ['a language that is not ours', { frame: 'en', language: 'ru', forcedBy: 'П' }, false, 'Russian'],
] as const)('names %s', (_what, text, avoidable, says) => {
  expect(costNote(text)).toContain(says)
  expect(costNote(text)).not.toMatch(/“\p{Cf}?”/u)
  expect(isAvoidable(text)).toBe(avoidable)
})

it('is empty where nothing costs more', () => {
  const text: Forced = { frame: 'es', language: 'es', forcedBy: null }
  expect([costNote(text), isAvoidable(text)]).toEqual(['', false])
})
