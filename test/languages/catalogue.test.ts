import { describe, expect, it } from 'vitest'
import { type FamilyKey, familyText, staffText, type StaffKey } from '../../src/languages/catalogue.ts'

describe('the catalogue', () => {
  it('gives a text in the language asked for', () => {
    expect(familyText('en', 'reply_more', { word: 'MORE' })).toBe('Reply MORE to read all of it.')
    expect(familyText('es', 'reply_more', { word: 'TODO' })).toBe('Responda TODO para leer todo.')
  })

  it('leaves names as they are, whatever they contain', () => {
    const school = `St. Mary's <&> "Ñandú" $& $1 $t(keyword_no) {{teacher}} {{-teacher}}`
    const teacher = "O'Brien / D'Ávila"
    expect(familyText('en', 'head', { school, teacher })).toBe(`${school}, ${teacher}:`)
    expect(familyText('es', 'head', { school: teacher, teacher: school })).toBe(`${teacher}, ${school}:`)
  })

  it('takes an empty value for a value', () => {
    expect(familyText('en', 'head', { school: 'Lincoln School', teacher: '' })).toBe('Lincoln School, :')
  })

  it('throws when a parameter is missing', () => {
    expect(() => familyText('es', 'head', { school: 'Lincoln School' })).toThrow('lacks its parameter teacher')
  })

  it('throws on a key it does not have', () => {
    expect(() => familyText('en', 'no_such_text' as FamilyKey)).toThrow('no_such_text')
    expect(() => staffText('keyword_no' as StaffKey)).toThrow('keyword_no')
  })

  it('is not steered by parameters that have a meaning to i18next', () => {
    const options = { lng: 'es', context: 'x', defaultValue: 'x', ns: 'staff', school: 'A', teacher: 'B' }
    expect(familyText('en', 'head_children', { ...options, children: 'C' })).toBe('A, B, about C:')
  })

  it('does not take a wrong key at compile time', () => {
    // @ts-expect-error -- keys come from locales/families/en.json
    expect(() => familyText('en', 'haed')).toThrow('haed')
    // @ts-expect-error -- keys come from locales/staff/en.json
    expect(() => staffText('haed')).toThrow('haed')
  })
})
