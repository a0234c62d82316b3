import { describe, expect, it } from 'vitest'
import { timeToAsk } from '../../src/school/time-to-ask.ts'
import { testZone } from '../support/people.ts'

const rules = { timezone: testZone, window: { fromMinute: 480, untilMinute: 1200 } }
const calendar = [{ kind: 'holiday', first: '2027-01-18', last: '2027-01-18', label: '' }] as const

describe('when families are asked', () => {
  it.each([
    ['as wanted, inside the window and on a school day', '2027-01-11T19:00:00-05:00', '2027-01-11T19:00:00-05:00'],
    ['when the window opens again, after it has closed', '2027-01-11T21:30:00-05:00', '2027-01-12T08:00:00-05:00'],
    ['on Monday, when it would be a Saturday', '2027-01-09T19:00:00-05:00', '2027-01-11T19:00:00-05:00'],
    [
      'after the weekend and the holiday, when a Friday evening is too late',
      '2027-01-15T20:30:00-05:00',
      '2027-01-19T08:00:00-05:00',
    ],
    [
      'at the same hour by the clock, when the clocks have changed',
      '2027-03-13T19:00:00-05:00',
      '2027-03-15T19:00:00-04:00',
    ],
  ])('is %s', (_, wanted, asked) => {
    expect(timeToAsk(calendar, rules, new Date(wanted))).toEqual(new Date(asked))
  })
})
