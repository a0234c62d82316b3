import { describe, expect, it } from 'vitest'
import { parseMinuteSpan } from '../../src/lib/minute-span.ts'

describe('a span of minutes', () => {
  it.each([
    ['08:00-20:00', 480, 1200],
    ['00:00-24:00', 0, 1440],
    ['17:30-17:31', 1050, 1051],
    [' 09:05-23:59 ', 545, 1439],
  ])('is read from %s', (input, fromMinute, untilMinute) => {
    expect(parseMinuteSpan(input)).toEqual({ fromMinute, untilMinute })
  })

  it.each([
    '',
    '8:00-20:00',
    '08:00',
    '20:00-08:00',
    '08:00-08:00',
    '08:60-20:00',
    '24:00-24:00',
    '08:00-24:01',
    '08:00 - 20:00',
    '08:00-25:00',
  ])('is not %j', (input) => {
    expect(parseMinuteSpan(input)).toBeNull()
  })
})
