import { describe, expect, it } from 'vitest'
import { createMovableClock } from '../../src/lib/clock.ts'
import type { School } from '../../src/school/school.ts'
import { glossaryCommand, parseGlossary } from '../../src/slack/commands/glossary-command.ts'
import { openTestDatabase } from '../support/test-database.ts'

describe('/family glossary', () => {
  it.each([
    ['', { kind: 'list' }],
    ['sub = substitute teacher', { kind: 'set', term: { term: 'sub', meaning: 'substitute teacher', language: null } }],
    ['es-MX: recess =  recreo', { kind: 'set', term: { term: 'recess', meaning: 'recreo', language: 'es' } }],
    ['remove sub', { kind: 'remove', term: { term: 'sub', language: null } }],
    ['remove es: recess', { kind: 'remove', term: { term: 'recess', language: 'es' } }],
    ['sub', { kind: 'unclear' }],
    ['qqq: recess = recreo', { kind: 'unclear' }],
    ['remove sub = teacher', { kind: 'unclear' }],
  ])('reads %j', (typed, wish) => {
    expect(parseGlossary(typed)).toEqual(wish)
  })

  it('is changed by coordinators and read by everybody', async () => {
    const database = await openTestDatabase()
    const deps = { database, clock: createMovableClock(), school: { coordinators: ['UC'] } as unknown as School }
    const say = async (userId: string, rest: string) =>
      (await glossaryCommand(deps, { userId, channelId: 'C1', triggerId: '', responseUrl: null }, rest)).ack?.text
    expect(await say('UT', 'sub = substitute teacher')).toContain('Only coordinators')
    expect(await say('UC', 'sub = substitute teacher')).toContain('substitute teacher')
    expect(await say('UC', 'Sub = guest teacher')).toContain('guest teacher')
    const list = await say('UT', '')
    expect(list).toContain('guest teacher')
    expect(list).not.toContain('substitute')
    expect(await say('UC', 'remove SUB')).toContain('no longer')
    expect(await say('UC', 'remove sub')).toContain('not in the glossary')
    await database.close()
  })
})
