import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPauseDays } from '../../src/inbox/read-pause-days.ts'
import { readKeyword } from '../../src/inbox/read-keyword.ts'
import { claimTexts } from '../../src/outbox/claim-texts.ts'
import { readAudience } from '../../src/people/audience-reader.ts'
import { schoolDate } from '../../src/school/school-date.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'

it.each([
  ['PAUSE', 'pause', null],
  ['Pause please', 'pause', null],
  ['pause for 3 weeks', 'pause', 21],
  ['Pause the texts for a month', 'pause', 30],
  ['Pausa', 'pause', null],
  ['pausar los mensajes por dos semanas', 'pause', 14],
  ['so 2 lub lim tiam', 'pause', 14],
  ['توقف مؤقت لمدة أسبوعين', 'pause', 14],
  ['Tạm dừng 3 tuần', 'pause', 21],
  ['暂停两周', 'pause', 14],
  ['暂停3个月', 'pause', 90],
  ['poz pou 2 semèn', 'pause', 14],
  ['pausar por duas semanas', 'pause', 14],
  ['hakad 2 toddobaad', 'pause', 14],
  ['pause de trois semaines', 'pause', 21],
  ['unpause', 'resume', null],
])('%s is heard as %s for %s days', (body, meaning, days) => {
  expect(readKeyword(body)).toMatchObject({ meaning, tier: 'certain' })
  expect(readPauseDays(body)).toBe(days)
})

describe('PAUSE', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
  })
  beforeEach(async () => {
    rosa = await school.addFamily({ phone, caregiver: 'Rosa', language: 'es', classroom: 'Room 12' })
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  const isPaused = async () => {
    const { database, sealer, clock, school: of } = school.deps
    const [member] = await readAudience(database.client, sealer, {
      classroomIds: 'all',
      on: schoolDate(of.timezone, clock.now()),
    })
    return member?.paused
  }

  it('keeps program texts back for two weeks, what was queued too, and lets answers go', async () => {
    await school.hear(phone, 'Pausa')
    expect(await school.textsTo(phone)).toMatchObject([
      {
        kind: 'confirmation',
        body: 'Lincoln School: No le vamos a escribir hasta el lunes, 25 de enero. Para recibir mensajes antes, responda REANUDAR.',
      },
    ])
    expect(await isPaused()).toBe(true)
    const update = await school.enqueue(rosa, { kind: 'update' })
    const reply = await school.enqueue(rosa, { kind: 'reply', body: 'Hello' })
    const claim = await claimTexts({ ...school.deps, claimedBy: 'test', leaseMs: 1000, sender: 'main', pace: null }, 10)
    expect(claim.intents.map(({ text }) => text.textId)).toContain(reply)
    const row = await school.deps.database.client.text.findUniqueOrThrow({ where: { id: update } })
    expect([row.state, row.reason]).toEqual(['dropped', 'paused'])
    school.deps.clock.moveTo(new Date('2027-01-25T17:00:00Z'))
    expect(await isPaused()).toBe(false)
  })

  it('ends with RESUME', async () => {
    await school.hear(phone, 'Pausa por 3 semanas', 'Reanudar')
    expect(await school.takenAs(phone)).toEqual(['pause', 'resume'])
    expect(await isPaused()).toBe(false)
  })
})
