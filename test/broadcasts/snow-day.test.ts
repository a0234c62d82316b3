import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { declareSnowDay, endSnowDay } from '../../src/broadcasts/snow-day.ts'
import { newId } from '../../src/lib/id.ts'
import { readCalendar } from '../../src/school/calendar-reader.ts'
import { addCalendarSpans } from '../../src/school/calendar-store.ts'
import { type InboxSchool, openInboxSchool } from '../support/inbox-school.ts'

let school: InboxSchool
beforeAll(async () => {
  school = await openInboxSchool()
})
afterEach(async () => {
  await school.forget()
  await school.deps.database.client.calendarEntry.deleteMany()
})
afterAll(() => school.close())

/** Monday, 15:30 in New York: what is due at this hour of another day. */
const at = (day: string, utc = '22:30') => new Date(`${day}T${utc}:00Z`)
const monday = '2027-01-11'
const tuesday = '2027-01-12'

async function addBroadcast(sendAt: Date, change: { kind?: string; purpose?: string; state?: string } = {}) {
  const id = newId()
  const { database, sealer, clock } = school.deps
  await database.client.broadcast.create({
    data: {
      id,
      kind: 'message',
      purpose: 'logistics',
      author: 'UVEGA',
      audience: { all: true },
      contentSealed: sealer.seal('{"kind":"message","text":"Lunch"}'),
      createdAt: clock.now(),
      sendAt,
      usefulUntil: new Date(sendAt.getTime() + 86_400_000),
      state: 'scheduled',
      caregiversExpected: 1,
      ...change,
    },
  })
  return id
}
const sendAtOf = async (id: string) =>
  (await school.deps.database.client.broadcast.findUniqueOrThrow({ where: { id } })).sendAt
const declare = () => declareSnowDay(school.deps, { by: 'UCOORD1', label: 'Snow day' })

describe('a snow day', () => {
  it('lets what the program would text today wait for the next school day, at its time, and nothing else', async () => {
    const { sealer, clock } = school.deps
    await addCalendarSpans(
      school.deps.database.client,
      sealer,
      [{ kind: 'holiday', first: tuesday, last: tuesday, label: '' }],
      { source: 'hand', by: 'UCOORD1', at: clock.now() },
    )
    const today = await addBroadcast(at(monday))
    const later = await addBroadcast(at('2027-01-14'))
    const note = await addBroadcast(at(monday), { kind: 'note', purpose: 'learning' })
    const emergency = await addBroadcast(at(monday), { purpose: 'emergency' })
    const done = await addBroadcast(at(monday), { state: 'done' })

    expect(await declare()).toEqual({ today: monday, moved: 1, until: '2027-01-13' })
    expect(await sendAtOf(today)).toEqual(at('2027-01-13'))
    const rest = [later, note, emergency, done].map(sendAtOf)
    expect(await Promise.all(rest)).toEqual([at('2027-01-14'), at(monday), at(monday), at(monday)])
    expect(await readCalendar(school.deps.database.client)).toContainEqual(
      expect.objectContaining({ kind: 'closure', first: monday, last: monday }),
    )
  })

  it('keeps back the rest of what is leaving, its welcomes with it, useful for as long as before', async () => {
    const { database } = school.deps
    const family = await school.addFamily({ phone: '+12015550123', caregiver: 'Rosa', classroom: 'Room 12' })
    const broadcastId = await addBroadcast(at(monday, '20:00'), { state: 'sending' })
    const times = { dueAt: at(monday, '20:00'), turnAt: at(monday, '20:00'), usefulUntil: at(tuesday, '20:00') }
    const welcome = await school.enqueue(family, { kind: 'welcome', ...times })
    const text = await school.enqueue(family, { kind: 'message', broadcastId, afterTextId: welcome, ...times })
    const reply = await school.enqueue(family, { kind: 'reply', ...times })
    await declare()
    const due = await database.client.text.findMany({ select: { id: true, dueAt: true, usefulUntil: true } })
    const moved = { dueAt: at(tuesday, '20:00'), usefulUntil: at('2027-01-13', '20:00') }
    expect(new Map(due.map(({ id, ...rest }) => [id, rest]))).toEqual(
      new Map([
        [welcome, moved],
        [text, moved],
        [reply, { dueAt: times.dueAt, usefulUntil: times.usefulUntil }],
      ]),
    )
    expect(await endSnowDay(school.deps)).toMatchObject({ moved: 1 })
    const back = await database.client.text.findMany({ where: { id: { in: [welcome, text] } } })
    expect(back.map((row) => [row.dueAt, row.usefulUntil])).toEqual([
      [times.dueAt, times.usefulUntil],
      [times.dueAt, times.usefulUntil],
    ])
  })

  it('declared twice is one, and is over once', async () => {
    const today = await addBroadcast(at(monday))
    expect([(await declare()).moved, (await declare()).moved]).toEqual([1, 0])
    expect(await sendAtOf(today)).toEqual(at(tuesday))
    expect(await endSnowDay(school.deps)).toMatchObject({ moved: 1 })
    expect(await sendAtOf(today)).toEqual(at(monday))
    expect(await endSnowDay(school.deps)).toBeNull()
  })
})

describe('a family that writes while school is closed', () => {
  it('is told once when it is open again, in its language, and not on a mere weekend', async () => {
    const { database, sealer, clock } = school.deps
    const phone = '+12015550123'
    const loop = school.start()
    await school.addFamily({ phone, caregiver: 'Rosa', language: 'es', classroom: 'Room 12' })
    clock.moveTo(new Date('2027-01-16T16:00:00Z'))
    await school.hear(phone, 'Hola maestra')
    expect(await school.textsTo(phone)).toEqual([])

    const days = { kind: 'holiday' as const, first: '2027-01-18', last: '2027-01-19', label: '' }
    await addCalendarSpans(database.client, sealer, [days], { source: 'hand', by: 'UCOORD1', at: clock.now() })
    clock.moveTo(new Date('2027-01-18T16:00:00Z'))
    await school.hear(phone, 'Ana está enferma')
    clock.moveTo(new Date('2027-01-19T16:00:00Z'))
    await school.hear(phone, 'Sigue enferma')
    await loop.stop()
    expect(await school.textsTo(phone)).toMatchObject([
      {
        kind: 'closed',
        anyHour: true,
        body: 'Lincoln School: No hay clases hasta el miércoles, 20 de enero. Recibimos su mensaje y entonces lo vamos a leer.',
      },
    ])
  })
})
