import { describe, expect, it } from 'vitest'
import { type ChildContact, proposeNotes, silentFamilies } from '../../src/engagement/child-contact.ts'
import { termStart } from '../../src/school/term-start.ts'

const monday = '2027-01-11'
const child = (name: string, change: Partial<ChildContact> = {}): ChildContact => ({
  studentId: name,
  child: name,
  classroomId: 'r12',
  classroom: 'Room 12',
  caregivers: ['Rosa'],
  lastPersonal: null,
  doneThisWeek: false,
  silent: false,
  ...change,
})
const on = (day: string) => new Date(`${day}T12:00:00Z`)
const names = (children: ChildContact[], week = monday) => proposeNotes(children, week).proposed.map((one) => one.child)

describe('the notes proposed for a week', () => {
  const five = [
    child('Ana', { lastPersonal: on('2027-01-08') }),
    child('Leo', { lastPersonal: on('2026-12-01') }),
    child('Mia', { lastPersonal: on('2026-11-01') }),
    child('Noor'),
    child('Sam', { lastPersonal: on('2026-12-15') }),
  ]

  it('are for the three who have waited longest, and first for who never had a word', () => {
    expect(names(five)).toEqual(['Noor', 'Mia', 'Leo'])
  })

  it('stay when one is written, and the next child comes after them', () => {
    const written = five.map((one) => (one.child === 'Mia' ? { ...one, doneThisWeek: true } : one))
    expect(names(written)).toEqual(['Noor', 'Leo', 'Sam'])
    expect(proposeNotes(written, monday).done).toBe(1)
  })

  it('are for nobody whose family cannot be texted, and name a child of two classes once', () => {
    const unreached = child('Kim', { caregivers: [] })
    expect(names([unreached, ...five])).toEqual(['Noor', 'Mia', 'Leo'])
    expect(names([child('Noor', { classroomId: 'r14' }), ...five])).toEqual(['Noor', 'Mia', 'Leo'])
  })

  it('take turns among those who never had a word: the same all week, in any order of reading, others in another week', () => {
    const many = Array.from({ length: 30 }, (_, i) => child(`child ${i}`))
    expect(names(many)).toEqual(names(many.toReversed()))
    expect(names(many)).not.toEqual(names(many, '2027-01-18'))
  })

  it('are none once every family had a word', () => {
    const done = five.map((one) => ({ ...one, doneThisWeek: true }))
    expect(proposeNotes(done, monday)).toEqual({ proposed: [], done: 5 })
  })
})

describe('silent families', () => {
  it('are counted by class, of those who can be texted', () => {
    const children = [
      child('Zoe', { silent: true }),
      child('Ana', { silent: true }),
      child('Leo'),
      child('Kim', { silent: true, caregivers: [] }),
      child('Mia', { classroomId: 'r14', classroom: 'Room 14' }),
    ]
    expect(silentFamilies(children)).toEqual([{ classroom: 'Room 12', children: ['Ana', 'Zoe'], of: 3 }])
  })
})

describe('the beginning of a term', () => {
  const term = (first: string, last: string) => ({ kind: 'term' as const, first, last, label: '' })
  const year = [term('2026-09-08', '2026-12-23'), term('2027-01-04', '2027-06-18')]
  it.each([
    ['2026-10-01', '2026-09-08'],
    ['2026-12-28', '2026-09-08'],
    ['2027-01-04', '2027-01-04'],
    ['2026-08-20', '2026-08-01'],
  ])('of the year is known by the calendar: %s', (today, first) => {
    expect(termStart(year, today)).toBe(first)
  })

  it.each([
    ['2026-10-01', '2026-08-01'],
    ['2027-07-31', '2026-08-01'],
    ['2027-08-01', '2027-08-01'],
  ])('is the first of August where no term is known: %s', (today, first) => {
    expect(termStart([], today)).toBe(first)
  })
})
