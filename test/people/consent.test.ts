import { describe, expect, it } from 'vitest'
import { type ConsentState, mayBeTexted, nextConsent } from '../../src/people/consent.ts'

const states: ConsentState[] = ['enrolled', 'agreed', 'refused', 'stopped', 'frozen']

describe('consent', () => {
  it('lets texts leave only to who is enrolled or agreed', () => {
    expect(states.filter(mayBeTexted)).toEqual(['enrolled', 'agreed'])
  })

  it('is stopped by a STOP, whatever it was', () => {
    for (const state of states) expect(nextConsent(state, 'stopped', 'text')).toBe('stopped')
    for (const state of states) expect(nextConsent(state, 'stopped', 'carrier')).toBe('stopped')
  })

  it('never comes back from a STOP or a wrong number by a roster', () => {
    for (const wanted of ['agreed', 'enrolled', 'refused'] as const) {
      expect(nextConsent('stopped', wanted, 'roster')).toBe('stopped')
      expect(nextConsent('frozen', wanted, 'roster')).toBe('frozen')
    }
  })

  it('comes back from a STOP only when the phone itself asks', () => {
    expect(nextConsent('stopped', 'agreed', 'text')).toBe('agreed')
    expect(nextConsent('stopped', 'agreed', 'carrier')).toBe('agreed')
    expect(nextConsent('stopped', 'agreed', 'staff')).toBe('stopped')
    expect(nextConsent('stopped', 'enrolled', 'text')).toBe('stopped')
  })

  it('does not let a wrong number ask for news of a family', () => {
    expect(nextConsent('frozen', 'agreed', 'text')).toBe('frozen')
    expect(nextConsent('stopped', 'agreed', 'text', 'frozen')).toBe('frozen')
    expect(nextConsent('frozen', 'agreed', 'staff')).toBe('agreed')
    expect(nextConsent('frozen', 'agreed', 'staff', 'stopped')).toBe('stopped')
  })

  it('follows a roster between no and yes', () => {
    expect(nextConsent('enrolled', 'refused', 'roster')).toBe('refused')
    expect(nextConsent('agreed', 'refused', 'roster')).toBe('refused')
    expect(nextConsent('refused', 'agreed', 'roster')).toBe('agreed')
  })
})
