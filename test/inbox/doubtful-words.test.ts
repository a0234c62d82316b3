import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decideHold, type HoldChoice } from '../../src/inbox/decide-hold.ts'
import type { HoldModel } from '../../src/inbox/inbox-notices.ts'
import { coordinators, type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'
const by = coordinators[1]!

describe('doubtful words', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
  })
  beforeEach(async () => {
    rosa = await school.addFamily({ phone, caregiver: 'Rosa Diaz', firstName: 'Ana' })
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  const held = async () =>
    (await school.deps.database.client.consent.findUniqueOrThrow({ where: { id: rosa.consentId } })).heldAt !== null
  const asked = async () =>
    (await school.notices()).flatMap((notice) => (notice.kind === 'doubtful_words' ? [notice.model] : []))
  const decide = async (choice: HoldChoice, who = by) => {
    const [question] = await asked()
    return decideHold(school.deps, { inboundId: question!.inboundId, by: who, choice })
  }

  it('let program texts wait, ask the coordinators, and still reach the teacher', async () => {
    await school.enqueue(rosa, {})
    await school.hear(phone, 'no more please')
    expect(await held()).toBe(true)
    expect(await school.stateOf(rosa)).toBe('enrolled')
    expect(school.talk).toEqual([{ phone, body: 'no more please' }])
    expect(await school.takenAs(phone)).toEqual(['conversation'])
    expect(await asked()).toEqual([
      {
        inboundId: expect.any(String) as string,
        caregiver: { name: 'Rosa Diaz', children: ['Ana'] },
        words: 'no more please',
        maybe: 'stop',
        decision: null,
      } satisfies HoldModel,
    ])
    expect((await school.textsTo(phone)).map(({ state }) => state)).toEqual(['queued'])
  })

  it('ask once, however often they come', async () => {
    await school.hear(phone, 'quit texting so much', 'too many texts')
    expect((await asked()).map(({ words }) => words)).toEqual(['quit texting so much'])
  })

  it('ask about a number that may be wrong', async () => {
    await school.hear(phone, 'I just got this number last week')
    expect(await asked()).toMatchObject([{ maybe: 'wrong_number' }])
  })

  it('let texts go on when a coordinator says so', async () => {
    await school.hear(phone, 'no more please')
    expect(await decide('resume', 'UTEACHER')).toBe('not_coordinator')
    expect(await held()).toBe(true)
    expect(await decide('resume')).toBe('decided')
    expect(await held()).toBe(false)
    expect(await asked()).toMatchObject([{ decision: { kind: 'resume', by } }])
    expect(await school.textsTo(phone)).toEqual([])
  })

  it('stop for good when a coordinator says so, and the family is told', async () => {
    await school.enqueue(rosa, {})
    await school.hear(phone, 'no more please')
    expect(await decide('stop')).toBe('decided')
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect((await school.textsTo(phone)).map(({ kind, state, despiteStop }) => ({ kind, state, despiteStop }))).toEqual(
      [
        { kind: 'message', state: 'dropped', despiteStop: false },
        { kind: 'confirmation', state: 'queued', despiteStop: true },
      ],
    )
  })

  it('freeze the number when a coordinator knows it is a wrong one', async () => {
    await school.hear(phone, 'This isn’t the mother of Leo, I am his neighbor')
    expect(await decide('wrong_number')).toBe('decided')
    expect(await school.stateOf(rosa)).toBe('frozen')
    expect((await school.textsTo(phone)).map(({ kind }) => kind)).toEqual(['apology'])
  })

  it('are decided once, by whoever is first', async () => {
    await school.hear(phone, 'no more please')
    const outcomes = await Promise.all([decide('resume'), decide('stop'), decide('wrong_number')])
    expect(outcomes.toSorted()).toEqual(['already_decided', 'already_decided', 'decided'])
    expect(await held()).toBe(false)
  })

  it.each([
    ['STOP', 'stopped'],
    ['alto', 'stopped'],
    ['START', 'agreed'],
    ['wrong number', 'frozen'],
  ])('need no decision once the family says %s', async (word, state) => {
    await school.hear(phone, 'no more please', word)
    expect(await held()).toBe(false)
    expect(await school.stateOf(rosa)).toBe(state)
    expect(await asked()).toMatchObject([{ decision: { kind: 'family' } }])
    expect(await decide('resume')).toBe('already_decided')
  })
})
