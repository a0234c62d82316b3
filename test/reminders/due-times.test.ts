import { describe, expect, it } from 'vitest'
import { dueTimes } from '../../src/reminders/due-times.ts'
import type { Rule } from '../../src/reminders/recurrence.ts'
import { expectRulesToHold } from './rules-of-a-year.ts'

describe('when a rule is due', () => {
  it.each(['America/New_York', 'Australia/Lord_Howe'])('is when a clock in %s first shows its time', (zone) => {
    expectRulesToHold(zone, 15, 1)
  })

  it('in the hour that spring leaves out is its first minute after, once, and in the one that autumn doubles the first', () => {
    const at = (rule: Rule, from: string, until: string) =>
      [...dueTimes({ rule, from, until }, 'America/New_York', null)].map((due) => due.at.toISOString())
    const daily = (minute: number): Rule => ({ kind: 'weekly', weekdays: [7], everyWeeks: 1, minute })
    expect(at(daily(150), '2027-03-14', '2027-03-14')).toEqual(['2027-03-14T07:00:00.000Z'])
    expect(at({ kind: 'cron', expression: '*/15 2 * * *' }, '2027-03-14', '2027-03-14')).toEqual([
      '2027-03-14T07:00:00.000Z',
    ])
    expect(at(daily(90), '2026-11-01', '2026-11-01')).toEqual(['2026-11-01T05:30:00.000Z'])
  })
})
