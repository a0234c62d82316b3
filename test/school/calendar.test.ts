import { describe, expect, it } from 'vitest'
import { calendarView } from '../../src/slack/views/calendar-view.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { isCalendarFile, readCalendarFile } from '../../src/school/calendar-file.ts'
import { formatCalendarFile } from '../../src/school/format-calendar.ts'
import { type CalendarSpan, closedOn, closedSince, nextSchoolDay } from '../../src/school/school-calendar.ts'
import { schoolDaysLater } from '../../src/school/school-days-later.ts'
import { testZone } from '../support/people.ts'

const today = '2027-01-11'
const span = (kind: CalendarSpan['kind'], first: string, last = first, label = ''): CalendarSpan => ({
  kind,
  first,
  last,
  label,
})
const year = [
  span('term', '2026-09-08', '2026-12-23'),
  span('term', '2027-01-04', '2027-06-18'),
  span('holiday', '2027-01-18', '2027-01-18', 'MLK Day'),
  span('closure', '2027-01-19'),
]

function event(lines: string): string {
  return `BEGIN:VEVENT\r\nUID:${lines.length}\r\n${lines.trim().replaceAll('\n', '\r\n')}\r\nEND:VEVENT`
}
const ics = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n${events.map(event).join('\r\n')}\r\nEND:VCALENDAR\r\n`
const read = (text: string) => readCalendarFile(Buffer.from(text), today)
function daysIn(text: string): string[] {
  const file = read(text)
  if (file.kind !== 'calendar') throw new Error(file.why)
  if (file.bad.length > 0) throw new Error(JSON.stringify(file.bad))
  return file.spans.map(({ kind, first, last }) => `${kind} ${first}${first === last ? '' : ` ${last}`}`)
}

describe('a day of the school', () => {
  it.each([
    ['2027-01-11', null],
    ['2027-01-16', 'weekend'],
    ['2027-01-18', 'holiday'],
    ['2027-01-19', 'closure'],
    ['2026-12-28', 'summer'],
    ['2027-06-21', 'summer'],
    ['2026-09-07', null],
  ])('%s is closed because: %s', (day, why) => {
    expect(closedOn(year, day)).toBe(why)
  })

  it('is followed by the next one with school, over a holiday, a closure and a summer; none where no term is known', () => {
    expect(nextSchoolDay(year, '2027-01-15')).toBe('2027-01-15')
    expect(nextSchoolDay(year, '2027-01-16')).toBe('2027-01-20')
    expect(nextSchoolDay(year, '2026-12-24')).toBe('2027-01-04')
    expect(nextSchoolDay(year, '2027-06-19')).toBeNull()
    expect(nextSchoolDay([], '2027-06-19')).toBe('2027-06-21')
    expect(closedSince(year, '2027-01-19')).toBe('2027-01-16')
  })

  it('counts for reminders, and none comes while nobody knows when there is school again', () => {
    const later = (from: string, days: number) => schoolDaysLater(year, testZone, new Date(from), days).toISOString()
    expect(later('2027-01-15T20:40:00Z', 1)).toBe('2027-01-20T20:40:00.000Z')
    expect(later('2027-01-18T20:40:00Z', 1)).toBe('2027-01-21T13:00:00.000Z')
    expect(schoolDaysLater(year, testZone, new Date('2027-06-18T15:00:00Z'), 1).getTime()).toBe(8.64e15)
  })
})

describe('a calendar file', () => {
  it('is told from a roster by how it begins', () => {
    expect(isCalendarFile(Buffer.from(ics()))).toBe(true)
    expect(isCalendarFile(Buffer.from('\uFEFFName,From,Kind\n'))).toBe(true)
    expect(isCalendarFile(Buffer.from('student_id,student_first_name,phone\n'))).toBe(false)
  })

  it('is read as CSV with its columns in any order', () => {
    const csv =
      'name,Kind,from,until\r\n"Spring, long",holiday,2027-04-05,2027-04-09\r\n,term,2027-01-04,2027-06-18\r\n'
    expect(daysIn(csv)).toEqual(['term 2027-01-04 2027-06-18', 'holiday 2027-04-05 2027-04-09'])
  })

  it('names each bad line of a CSV with its reason, and then nothing of it is used', () => {
    const csv =
      'kind,from,until\nholiday,2027-04-09,2027-04-05\nparty,2027-04-05,\nterm,soon,\nholiday,2027-02-30,\nterm,2027-01-01,2029-01-01\n'
    const file = read(csv)
    expect(file.kind === 'calendar' && file.bad.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '2 until_before_from',
      '3 unknown_kind',
      '4 no_date',
      '5 no_date',
      '6 too_long',
    ])
    expect(formatCalendarFile(file, today)).toContain(
      '  line 2 (holiday 2027-04-09 2027-04-05): it ends before it begins',
    )
  })

  it('is read as iCalendar: all-day events that say there is no school, the end of each left out', () => {
    const text = ics(
      'SUMMARY:Winter Break - No School\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270104',
      'SUMMARY:Presidents\u2019 Day\nDTSTART;VALUE=DATE:20270215',
      'SUMMARY:Book fair\nDTSTART;VALUE=DATE:20270216',
      'SUMMARY:No school office hours\nDTSTART:20270217T130000Z\nDTEND:20270217T140000Z',
      'SUMMARY:Early dismissal before the break\nDTSTART;VALUE=DATE:20270218',
      'SUMMARY:First Day of School\nDTSTART;VALUE=DATE:20260908',
      'SUMMARY:Last Day of School\nDTSTART;VALUE=DATE:20270618',
    )
    expect(daysIn(text)).toEqual(['term 2026-09-08 2027-06-18', 'holiday 2026-12-24 2027-01-03', 'holiday 2027-02-15'])
    const file = read(text)
    expect(file.kind === 'calendar' && file.leftOut).toHaveLength(3)
  })

  it('follows a rule of recurrence, without its exceptions, and one without an end for two years', () => {
    const weekly =
      'SUMMARY:No school\nDTSTART;VALUE=DATE:20270104\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20270111'
    expect(daysIn(ics(weekly))).toEqual(['holiday 2027-01-04', 'holiday 2027-01-18', 'holiday 2027-01-25'])
    const labor = 'SUMMARY:Labor Day\nDTSTART;VALUE=DATE:20100906\nRRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO'
    expect(daysIn(ics(labor))).toEqual(['holiday 2026-09-07', 'holiday 2027-09-06', 'holiday 2028-09-04'])
  })

  it.each([
    ['FREQ=SOMETIMES', 'broken_rule'],
    ['FREQ=WEEKLY;INTERVAL=abc', 'broken_rule'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'broken_rule'],
    ['FREQ=WEEKLY;COUNT=-3', 'broken_rule'],
    ['FREQ=SECONDLY', 'rule_too_often'],
    ['FREQ=HOURLY;COUNT=3', 'rule_too_often'],
  ])('refuses the rule %s of a closed day with the reason: %s', (rule, fault) => {
    const file = read(ics(`SUMMARY:No school on odd days\nDTSTART;VALUE=DATE:20270104\nRRULE:${rule}`))
    expect(file.kind === 'calendar' ? file.bad : file).toEqual([{ line: null, fault, words: 'No school on odd days' }])
    expect(formatCalendarFile(file, today)[1]).toMatch(/^ {2}“No school on odd days”: the rule /)
  })

  it('refuses dates that there are not', () => {
    const file = read(ics('SUMMARY:No school\nDTSTART;VALUE=DATE:20271341'))
    expect(file.kind === 'calendar' && file.bad).toMatchObject([{ fault: 'no_date' }])
  })

  it.each([
    ['too_large', Buffer.from(ics().padEnd(10 * 1024 * 1024))],
    ['not_utf8', Buffer.from([...Buffer.from('kind,from\nholiday,'), 0xff, 0xfe])],
    ['broken', Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:No school')],
    ['broken', Buffer.from('kind,from\n"holiday,2027-01-18')],
    ['nothing', Buffer.from(ics('SUMMARY:Book fair\nDTSTART;VALUE=DATE:20270216'))],
  ])('that cannot be used is refused: %s', (why, bytes) => {
    expect(readCalendarFile(bytes, today)).toEqual({ kind: 'unreadable', why })
  })
})

it('a calendar of a thousand entries is a form that Slack takes, and without buttons for whoever may not change it', () => {
  const entries = Array.from({ length: 1000 }, (_, index) => ({
    ...span('holiday', `2027-${String(1 + (index % 12)).padStart(2, '0')}-01`, undefined, '<!channel>'.repeat(9)),
    id: `id-${index}`,
    source: 'file' as const,
    addedBy: 'U1',
  }))
  for (const mayChange of [true, false]) {
    const view = calendarView(entries, { viewId: 'calendar:1' }, { today, mayChange, notice: null })
    expect(validateView(view, 'modal')).toEqual([])
    expect(JSON.stringify(view)).not.toContain('<!channel>')
    expect(JSON.stringify(view).includes('calendar_remove')).toBe(mayChange)
  }
})
