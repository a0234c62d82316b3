import { describe, expect, it } from 'vitest'
import { parseMinuteSpan } from '../../src/lib/minute-span.ts'
import { earliestInWindow, windowAt } from '../../src/school/send-window.ts'

const newYork = 'America/New_York'
const day = parseMinuteSpan('08:00-20:00')!
const at = (iso: string) => new Date(iso)

describe('the send window', () => {
  it.each([
    ['before it opens', '2026-11-23T07:59:59-05:00', { open: false, opensAt: at('2026-11-23T08:00:00-05:00') }],
    ['as it opens', '2026-11-23T08:00:00-05:00', { open: true, closesAt: at('2026-11-23T20:00:00-05:00') }],
    [
      'just before it closes',
      '2026-11-23T19:59:59.999-05:00',
      { open: true, closesAt: at('2026-11-23T20:00:00-05:00') },
    ],
    ['as it closes', '2026-11-23T20:00:00-05:00', { open: false, opensAt: at('2026-11-24T08:00:00-05:00') }],
    [
      'late on the last day of a year',
      '2026-12-31T23:30:00-05:00',
      { open: false, opensAt: at('2027-01-01T08:00:00-05:00') },
    ],
  ])('is looked at in the zone of the school: %s', (_, instant, state) => {
    expect(windowAt(day, newYork, at(instant))).toEqual(state)
  })

  it('keeps its local hours over the change to summer time', () => {
    expect(windowAt(day, newYork, at('2027-03-13T21:00:00-05:00'))).toEqual({
      open: false,
      opensAt: at('2027-03-14T08:00:00-04:00'),
    })
  })

  it('keeps its local hours over the change back', () => {
    expect(windowAt(day, newYork, at('2026-11-01T00:30:00-04:00'))).toEqual({
      open: false,
      opensAt: at('2026-11-01T08:00:00-05:00'),
    })
  })

  it('opens right after an hour that the spring change leaves out', () => {
    const early = parseMinuteSpan('02:30-20:00')!
    expect(windowAt(early, newYork, at('2027-03-14T01:59:00-05:00'))).toEqual({
      open: false,
      opensAt: at('2027-03-14T03:00:00-04:00'),
    })
  })

  it('closes right after such an hour, too', () => {
    const night = parseMinuteSpan('00:00-02:30')!
    expect(windowAt(night, newYork, at('2027-03-14T01:59:00-05:00'))).toEqual({
      open: true,
      closesAt: at('2027-03-14T03:00:00-04:00'),
    })
    expect(windowAt(night, newYork, at('2027-03-14T03:00:00-04:00'))).toMatchObject({ open: false })
  })

  it('opens at midnight where summer time begins at midnight', () => {
    // Santiago went from 23:59:59 to 01:00 in the night to 6 September 2026.
    const opensAt = earliestInWindow(
      parseMinuteSpan('00:00-06:00')!,
      'America/Santiago',
      at('2026-09-05T12:00:00-04:00'),
    )
    expect(opensAt).toEqual(at('2026-09-06T01:00:00-03:00'))
  })

  it('lasts to the end of a day that is an hour longer', () => {
    const late = parseMinuteSpan('08:00-24:00')!
    expect(windowAt(late, newYork, at('2026-11-01T23:59:00-05:00'))).toEqual({
      open: true,
      closesAt: at('2026-11-02T00:00:00-05:00'),
    })
  })

  it('never closes when it is the whole day', () => {
    expect(windowAt(parseMinuteSpan('00:00-24:00')!, newYork, at('2026-11-23T03:00:00-05:00'))).toEqual({
      open: true,
      closesAt: null,
    })
  })
})

describe('the earliest a text may leave', () => {
  it('is the time it is wanted at, inside the window', () => {
    expect(earliestInWindow(day, newYork, at('2026-11-23T17:30:00-05:00'))).toEqual(at('2026-11-23T17:30:00-05:00'))
  })

  it('is the next opening, outside', () => {
    expect(earliestInWindow(day, newYork, at('2026-11-23T22:00:00-05:00'))).toEqual(at('2026-11-24T08:00:00-05:00'))
  })
})
