import { describe, expect, it } from 'vitest'
import { isPhoneCountry, parsePhone } from '../../src/lib/phone.ts'

describe('a phone number', () => {
  it.each([
    ['(201) 555-0123', 'US', '+12015550123'],
    ['201.555.0123', 'US', '+12015550123'],
    ['1-201-555-0123', 'US', '+12015550123'],
    ['+1 201 555 0123', 'DE', '+12015550123'],
    [' 2015550123 ', 'US', '+12015550123'],
    ['030 901820', 'DE', '+4930901820'],
    ['+52 55 5128 0000', 'US', '+525551280000'],
    ['(555) 234-0123', 'US', '+15552340123'],
  ])('is read as people write it: %s in %s', (input, country, phone) => {
    expect(parsePhone(input, country)).toBe(phone)
  })

  it.each([
    ['nothing', ''],
    ['words', 'ask the office'],
    ['too few digits', '555-0123'],
    ['too many digits', '201 555 0123 4'],
    ['no such area', '(000) 555-0123'],
    ['no such exchange', '(201) 055-0123'],
    ['an extension', '201-555-0123 ext. 4'],
    ['two numbers', '201-555-0123 / 201-555-0124'],
    ['words around it', 'call 201-555-0123'],
  ])('is not %s', (_, input) => {
    expect(parsePhone(input, 'US')).toBeNull()
  })

  it('knows the countries whose numbers can be read nationally', () => {
    expect(['US', 'MX', 'DE'].map(isPhoneCountry)).toEqual([true, true, true])
    expect(['us', 'XX', 'USA', ''].map(isPhoneCountry)).toEqual([false, false, false, false])
  })
})
