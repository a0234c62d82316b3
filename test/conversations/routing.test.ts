import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveText } from '../../src/conversations/move-text.ts'
import type { Database } from '../../src/database/database.ts'
import {
  type ConversationSchool,
  createConversationSchool,
  forgetSchool,
  hour,
} from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'
import { testPhone } from '../support/people.ts'

let database: Database
let school: ConversationSchool

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Rosa has Ana with Ms. Vega and Leo with Mr. Cho. */
const siblings = [
  { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12', caregiver: 'Rosa', phone: testPhone(0), language: 'es' },
  { studentId: 'S2', firstName: 'Leo', classroom: 'Room 14', caregiver: 'Rosa', phone: testPhone(0), language: 'es' },
]

beforeEach(async () => {
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses(siblings)
})

const ago = (minutes: number) => new Date(school.clock.now().getTime() - minutes * 60_000)
const placesOf = async () =>
  (await school.posts('conversation_text')).map(({ destination, model }) => [destination, model['words']])

async function bothTexted(): Promise<void> {
  await school.wasTexted(0, 'Room 12', ago(26 * hour))
  await school.wasTexted(0, 'Room 14', ago(4 * hour))
}

describe('a text from a caregiver', () => {
  it('goes to whoever texted within two hours', async () => {
    await school.wasTexted(0, 'Room 14', ago(50 * hour))
    await school.wasTexted(0, 'Room 12', ago(hour))
    await school.hears(0, 'Gracias')
    expect(await placesOf()).toEqual([['C12', 'Gracias']])
  })

  it('is asked about once when two classes texted within seven days, and the texts meanwhile wait with it', async () => {
    await bothTexted()
    await school.hears(0, 'Ana está enferma')
    await school.hears(0, 'con fiebre')
    expect((await school.texts()).map(({ to, body, anyHour }) => [to, body, anyHour])).toEqual([
      [testPhone(0), 'Lincoln School: ¿Quién debe leer esto? 1 Ms. Vega (Ana), 2 Mr. Cho (Leo)', true],
    ])
    expect(await school.posts()).toEqual([])

    await school.hears(0, '1')
    expect(await placesOf()).toEqual([
      ['C12', 'Ana está enferma'],
      ['C12', 'con fiebre'],
    ])
    school.minutesLater(6 * 24 * hour)
    await school.hears(0, 'Ya está bien')
    expect((await placesOf()).at(-1)).toEqual(['C12', 'Ya está bien'])
    expect(await school.texts()).toHaveLength(1)
  })

  it('asks in the words of the design in English', async () => {
    await database.client.caregiver.updateMany({ data: { language: 'en' } })
    await bothTexted()
    await school.hears(0, 'Ana is sick')
    expect((await school.texts())[0]?.body).toBe(
      'Lincoln School: who should read this? 1 Ms. Vega (Ana), 2 Mr. Cho (Leo)',
    )
  })

  it('goes to the class that texted last when nobody answers in ten minutes, marked as not confirmed', async () => {
    await bothTexted()
    await school.hears(0, 'Hola')
    school.minutesLater(9)
    await school.expireQuestions()
    expect(await school.posts()).toEqual([])
    school.minutesLater(1)
    await school.expireQuestions()
    const [post] = await school.posts('conversation_text')
    expect(post).toMatchObject({ destination: 'C14', model: { words: 'Hola', confirmed: false } })
    expect(post?.model['others']).toEqual([{ classroomId: await school.classroomId('Room 12'), name: 'Room 12' }])

    await school.hears(0, 'Otra vez')
    expect((await school.posts('conversation_text')).at(-1)).toMatchObject({
      destination: 'C14',
      model: { confirmed: false },
    })
    expect((await school.texts()).filter(({ kind }) => kind === 'question')).toHaveLength(1)
  })

  it('can be moved to the other class by staff, once, and takes what follows with it', async () => {
    await bothTexted()
    await school.hears(0, 'Hola')
    school.minutesLater(10)
    await school.expireQuestions()
    const entryId = await school.waitingId()
    const classroomId = await school.classroomId('Room 12')
    expect(await moveText(school, { entryId, by: 'UVEGA', classroomId })).toEqual({ kind: 'not_staff' })
    const presses = [1, 2].map(() => moveText(school, { entryId, by: 'UCHO', classroomId }))
    expect((await Promise.all(presses)).map(({ kind }) => kind).toSorted()).toEqual(['elsewhere', 'moved'])

    const posts = await school.posts('conversation_text')
    expect(posts.map(({ destination, model }) => [destination, model['state'], model['words']])).toEqual([
      ['C14', 'moved', null],
      ['C12', 'waiting', 'Hola'],
    ])
    await school.hears(0, 'Y mañana también')
    expect((await placesOf()).at(-1)).toEqual(['C12', 'Y mañana también'])
  })

  it('goes to the coordinators, each in their own messages, when the channel of the class is gone', async () => {
    await database.client.classroom.updateMany({ data: { channelState: 'lost' } })
    await school.wasTexted(0, 'Room 12', ago(5))
    await school.hears(0, 'Hola')
    const posts = await school.posts('conversation_text')
    expect(posts.map(({ destination, model }) => [destination, model['words'], model['mayPassOn']])).toEqual([
      ['UCOORD1', 'Hola', false],
      ['UCOORD2', 'Hola', false],
    ])
    const [root] = await school.posts('conversation_root')
    expect(root?.model).toMatchObject({ classroom: { name: 'Room 12' }, mentions: [] })
  })

  it('goes to the coordinators when no child of the caregiver is in a class', async () => {
    await database.client.enrollment.updateMany({ data: { until: new Date('2027-01-11') } })
    await school.wasTexted(0, 'Room 12', ago(5))
    await school.hears(0, 'Hola')
    expect(await placesOf()).toEqual([
      ['UCOORD1', 'Hola'],
      ['UCOORD2', 'Hola'],
    ])
  })

  it('follows a child to another class, whose teacher is not the one who texted', async () => {
    await school.wasTexted(0, 'Room 12', ago(30))
    await school.moveChild('Ana', 'Room 14')
    await school.hears(0, 'Gracias')
    expect(await placesOf()).toEqual([['C14', 'Gracias']])
  })

  it('is never asked about where the caregiver cannot be texted', async () => {
    await bothTexted()
    await school.setConsent(0, 'stopped')
    await school.hears(0, 'Hola')
    expect(await school.texts()).toEqual([])
    expect((await school.posts('conversation_text'))[0]).toMatchObject({
      destination: 'C14',
      model: { confirmed: false },
    })
  })
})
