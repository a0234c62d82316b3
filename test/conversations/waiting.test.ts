import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { remindWaiting } from '../../src/conversations/remind-waiting.ts'
import { renewWaiting } from '../../src/conversations/renew-waiting.ts'
import { finishText } from '../../src/conversations/settle-text.ts'
import { findMarkedClasses, takeMarkedCard } from '../../src/conversations/waiting-card-store.ts'
import { readLongestWaiting } from '../../src/conversations/waiting-reader.ts'
import type { Database } from '../../src/database/database.ts'
import { readHome } from '../../src/engagement/home-reader.ts'
import { addCalendarSpans } from '../../src/school/calendar-store.ts'
import { schoolDaysLater } from '../../src/school/school-days-later.ts'
import {
  type ConversationSchool,
  createConversationSchool,
  forgetSchool,
  hour,
} from '../support/conversation-school.ts'
import { schoolMonday, testPhone, testZone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: ConversationSchool

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const day = 24 * hour

beforeEach(async () => {
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12', caregiver: 'Rosa', phone: testPhone(0) },
    {
      studentId: 'S1',
      firstName: 'Ana',
      classroom: 'Room 12',
      caregiver: 'Luis',
      phone: testPhone(1),
      relationship: 'father',
    },
    { studentId: 'S3', firstName: 'Max', classroom: 'Room 14', caregiver: 'Eva', phone: testPhone(2) },
  ])
})

const cards = async () =>
  (await school.posts('waiting_card'))
    .map(({ destination, model }) => ({ destination, ...model }))
    .toSorted((a, b) => a.destination.localeCompare(b.destination))

describe('the card of a channel that says who waits', () => {
  it('is one, edited in place: names each family once since its oldest text, and says when nobody waits', async () => {
    await school.hears(0, 'one')
    school.minutesLater(1)
    await school.hears(1, 'from him')
    await school.hears(0, 'two')
    await school.hears(2, 'in the other class')
    await school.showPosts()
    await renewWaiting(school)
    const [first, second] = await cards()
    expect(first).toMatchObject({
      destination: 'C12',
      more: 0,
      families: [
        {
          caregiver: 'Rosa',
          children: ['Ana'],
          texts: 2,
          since: schoolMonday.toISOString(),
          place: { channelId: 'C12' },
        },
        { caregiver: 'Luis', children: ['Ana'], texts: 1 },
      ],
    })
    expect(second).toMatchObject({ destination: 'C14', families: [{ caregiver: 'Eva' }] })

    for (const { id, state } of await school.entries()) {
      if (state === 'waiting') await finishText(school, { entryId: id, by: 'UCOORD1' })
    }
    await renewWaiting(school)
    expect(await cards()).toMatchObject([
      { destination: 'C12', families: [] },
      { destination: 'C14', families: [] },
    ])
  })

  it('is not there before anybody has waited, and links to texts once they are shown', async () => {
    const classroomId = await school.classroomId('Room 12')
    await database.client.waitingMark.create({ data: { classroomId } })
    await renewWaiting(school)
    expect(await cards()).toEqual([])
    await school.hears(0, 'one')
    await renewWaiting(school)
    expect(await cards()).toEqual([])
    await school.showPosts()
    await renewWaiting(school)
    expect(await cards()).toMatchObject([{ families: [{ place: { channelId: 'C12' } }] }])
    expect(await database.client.waitingMark.count()).toBe(0)
  })

  it('names the families who have waited longest, with all their texts, and counts the others', async () => {
    await school.hears(1, 'first')
    school.minutesLater(1)
    await school.hears(0, 'one')
    school.minutesLater(1)
    await school.hears(1, 'second')
    const of = { classroomId: await school.classroomId('Room 12'), families: 1 }
    const { texts, more } = await readLongestWaiting(database.client, school.sealer, of)
    expect([texts.map(({ caregiver }) => caregiver), more]).toEqual([['Luis', 'Luis'], 1])
  })

  it.skipIf(inject('serverUrl') === null)('holds up no family while it is renewed, and is renewed again', async () => {
    const classroomId = await school.classroomId('Room 12')
    await school.hears(0, 'one')
    expect(await findMarkedClasses(database.client)).toEqual([classroomId])
    await database.inTransaction(async (tx) => {
      expect(await takeMarkedCard(tx, classroomId)).toBe(true)
      await school.hears(1, 'two')
      expect(await database.inTransaction((other) => takeMarkedCard(other, classroomId))).toBe(false)
    })
    await school.showPosts()
    await renewWaiting(school)
    expect(await cards()).toMatchObject([{ families: [{ caregiver: 'Rosa' }, { caregiver: 'Luis' }] }])
  })

  it('names the second text in a thread of sixty days too', async () => {
    await school.hears(0, 'one')
    await finishText(school, { entryId: await school.waitingId(), by: 'UVEGA' })
    for (let week = 0; week < 9; week++) {
      school.minutesLater(6.5 * day)
      await school.hears(0, 'again')
      await finishText(school, { entryId: await school.waitingId(), by: 'UVEGA' })
    }
    await school.hears(0, 'and one more')
    await school.showPosts()
    await renewWaiting(school)
    expect(await school.posts('conversation_root')).toHaveLength(1)
    expect(await cards()).toMatchObject([{ families: [{ caregiver: 'Rosa', texts: 1 }] }])
  })
})

describe('school days later', () => {
  const table: [string, string, number, string][] = [
    ['Monday to Tuesday', '2027-01-11T20:40:00Z', 1, '2027-01-12T20:40:00Z'],
    ['Friday to Monday', '2027-01-15T20:40:00Z', 1, '2027-01-18T20:40:00Z'],
    ['Thursday to Monday', '2027-01-14T20:40:00Z', 2, '2027-01-18T20:40:00Z'],
    ['Saturday counts as Monday at eight', '2027-01-16T20:40:00Z', 1, '2027-01-19T13:00:00Z'],
    ['Sunday night counts as Monday at eight', '2027-01-18T03:00:00Z', 1, '2027-01-19T13:00:00Z'],
    ['over the change of the clocks', '2027-03-12T20:40:00Z', 1, '2027-03-15T19:40:00Z'],
  ]
  it.each(table)('%s', (_name, from, days, to) => {
    expect(schoolDaysLater([], testZone, new Date(from), days)).toEqual(new Date(to))
  })
})

describe('a text that nobody answers', () => {
  const reminders = async () =>
    (await school.posts('waiting_reminder')).map(({ destination, model }) => [destination, model['to']])

  it('is reminded of after one school day, to the class, and after two to the coordinators, each once', async () => {
    await school.addStaff('Room 12', 'UCRUZ', 'liaison', null)
    await school.hears(0, 'one')
    school.minutesLater(day - 1)
    expect(await remindWaiting(school)).toBe(0)
    school.minutesLater(1)
    const counts = await Promise.all([remindWaiting(school), remindWaiting(school)])
    expect(counts.toSorted()).toEqual([0, 1])
    expect(await reminders()).toEqual([['UVEGA', 'staff']])
    school.minutesLater(day)
    await Promise.all([remindWaiting(school), remindWaiting(school)])
    expect(await reminders()).toEqual([
      ['UVEGA', 'staff'],
      ['UCOORD1', 'coordinators'],
      ['UCOORD2', 'coordinators'],
    ])
    expect((await school.posts('waiting_reminder')).at(-1)?.model).toMatchObject({
      caregiver: 'Rosa',
      children: ['Ana'],
      classroom: 'Room 12',
      staff: ['UVEGA'],
    })
    school.minutesLater(10 * day)
    expect(await remindWaiting(school)).toBe(0)
  })

  it('is not reminded of over a weekend', async () => {
    school.clock.moveTo(new Date('2027-01-15T20:40:00Z'))
    await school.hears(0, 'one')
    school.minutesLater(2 * day)
    expect(await remindWaiting(school)).toBe(0)
    school.minutesLater(day)
    expect(await remindWaiting(school)).toBe(1)
  })

  it('is not reminded of on days that the calendar says are without school, nor in the summer', async () => {
    const spans = [
      { kind: 'term' as const, first: '2027-01-04', last: '2027-01-20', label: '' },
      { kind: 'holiday' as const, first: '2027-01-12', last: '2027-01-13', label: '' },
    ]
    const by = { source: 'hand' as const, by: 'UCOORD1', at: school.clock.now() }
    await addCalendarSpans(database.client, school.sealer, spans, by)
    await school.hears(0, 'one')
    school.minutesLater(2 * day)
    expect(await remindWaiting(school)).toBe(0)
    school.minutesLater(day)
    expect(await remindWaiting(school)).toBe(1)
    school.clock.moveTo(new Date('2027-01-20T20:40:00Z'))
    await school.hears(2, 'two')
    school.minutesLater(30 * day)
    await remindWaiting(school)
    expect((await school.posts('waiting_reminder')).filter(({ model }) => model['caregiver'] !== 'Rosa')).toEqual([])
    await database.client.$executeRaw`TRUNCATE calendar_entries`
  })

  it('is not reminded of once it was settled', async () => {
    await school.hears(0, 'one')
    await finishText(school, { entryId: await school.waitingId(), by: 'UVEGA' })
    school.minutesLater(3 * day)
    expect(await remindWaiting(school)).toBe(0)
  })
})

describe('Home', () => {
  const homeOf = (userId: string) => readHome(database.client, school, { userId, at: school.clock.now() })

  it('lists what waits over all the classes of a teacher, the oldest first, and nobody else', async () => {
    await school.hears(2, 'from Eva')
    school.minutesLater(1)
    await school.hears(0, 'from Rosa')
    await school.showPosts()
    await school.addStaff('Room 14', 'UVEGA', 'substitute', new Date(school.clock.now().getTime() + day * 60_000))
    const named = async (userId: string) =>
      (await homeOf(userId)).waiting.map(({ caregiver, classroom }) => [caregiver, classroom])
    expect(await named('UVEGA')).toEqual([
      ['Eva', 'Room 14'],
      ['Rosa', 'Room 12'],
    ])
    expect(await named('UCHO')).toEqual([['Eva', 'Room 14']])
    school.minutesLater(day)
    expect(await named('UVEGA')).toEqual([['Rosa', 'Room 12']])
    expect((await homeOf('UVEGA')).waiting[0]?.place).toMatchObject({ channelId: 'C12' })
    expect(await homeOf('USOMEBODY')).toEqual({
      isNobody: true,
      waiting: [],
      cases: [],
      teacher: null,
      schoolDay: null,
    })
  })

  it('lists for coordinators what no class reads, where it is shown to them', async () => {
    await database.client.classroom.updateMany({ where: { name: 'Room 14' }, data: { channelState: 'lost' } })
    await school.hears(2, 'from Eva')
    await school.hears(0, 'from Rosa')
    await school.showPosts()
    const { waiting } = await homeOf('UCOORD2')
    expect(waiting.map(({ caregiver, place }) => [caregiver, place?.channelId])).toEqual([['Eva', 'UCOORD2']])
  })
})
