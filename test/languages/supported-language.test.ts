import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  FRAME_LANGUAGES,
  languageName,
  type LanguageTag,
  ownFrame,
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

  it.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    ['hmn', 'hmn'],
    ['mww', 'hmn'],
    ['hnj', 'hmn'],
    ['ar', 'ar'],
    ['ar-IQ', 'ar'],
    ['arz', 'ar'],
    ['arb', 'ar'],
    ['vi-VN', 'vi'],
    ['zh', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['cmn', 'zh-Hans'],
    ['yue-Hans', 'zh-Hans'],
    ['zh-Hant', null],
    ['zh-TW', null],
    ['zh-HK', null],
    ['yue', null],
    ['ht', 'ht'],
    ['ht-HT', 'ht'],
    ['pt', 'pt'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['so', 'so'],
    ['fr-CA', 'fr'],
    ['ru', null],
    ['mam', null],
  ])('%s is read in our own words of %s', (tag, frame) => {
    expect(ownFrame(tagOf(tag))).toBe(frame)
  })

  it('has an English name for staff', () => {
    const names = ['es', 'es-MX', 'zh-Hans', 'hmn', 'mam', 'fil'].map((tag) => languageName(tagOf(tag)))
    expect(names).toEqual(['Spanish', 'Spanish (Mexico)', 'Chinese (Simplified)', 'Hmong', 'Mam', 'Filipino'])
    expect(FRAME_LANGUAGES.map(languageName).join()).toBe(
      'English,Spanish,Hmong,Arabic,Vietnamese,Chinese (Simplified),Haitian Creole,Portuguese,Somali,French',
    )
  })

  it('that ICU has no name for is known to us under its canonical code', () => {
    const ours = JSON.parse(readFileSync('locales/languages-without-icu-name.json', 'utf8')) as Record<string, string>
    expect(Object.keys(ours).filter((code) => tagOf(code) !== code)).toEqual([])
  })
})
