import { describe, expect, it } from 'vitest'
import { planDeparture } from '../../src/broadcasts/plan-departure.ts'
import { offeredSendTimes } from '../../src/school/offered-send-times.ts'

const window = { fromMinute: 8 * 60, untilMinute: 20 * 60 }
const rules = { undoSeconds: 60, window, timezone: 'America/New_York' }
const at = (local: string) => new Date(`${local}-05:00`)

describe('planDeparture', () => {
  it('waits out the undo time', () => {
    const now = at('2027-01-11T15:30:00')
    expect(planDeparture(rules, { now, chosen: null })).toEqual({ sendAt: at('2027-01-11T15:31:00'), because: 'now' })
  })

  it('takes the chosen time, unless the undo time is not over by then', () => {
    const now = at('2027-01-11T15:30:00')
    const later = at('2027-01-11T17:30:00')
    expect(planDeparture(rules, { now, chosen: later })).toEqual({ sendAt: later, because: 'chosen' })
    const soon = at('2027-01-11T15:30:30')
    expect(planDeparture(rules, { now, chosen: soon })).toEqual({ sendAt: at('2027-01-11T15:31:00'), because: 'now' })
    const past = at('2027-01-11T08:00:00')
    expect(planDeparture(rules, { now, chosen: past }).because).toBe('now')
  })

  it('waits for the window, whatever was chosen', () => {
    const opening = at('2027-01-12T08:00:00')
    const night = at('2027-01-11T22:00:00')
    expect(planDeparture(rules, { now: night, chosen: null })).toEqual({ sendAt: opening, because: 'window' })
    const now = at('2027-01-11T15:30:00')
    expect(planDeparture(rules, { now, chosen: night })).toEqual({ sendAt: opening, because: 'window' })
  })

  it('waits for the window when it closes within the undo time', () => {
    const now = at('2027-01-11T19:59:30')
    expect(planDeparture(rules, { now, chosen: null })).toEqual({
      sendAt: at('2027-01-12T08:00:00'),
      because: 'window',
    })
  })

  it('leaves at once without an undo time, in a window that never closes', () => {
    const always = { ...rules, undoSeconds: 0, window: { fromMinute: 0, untilMinute: 1440 } }
    const now = at('2027-01-11T03:00:00')
    expect(planDeparture(always, { now, chosen: null })).toEqual({ sendAt: now, because: 'now' })
  })
})

describe('the times that a preview offers', () => {
  const offered = (local: string, span = window) => offeredSendTimes({ ...rules, window: span }, at(local))

  it('are mornings and afternoons of school days, the next eight', () => {
    const friday = offered('2027-01-15T15:30:00')
    expect(friday.slice(0, 3)).toEqual([
      at('2027-01-15T17:30:00'),
      at('2027-01-18T08:00:00'),
      at('2027-01-18T17:30:00'),
    ])
    expect(friday).toHaveLength(8)
  })

  it('leave out what is all but here, and what lies outside the window', () => {
    expect(offered('2027-01-11T17:25:00')[0]).toEqual(at('2027-01-12T08:00:00'))
    const afternoons = { fromMinute: 15 * 60, untilMinute: 19 * 60 }
    expect(offered('2027-01-11T09:00:00', afternoons).slice(0, 2)).toEqual([
      at('2027-01-11T17:30:00'),
      at('2027-01-12T17:30:00'),
    ])
  })

  it('keep the local hour when the clocks change', () => {
    // In 2027 New York springs forward on Sunday, March 14.
    expect(offered('2027-03-12T18:00:00')[0]).toEqual(new Date('2027-03-15T08:00:00-04:00'))
  })
})
