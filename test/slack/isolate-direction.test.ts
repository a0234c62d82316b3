import { describe, expect, it } from 'vitest'
import { quotedWords } from '../../src/slack/render/caregiver-words.ts'
import { escapeMrkdwn } from '../../src/slack/rendered-post.ts'

describe('right-to-left words in a Slack post', () => {
  it('keep to themselves, line by line, with a Latin name and a number inside', () => {
    expect(escapeMrkdwn('شكرا Ms. Vega، رقمي 555-0100')).toBe('\u2068شكرا Ms. Vega، رقمي 555-0100\u2069')
    expect(escapeMrkdwn('\u200fLincoln School:\nWe count\nفي البيت')).toBe(
      '\u200fLincoln School:\nWe count\n\u2068في البيت\u2069',
    )
    expect(escapeMrkdwn('<!channel> مرحبا')).toBe('\u2068&lt;!channel&gt; مرحبا\u2069')
  })

  it('leave the English around a name as it stands', () => {
    expect(`${escapeMrkdwn('آنا')} (3), Leo`).toBe('\u2068آنا\u2069 (3), Leo')
  })

  it('are the same in plain text, and other words are left alone', () => {
    expect(quotedWords('مرحبا').text?.text).toBe('\u2068مرحبا\u2069')
    expect(quotedWords('Hola, ¿qué tal?').text?.text).toBe('Hola, ¿qué tal?')
  })
})
