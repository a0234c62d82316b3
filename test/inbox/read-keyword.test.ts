import { describe, expect, it } from 'vitest'
import { readCarrierKeyword, readKeyword, readWelcomeAnswer } from '../../src/inbox/read-keyword.ts'
import { familyText } from '../../src/languages/catalogue.ts'
import { FRAME_LANGUAGES } from '../../src/languages/supported-language.ts'
import phrasings from './phrasings.json' with { type: 'json' }

const read = (body: string) => readCarrierKeyword(body, null) ?? readKeyword(body)
const { none, answering_a_welcome: answering, ...meanings } = phrasings
const rows = Object.entries(meanings).flatMap(([meaning, tiers]) =>
  Object.entries(tiers).flatMap(([tier, texts]) => texts.map((text) => ({ text, meaning, tier }))),
)

describe('keywords', () => {
  it('are read from at least 250 phrasings and near misses in ten languages', () => {
    const texts = [...rows.map(({ text }) => text), ...none]
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.length).toBeGreaterThan(250)
  })

  it.each(rows)('take "$text" for $meaning, $tier', ({ text, meaning, tier }) => {
    expect(read(text)).toEqual({ meaning, tier })
  })

  it.each(none)('take "%s" for words', (text) => {
    expect(read(text)).toBeNull()
  })

  it.each(answering.wrong_number)('take "%s" to a welcome for the wrong person', (text) => {
    expect(readWelcomeAnswer(text)).toBe('wrong_number')
  })

  it.each(answering.stop)('take "%s" to a welcome for a stop', (text) => {
    expect(readWelcomeAnswer(text)).toBe('stop')
  })

  it.each(answering.none)('take "%s" to a welcome for words', (text) => {
    expect(readWelcomeAnswer(text)).toBeNull()
  })

  it('are whatever Twilio says it has acted on', () => {
    expect(readCarrierKeyword('ARRET', 'STOP')).toEqual({ meaning: 'stop', tier: 'carrier' })
    expect(readCarrierKeyword('stop please', null)).toBeNull()
  })

  it.each(FRAME_LANGUAGES)('hold the words that our own texts offer in %s', (language) => {
    expect(readKeyword(familyText(language, 'keyword_more'))).toEqual({ meaning: 'more', tier: 'certain' })
    expect(readKeyword(familyText(language, 'keyword_language'))).toEqual({ meaning: 'language', tier: 'certain' })
    expect(readKeyword(familyText(language, 'keyword_call'))).toEqual({ meaning: 'call', tier: 'certain' })
    expect(readKeyword(familyText(language, 'keyword_text'))).toEqual({ meaning: 'text_me', tier: 'certain' })
    // START means it too, for whoever has paused.
    expect(['resume', 'start']).toContain(readKeyword(familyText(language, 'keyword_resume'))?.meaning)
    expect(readWelcomeAnswer(familyText(language, 'keyword_no'))).toBe('wrong_number')
  })

  it('are read fast from the longest and oddest text', () => {
    const began = performance.now()
    for (const text of ['stop '.repeat(320), 'please '.repeat(230), 'no me '.repeat(260), 'i want to '.repeat(160)])
      read(text)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
