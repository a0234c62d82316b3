import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InboxNotice } from '../../src/inbox/inbox-notices.ts'
import { thawNumber } from '../../src/inbox/thaw-number.ts'
import { coordinators, type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'
import { withoutIds } from '../support/people.ts'

const phone = '+12015550123'
const stranger = '+12015550199'
const apology = 'Lincoln School: Sorry, we had the wrong number. We will not text you again.'
const ofKind = <Kind extends InboxNotice['kind']>(notices: InboxNotice[], kind: Kind) =>
  notices.filter((notice): notice is Extract<InboxNotice, { kind: Kind }> => notice.kind === kind)

describe('wrong numbers', () => {
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

  async function send(text: Parameters<InboxSchool['enqueue']>[1]): Promise<string> {
    const id = await school.enqueue(rosa, text)
    await school.deps.database.client.text.update({ where: { id }, data: { state: 'delivered' } })
    return id
  }

  it.each(['wrong number', 'Who is this?', '¿Quién es?', 'número equivocado'])(
    'are frozen by "%s": nothing waits, one apology, the coordinators know',
    async (words) => {
      await school.enqueue(rosa, {})
      await school.hear(phone, words)
      expect(await school.stateOf(rosa)).toBe('frozen')
      expect((await school.textsTo(phone)).map(({ kind, state, reason, body }) => [kind, state, reason, body])).toEqual(
        [
          ['message', 'dropped', 'wrong_number', 'Lunch is at 11:30'],
          ['apology', 'queued', null, apology],
        ],
      )
      const [told] = await school.notices()
      expect(told).toEqual({
        kind: 'wrong_number',
        model: {
          inboundId: expect.any(String) as string,
          caregiver: { name: 'Rosa Diaz', children: ['Ana'] },
          words,
          undoneBy: null,
        },
      })
      expect(withoutIds(told)).not.toContain('555')
      expect(school.talk).toEqual([])
    },
  )

  it('are frozen by NO to the welcome, also when the first update came behind it', async () => {
    const welcome = await send({ kind: 'welcome' })
    await send({ kind: 'update', afterTextId: welcome })
    await school.hear(phone, 'No')
    expect(await school.takenAs(phone)).toEqual(['wrong_number'])
    expect(await school.stateOf(rosa)).toBe('frozen')
  })

  it('are not meant by NO to anything else', async () => {
    await school.hear(phone, 'NO')
    await send({ kind: 'welcome' })
    await send({ kind: 'message', body: 'Can you come on Friday?' })
    await school.hear(phone, 'NO')
    expect(await school.takenAs(phone)).toEqual(['conversation', 'conversation'])
    expect(await school.stateOf(rosa)).toBe('enrolled')
  })

  it('are not meant by no thanks to the welcome: that is a stop', async () => {
    await send({ kind: 'welcome' })
    await school.hear(phone, 'No thank you')
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect(await school.takenAs(phone)).toEqual(['stop'])
  })

  it('stay silent whatever they write, and only the coordinators read it', async () => {
    await school.hear(phone, 'wrong number', 'ok sorry', 'MORE', 'START', 'who is this again')
    expect(await school.stateOf(rosa)).toBe('frozen')
    expect((await school.textsTo(phone)).map(({ kind }) => kind)).toEqual(['apology'])
    expect(school.talk).toEqual([])
    expect(ofKind(await school.notices(), 'unknown_number').map(({ model }) => model.words)).toEqual([
      'ok sorry',
      'MORE',
      'who is this again',
    ])
  })

  it('are right again when a coordinator says so, and only then', async () => {
    await school.hear(phone, 'who is this')
    const [told] = ofKind(await school.notices(), 'wrong_number')
    const press = { inboundId: told!.model.inboundId, by: coordinators[0]! }
    expect(await thawNumber(school.deps, { ...press, by: 'UTEACHER' })).toBe('not_coordinator')
    expect(await thawNumber(school.deps, press)).toBe('thawed')
    expect(await school.stateOf(rosa)).toBe('enrolled')
    expect(await thawNumber(school.deps, press)).toBe('already_done')
    expect(ofKind(await school.notices(), 'wrong_number')).toMatchObject([{ model: { undoneBy: coordinators[0] } }])
  })

  it('keep a STOP from before when they are right again', async () => {
    await school.hear(phone, 'STOP', 'wrong number')
    const [told] = ofKind(await school.notices(), 'wrong_number')
    expect(await school.textsTo(phone)).toEqual([])
    expect(await thawNumber(school.deps, { inboundId: told!.model.inboundId, by: coordinators[0]! })).toBe(
      'still_stopped',
    )
    expect(await school.stateOf(rosa)).toBe('stopped')
  })
})

describe('unknown numbers', () => {
  let school: InboxSchool
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  const answers = async () => (await school.textsTo(stranger)).map(({ body }) => body)

  it('learn whom to call once a day, in each of our languages, and nothing else', async () => {
    await school.hear(stranger, 'Is my son at school?', 'Hello?', 'MORE', '1', 'who is this')
    expect(await answers()).toEqual([
      'We do not have your phone number on our list. Please call the school office: (201) 555-0100.\n' +
        'No tenemos su celular en nuestra lista. Por favor llame a la oficina de la escuela: (201) 555-0100.',
    ])
    expect(await school.textsTo(stranger)).toMatchObject([{ kind: 'unknown_number', anyHour: true }])
    school.deps.clock.moveTo(new Date('2027-01-12T14:00:00Z'))
    await school.hear(stranger, 'Still here')
    expect(await answers()).toHaveLength(2)
    expect(school.talk).toEqual([])
  })

  it('have their words kept for the coordinators, with how many photos came', async () => {
    const media = [{ url: 'https://api.twilio.com/x', contentType: 'image/jpeg' }]
    await school.hear(stranger, 'Hello', { body: '', media })
    expect(ofKind(await school.notices(), 'unknown_number').map(({ model }) => [model.words, model.photos])).toEqual([
      ['Hello', 0],
      ['', 1],
    ])
    const posts = await school.deps.database.client.post.findMany()
    expect(posts.map(({ destination }) => destination).toSorted()).toEqual(['UCOORD1', 'UCOORD1', 'UCOORD2', 'UCOORD2'])
  })

  it('are told nothing once they have said STOP', async () => {
    await school.hear(stranger, 'Please stop texting me', 'thanks')
    expect(await answers()).toEqual([])
    await school.hear(stranger, 'START', 'Hello')
    expect(await school.takenAs(stranger)).toEqual(['stop', 'unknown_number', 'carrier_start', 'unknown_number'])
    expect(await answers()).toHaveLength(1)
  })

  it('fill nobody’s messages, however much they write', async () => {
    await school.hear(stranger, ...Array.from({ length: 25 }, (_, index) => `Text ${index}`))
    expect(await school.notices()).toHaveLength(20)
    expect(await answers()).toHaveLength(1)
  })

  it('are not answered where no text can go', async () => {
    await school.hear('12345', 'Your code is 000')
    expect(await school.takenAs('12345')).toEqual(['unknown_number'])
    expect(await school.textsTo('12345')).toEqual([])
  })
})
