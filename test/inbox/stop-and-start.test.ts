import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeConsent } from '../../src/people/consent-store.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'
const stopConfirmed = 'Lincoln School: We will not text you again. To get our texts again, reply START.'

describe('stop and start', () => {
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

  const changes = () =>
    school.deps.database.client.consentChange.findMany({
      where: { consentId: rosa.consentId, from: { not: null } },
      orderBy: { id: 'asc' },
    })

  it('keep back what waits when Twilio has taken a STOP, without a second answer', async () => {
    await school.enqueue(rosa, {})
    await school.enqueue(rosa, { kind: 'reply', priority: 0 })
    await school.hear(phone, 'STOP')
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect((await school.textsTo(phone)).map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'dropped', reason: 'said_stop' },
      { state: 'dropped', reason: 'said_stop' },
    ])
    expect(await changes()).toMatchObject([{ from: 'enrolled', to: 'stopped', source: 'carrier', evidence: /^SM/ }])
    expect(await school.takenAs(phone)).toEqual(['carrier_stop'])
    expect(school.talk).toEqual([])
  })

  it('heed what Twilio took for a STOP in words that are not on our list', async () => {
    await school.hear(phone, { body: 'Arret', optOutType: 'STOP' })
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect(await school.textsTo(phone)).toEqual([])
  })

  it('obey our own words and confirm them once, in the language of the family, at any hour', async () => {
    const luis = await school.addFamily({ phone: '+12015550124', language: 'es-MX', studentId: 'S9' })
    await school.enqueue(luis, {})
    await school.hear(luis.phone, 'Ya no me manden mensajes por favor', 'Alto')
    expect(await school.stateOf(luis)).toBe('stopped')
    expect((await school.textsTo(luis.phone)).filter(({ state }) => state !== 'dropped')).toEqual([
      {
        kind: 'confirmation',
        state: 'queued',
        reason: null,
        body: 'Lincoln School: Ya no le vamos a escribir. Para recibir mensajes otra vez, responda START.',
        anyHour: true,
        despiteStop: true,
        priority: 0,
        language: 'es',
      },
    ])
    expect(await school.takenAs(luis.phone)).toEqual(['stop', 'stop'])
  })

  it('let a STOP overtake texts that are being queued', async () => {
    const many = Array.from({ length: 20 }, (_, index) => school.enqueue(rosa, { body: `Text ${index}` }))
    await Promise.all([...many.slice(0, 10), school.hear(phone, 'stop. thank you'), ...many.slice(10)])
    await school.hear(phone, 'alto')
    const waiting = (await school.textsTo(phone)).filter(({ state }) => state === 'queued')
    expect(waiting.map(({ body }) => body)).toEqual([stopConfirmed])
  })

  it('let START lift a stop of ours, by Twilio and by words', async () => {
    await school.hear(phone, 'alto', 'START')
    expect(await school.stateOf(rosa)).toBe('agreed')
    expect((await school.textsTo(phone)).map(({ kind, body }) => ({ kind, body }))).toEqual([
      { kind: 'confirmation', body: stopConfirmed },
    ])
    await school.hear(phone, 'parar', 'Empezar por favor')
    expect(await school.stateOf(rosa)).toBe('agreed')
    expect((await school.textsTo(phone)).at(-1)).toMatchObject({
      body: 'Lincoln School: You will get our texts again. To stop them, reply STOP.',
      anyHour: true,
      despiteStop: false,
    })
    expect(await school.takenAs(phone)).toEqual(['stop', 'carrier_start', 'stop', 'start'])
  })

  it('tell the coordinators when only START can lift what Twilio blocks', async () => {
    await school.hear(phone, 'alto', 'STOP', 'empezar')
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect(await school.notices()).toEqual([
      { kind: 'start_blocked', model: { caregiver: { name: 'Rosa Diaz', children: ['Ana'] } } },
    ])
    await school.hear(phone, 'START', 'alto', 'empezar')
    expect(await school.takenAs(phone)).toEqual([
      'stop',
      'carrier_stop',
      'start_blocked',
      'carrier_start',
      'stop',
      'start',
    ])
    expect(await school.stateOf(rosa)).toBe('agreed')
  })

  it('know a block that showed only when a text was refused', async () => {
    const refused = {
      consentId: rosa.consentId,
      to: 'stopped',
      source: 'carrier',
      evidence: '21610',
      at: school.deps.clock.now(),
    } as const
    await school.deps.database.inTransaction((tx) => changeConsent(tx, refused))
    await school.hear(phone, 'reanudar', 'START', 'alto', 'reanudar')
    expect(await school.takenAs(phone)).toEqual(['start_blocked', 'carrier_start', 'stop', 'start'])
  })

  it('know a block that came back after a START', async () => {
    await school.hear(phone, 'STOP', 'START')
    const refused = {
      consentId: rosa.consentId,
      to: 'stopped',
      source: 'carrier',
      evidence: '21610',
      at: school.deps.clock.now(),
    } as const
    await school.deps.database.inTransaction((tx) => changeConsent(tx, refused))
    await school.hear(phone, 'reanudar')
    expect((await school.takenAs(phone)).at(-1)).toBe('start_blocked')
  })

  it('leave a yes to the teacher, and start words of who never stopped', async () => {
    await school.hear(phone, 'YES', 'Yes please', 'subscribe', 'START')
    expect(school.talk.map(({ body }) => body)).toEqual(['YES', 'Yes please', 'subscribe'])
    expect(await school.takenAs(phone)).toEqual(['conversation', 'conversation', 'conversation', 'carrier_start'])
    expect(await school.textsTo(phone)).toEqual([])
  })

  it('take YES for START from who had stopped', async () => {
    await school.hear(phone, 'STOP', 'yes')
    expect(await school.takenAs(phone)).toEqual(['carrier_stop', 'carrier_start'])
    expect(await school.stateOf(rosa)).toBe('agreed')
  })

  it('leave the one word HELP to Twilio, and a cry for help to the teacher', async () => {
    await school.hear(phone, 'HELP', 'Help! Leo lost his jacket')
    expect(await school.takenAs(phone)).toEqual(['carrier_help', 'conversation'])
    expect(await school.textsTo(phone)).toEqual([])
  })

  it('let the office be visited', async () => {
    await school.enqueue(rosa, {})
    await school.hear(phone, 'We have to stop by the office')
    expect(await school.stateOf(rosa)).toBe('enrolled')
    expect((await school.textsTo(phone)).map(({ state }) => state)).toEqual(['queued'])
    expect(school.talk).toEqual([{ phone, body: 'We have to stop by the office' }])
  })

  it('remember the STOP of a number that is nobody’s any more', async () => {
    await school.deps.database.client.consent.update({
      where: { id: rosa.consentId },
      data: { endedAt: school.deps.clock.now() },
    })
    await school.hear(phone, 'parar')
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect(await school.textsTo(phone)).toEqual([])
    expect(await school.takenAs(phone)).toEqual(['stop'])
  })
})
