import { describe, expect, it } from 'vitest'
import { parseTranslation } from '../../src/slack/commands/translation-command.ts'

describe('/family translation', () => {
  it.each([
    ['', { kind: 'list' }],
    ['Somali approve', { kind: 'approve', language: 'so' }],
    ['es-MX automatic', { kind: 'automatic', language: 'es' }],
    ['hmn liaison <@U012|cruz> <@U013>', { kind: 'liaison', language: 'hmn', users: ['U012', 'U013'] }],
    ['Spanish remove <@U012>', { kind: 'remove', language: 'es', users: ['U012'] }],
    ['Spanish liaison', { kind: 'unclear' }],
    ['Klingonese approve', { kind: 'unclear' }],
    ['approve', { kind: 'unclear' }],
  ])('reads %j', (typed, wish) => {
    expect(parseTranslation(typed)).toEqual(wish)
  })
})
