import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  FRAME_LANGUAGES,
  frameLanguage,
  languageName,
  type LanguageTag,
  parseLanguageTag,
} from '../../src/languages/supported-language.ts'

function tagOf(input: string): LanguageTag {
  const parsed = parseLanguageTag(input)
  if (!parsed.ok) throw new Error(`${input}: ${parsed.reason}`)
  return parsed.tag
}

describe('a language tag', () => {
  it.each([
    ['es', 'es'],
    [' ES ', 'es'],
    ['es-mx', 'es-MX'],
    ['es-419', 'es-419'],
    ['zh-CN', 'zh-CN'],
    ['zh-hans', 'zh-Hans'],
    ['hmn', 'hmn'],
    ['mww', 'mww'],
    ['mam', 'mam'],
    ['ht', 'ht'],
    ['tl', 'fil'],
    ['iw', 'he'],
    ['ar-u-nu-latn', 'ar'],
  ])('%j is read as %s', (input, tag) => {
    expect(parseLanguageTag(input)).toEqual({ ok: true, tag })
  })

  it.each([
    ['', 'malformed', null],
    ['e', 'malformed', null],
    ['xx-yy-zz', 'malformed', null],
    ['es MX', 'malformed', null],
    ['es_MX', 'malformed', 'es-MX'],
    ['Haitian Creole', 'malformed', 'ht'],
    ['spanish', 'unknown', 'es'],
    ['Hmong', 'unknown', 'hmn'],
    ['xx', 'unknown', null],
    ['und', 'unknown', null],
    ['mul', 'unknown', null],
    ['es-ZZ', 'unknown', null],
    ['es-XX', 'unknown', null],
  ])('%j is refused as %s, with %s as what was probably meant', (input, reason, suggestion) => {
    expect(parseLanguageTag(input)).toEqual({ ok: false, reason, suggestion })
  })

  it('is served in its base language where we have it, else in English', () => {
    expect([tagOf('es'), tagOf('es-MX'), tagOf('en-GB'), tagOf('hmn'), tagOf('so')].map(frameLanguage)).toEqual([
      'es',
      'es',
      'en',
      'en',
      'en',
    ])
  })

  it('has an English name for staff', () => {
    const names = ['es', 'es-MX', 'zh-Hans', 'hmn', 'mam', 'fil'].map((tag) => languageName(tagOf(tag)))
    expect(names).toEqual(['Spanish', 'Spanish (Mexico)', 'Chinese (Simplified)', 'Hmong', 'Mam', 'Filipino'])
    expect(FRAME_LANGUAGES.map(languageName)).toEqual(['English', 'Spanish'])
  })

  it('that ICU has no name for is known to us under its canonical code', () => {
    const ours = JSON.parse(readFileSync('locales/languages-without-icu-name.json', 'utf8')) as Record<string, string>
    expect(Object.keys(ours).filter((code) => tagOf(code) !== code)).toEqual([])
  })
})
