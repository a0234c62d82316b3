import { describe, expect, it } from 'vitest'
import { draftVerdict } from '../../src/texts/draft-verdict.ts'
import { slackToPlainText } from '../../src/texts/plain-text.ts'

const en = (text: string) => ({ language: 'en', text }) as const
const es = (text: string) => ({ language: 'es', text }) as const

describe('a draft', () => {
  it.each([
    ['ok', 306],
    ['teacher_confirms', 307],
    ['teacher_confirms', 459],
    ['coordinator_confirms', 460],
    ['coordinator_confirms', 1600],
    ['too_long', 1601],
  ])('is %s with %i characters of GSM-7', (kind, length) => {
    expect(draftVerdict('words', [en('a'.repeat(length))]).kind).toBe(kind)
  })

  it('is judged by its costliest wording, and says what makes it so', () => {
    expect(draftVerdict('words', [en('a'.repeat(150)), es(`${'a'.repeat(149)}ó`)])).toEqual({
      kind: 'teacher_confirms',
      worst: { language: 'es', characters: 150, encoding: 'UCS-2', segments: 3, units: 150, forcedBy: 'ó' },
    })
  })

  it('is too long when any wording is, even beside one of more segments', () => {
    const verdict = draftVerdict('words', [es('ó'.repeat(1590)), en('a'.repeat(1601))])
    expect(verdict).toMatchObject({ kind: 'too_long', worst: { language: 'en', characters: 1601 } })
  })

  it('is empty when nothing but markup was typed, whatever the frame adds', () => {
    const words = slackToPlainText(' <!channel> :tada: \u200b\n')
    expect(draftVerdict(words, [en('Lincoln School, Ms. Vega:')])).toEqual({ kind: 'empty' })
  })

  it('is empty when nobody would read it', () => {
    expect(draftVerdict('words', [])).toEqual({ kind: 'empty' })
  })
})
