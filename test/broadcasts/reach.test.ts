import { describe, expect, it } from 'vitest'
import { reachOf } from '../../src/broadcasts/reach.ts'
import { audienceMember } from './audience-member.ts'

const reasonFor = (change: Parameters<typeof audienceMember>[0]) => {
  const reach = reachOf(audienceMember(change))
  return reach.kind === 'left_out' ? reach.reason : null
}

describe('reachOf', () => {
  it('reaches whoever is enrolled or said yes', () => {
    expect(reasonFor({ consentState: 'enrolled' })).toBeNull()
    expect(reasonFor({ consentState: 'agreed' })).toBeNull()
  })

  it('names the reason of whoever is left out', () => {
    expect(reasonFor({ consentState: 'refused' })).toBe('said_no')
    expect(reasonFor({ consentState: 'stopped' })).toBe('stopped')
    expect(reasonFor({ consentState: 'frozen' })).toBe('wrong_number')
    expect(reasonFor({ numberFault: '30006' })).toBe('no_usable_number')
    expect(reasonFor({ consentId: null, phone: null, phoneHash: null, consentState: null })).toBe('no_usable_number')
    expect(reasonFor({ excluded: 'no_contact' })).toBe('no_contact')
  })

  it('names what the family said before what is wrong with the number', () => {
    expect(reasonFor({ consentState: 'stopped', numberFault: '30006' })).toBe('stopped')
    expect(reasonFor({ excluded: 'no_contact', consentState: 'stopped' })).toBe('no_contact')
  })
})
