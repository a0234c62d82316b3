import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCarrierKeyword } from '../src/inbox/read-keyword.ts'
import { normalizeWords } from '../src/languages/normalize-words.ts'
import { FRAME_LANGUAGES } from '../src/languages/supported-language.ts'
import { libraryStrategies } from '../src/strategies/library.ts'
import { segmentBudget } from '../src/texts/segment-budget.ts'
import { countSegments } from '../src/texts/segments.ts'

type Catalogue = Record<string, string>
const read = (path: string): Catalogue => JSON.parse(readFileSync(`locales/${path}.json`, 'utf8')) as Catalogue
const families = FRAME_LANGUAGES.map((language) => ({ language, texts: read(`families/${language}`) }))
const english = read('families/en')
const staff = read('staff/en')

/** Twilio acts on these by itself, whatever was asked: docs "Twilio support for opt-out keywords". */
const twilioWords = 'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT START UNSTOP YES HELP INFO'.split(' ')
/** Signs, and words that happen to be the same in two languages. */
const mayBeEqual = new Set(['head', 'head_school', 'part', 'keyword_no'])
const pluralSuffix = /_(zero|one|two|few|many|other)$/
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()
const baseKeys = (texts: Catalogue): string[] =>
  [...new Set(Object.keys(texts).map((key) => key.replace(pluralSuffix, '')))].toSorted()
const formsOf = (texts: Catalogue, base: string): string[] =>
  Object.keys(texts).filter((key) => key === base || (pluralSuffix.test(key) && key.replace(pluralSuffix, '') === base))

describe.each(families)('the texts for families in $language', ({ language, texts }) => {
  it('are the same texts as in English', () => {
    expect(baseKeys(texts)).toEqual(baseKeys(english))
  })

  it('have the placeholders of English, in every plural form', () => {
    const different = baseKeys(english).flatMap((base) => {
      const wanted = placeholders(english[formsOf(english, base).at(-1) ?? ''] ?? '')
      return formsOf(texts, base).filter((key) => placeholders(texts[key] ?? '').join() !== wanted.join())
    })
    expect(different).toEqual([])
  })

  it('have no other braces, no doubled or outer spaces, and no empty text', () => {
    const untidy = Object.entries(texts).filter(
      ([, text]) =>
        text === '' || text !== text.trim() || / {2}/.test(text) || /[{}]|\$t\(/.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(untidy).toEqual([])
  })

  it('have every plural form of the language', () => {
    expect(missingPluralForms(language, texts)).toEqual([])
  })

  it('offer no word as an answer that Twilio takes for itself, and no word twice', () => {
    const words = Object.keys(texts).flatMap((key) => (key.startsWith('keyword_') ? [texts[key] ?? ''] : []))
    expect(words.filter((word) => twilioWords.includes(word.toUpperCase()))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((word) => word !== word.toLocaleUpperCase(language) || /\s/.test(word))).toEqual([])
  })

  it('offer no word of Twilio in any case or spelling that phones make of it', () => {
    const words = Object.keys(texts).flatMap((key) => (key.startsWith('keyword_') ? [texts[key] ?? ''] : []))
    expect(words.filter((word) => readCarrierKeyword(normalizeWords(word), null) !== null)).toEqual([])
  })

  it('ask how it went with no word of Twilio among the answers', () => {
    const answers = Object.keys(texts).flatMap((key) =>
      /^check_in_(?!question|homework|own|thanks)/.test(key) ? [texts[key] ?? ''] : [],
    )
    expect(answers).toHaveLength(4)
    expect(answers.filter((answer) => readCarrierKeyword(normalizeWords(answer), null) !== null)).toEqual([])
  })

  it('have words of their own for what Twilio does not act on', () => {
    const { stop: _stop, start: _start, help: _help, ...ours } = readTable(language)
    expect(stringsIn(ours).filter((word) => readCarrierKeyword(normalizeWords(word), null) !== null)).toEqual([])
  })

  it('name HELP and STOP as Twilio knows them in every welcome', () => {
    const welcomes = Object.keys(texts).filter((key) => key.startsWith('welcome_'))
    expect(welcomes.length).toBeGreaterThan(0)
    expect(welcomes.filter((key) => !/\bHELP\b.*\bSTOP\b/.test(texts[key] ?? ''))).toEqual([])
  })

  it('are in GSM-7 where the language can be written in it, since one other letter more than doubles the price', () => {
    const beyond = Object.entries(texts).filter(
      ([key, text]) => key !== 'language_name' && countSegments(text).forcedBy !== null,
    )
    if (segmentBudget(language) === 1) expect(beyond).toEqual([])
    else expect(beyond.length).toBeGreaterThan(20)
  })

  it('are composed letters without invisible characters, which phones and counters take in different ways', () => {
    expect(Object.entries(texts).filter(([, text]) => text !== text.normalize('NFC') || /\p{Cf}/u.test(text))).toEqual(
      [],
    )
  })

  it('are translated: only names of signs and our own marks are those of English', () => {
    const same = Object.keys(texts).filter((key) => texts[key] === english[key] && !mayBeEqual.has(key))
    expect(language === 'en' ? [] : same).toEqual([])
  })
})

describe('what the library says to try at home', () => {
  it('offers no word of Twilio as an answer: none stands in capitals or in quotation marks', () => {
    const words = libraryStrategies().flatMap(({ id, words: inEach }) =>
      stringsIn(inEach).map((text) => ({ id, text })),
    )
    const offered = new RegExp(
      `\\b(?:${twilioWords.join('|')})\\b|["“«'](?:${twilioWords.join('|').toLowerCase()})["”»']`,
    )
    expect(words.length).toBeGreaterThan(500)
    expect(words.filter(({ text }) => offered.test(text))).toEqual([])
  })
})

describe('locales', () => {
  it('hold one file for each language that the code knows, and the review marks', () => {
    const files = [...FRAME_LANGUAGES, 'review'].map((name) => `${name}.json`)
    expect(readdirSync('locales/families').toSorted()).toEqual(files.toSorted())
    expect(Object.keys(read('families/review')).toSorted()).toEqual([...FRAME_LANGUAGES].toSorted())
  })

  it("have every plural form in the texts for staff and on the sandbox's page", () => {
    expect(missingPluralForms('en', staff)).toEqual([])
    expect(missingPluralForms('en', read('sandbox/en'))).toEqual([])
  })
})

function readTable(language: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`locales/keywords/${language}.json`, 'utf8')) as Record<string, unknown>
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function missingPluralForms(language: string, texts: Catalogue): string[] {
  // ICU knows no plurals of Hmong and Haitian Creole: i18next takes those of English.
  const known = Intl.PluralRules.supportedLocalesOf(language)[0] ?? 'en'
  const needed = new Intl.PluralRules(known).resolvedOptions().pluralCategories
  const plural = new Set(
    Object.keys(texts).flatMap((key) => (pluralSuffix.test(key) ? [key.replace(pluralSuffix, '')] : [])),
  )
  return [...plural].flatMap((base) =>
    needed.map((form) => `${base}_${form}`).filter((key) => texts[key] === undefined),
  )
}
