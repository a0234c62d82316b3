import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followStrays } from '../../src/conversations/follow-strays.ts'
import { renewReach } from '../../src/conversations/renew-reach.ts'
import { finishText, thankForText } from '../../src/conversations/settle-text.ts'
import type { Database } from '../../src/database/database.ts'
import {
  type ConversationSchool,
  createConversationSchool,
  forgetSchool,
  hour,
} from '../support/conversation-school.ts'
import { testPhone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: ConversationSchool

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await forgetSchool(database)
  school = createConversationSchool(database)
})

const day = 24 * hour
const ana = { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12' }
const leo = { studentId: 'S2', firstName: 'Leo', classroom: 'Room 12' }
const max = { studentId: 'S3', firstName: 'Max', classroom: 'Room 14' }
const rosa = { caregiver: 'Rosa', phone: testPhone(0), language: 'es' }
const luis = { caregiver: 'Luis', phone: testPhone(1), relationship: 'father' }

describe('a thread', () => {
  it('names caregiver, relationship, children and language, never the number, and mentions the staff of the class', async () => {
    await school.addClasses([
      { ...ana, ...rosa },
      { ...leo, ...rosa, relationship: 'aunt' },
      { ...max, ...luis },
    ])
    await school.addStaff('Room 12', 'ULEE', 'substitute', null)
    await school.hears(0, 'Hola')
    const [root, text] = await school.posts()
    expect(root).toMatchObject({ destination: 'C12', kind: 'conversation_root', parentKey: null })
    expect(root?.model).toMatchObject({
      caregiver: 'Rosa',
      ties: [
        { relationship: 'mother', children: ['Ana'] },
        { relationship: 'aunt', children: ['Leo'] },
      ],
      language: 'es',
      mentions: ['UVEGA', 'ULEE'],
      unreachable: null,
      previous: null,
    })
    expect(text).toMatchObject({ destination: 'C12', kind: 'conversation_text', parentKey: root?.key })
    expect(JSON.stringify(await school.posts())).not.toContain(testPhone(0).slice(-7))
  })

  it('holds what is said within seven quiet days, then a new one links to it', async () => {
    await school.addClasses([{ ...ana, ...rosa }])
    await school.hears(0, 'one')
    await school.showPosts()
    school.minutesLater(7 * day - 1)
    await school.hears(0, 'two')
    school.minutesLater(7 * day)
    await school.hears(0, 'three')
    const roots = await school.posts('conversation_root')
    expect(roots).toHaveLength(2)
    expect(roots[1]?.model['previous']).toEqual({ channelId: 'C12', ts: '1800000000.000001' })
    const texts = await school.posts('conversation_text')
    expect(texts.map(({ parentKey }) => parentKey)).toEqual([roots[0]?.key, roots[0]?.key, roots[1]?.key])
  })

  it('is one, with every text once, though many come at the same moment', async () => {
    await school.addClasses([
      { ...ana, ...rosa },
      { ...ana, ...luis },
    ])
    const bodies = Array.from({ length: 12 }, (_, index) => `text ${index}`)
    await Promise.all(bodies.map((body, index) => school.hears(index % 2, body)))
    expect(await school.posts('conversation_root')).toHaveLength(2)
    const words = (await school.posts('conversation_text')).map(({ model }) => String(model['words']))
    expect(words.toSorted()).toEqual(bodies.toSorted())
  })

  it('is one for each of two separated parents, and neither is named in the other', async () => {
    await school.addClasses([
      { ...ana, ...rosa },
      { ...ana, ...luis },
    ])
    await school.hears(0, 'from her')
    await school.hears(1, 'from him')
    await school.hears(0, 'from her again')
    const roots = await school.posts('conversation_root')
    expect(roots.map(({ model }) => model['caregiver'])).toEqual(['Rosa', 'Luis'])
    const under = async (key: string | undefined) =>
      (await school.posts('conversation_text'))
        .filter(({ parentKey }) => parentKey === key)
        .map(({ model }) => model['words'])
    expect(await under(roots[0]?.key)).toEqual(['from her', 'from her again'])
    expect(await under(roots[1]?.key)).toEqual(['from him'])
    expect(JSON.stringify(roots[0]?.model)).not.toContain('Luis')
  })

  it('is one for a phone that stands for several children of a class', async () => {
    await school.addClasses([
      { ...ana, ...rosa },
      { ...leo, ...rosa },
    ])
    await school.hears(0, 'Hola')
    expect((await school.posts('conversation_root')).map(({ model }) => model['ties'])).toEqual([
      [{ relationship: 'mother', children: ['Ana', 'Leo'] }],
    ])
  })

  it('mentions a substitute who came after it began, and lets them answer for their week alone', async () => {
    await school.addClasses([{ ...ana, ...rosa }])
    await school.hears(0, 'one')
    const until = new Date(school.clock.now().getTime() + 7 * day * 60_000)
    await school.addStaff('Room 12', 'ULEE', 'substitute', until)
    await school.hears(0, 'two')
    await school.hears(0, 'three')
    expect((await school.posts('conversation_text')).map(({ model }) => model['mentions'])).toEqual([[], ['ULEE'], []])
    expect(await finishText(school, { entryId: await school.waitingId(), by: 'ULEE' })).toEqual({ kind: 'settled' })
    school.minutesLater(7 * day)
    await school.hears(0, 'four')
    expect(await finishText(school, { entryId: await school.waitingId(), by: 'ULEE' })).toEqual({ kind: 'not_staff' })
  })

  it('says of a stopped caregiver that nothing can be texted, also when the STOP came after it began', async () => {
    await school.addClasses([{ ...ana, ...rosa }])
    await school.hears(0, 'Hola')
    expect(await renewReach(school)).toBe(0)
    await school.setConsent(0, 'stopped')
    expect(await renewReach(school)).toBe(1)
    expect(await renewReach(school)).toBe(0)
    const [root, text] = await school.posts()
    expect(root?.model).toMatchObject({ unreachable: 'stopped', officePhone: '(201) 555-0100' })
    expect(text?.model).toMatchObject({ reachable: false })
    await school.setConsent(0, 'agreed')
    expect(await renewReach(school)).toBe(1)
    expect((await school.posts())[0]?.model['unreachable']).toBeNull()
  })
})

describe('a child who moves to another class', () => {
  beforeEach(async () => {
    await school.addClasses([
      { ...ana, ...rosa },
      { ...max, ...luis },
    ])
    await school.hears(0, 'When is the trip?')
  })

  it('takes what waits along, and the buttons of the old teacher stop at once', async () => {
    const entryId = await school.waitingId()
    await school.moveChild('Ana', 'Room 14')
    expect(await thankForText(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'child_left' })
    expect(await school.texts()).toEqual([])

    expect(await followStrays(school)).toBe(1)
    expect(await followStrays(school)).toBe(0)
    expect(await thankForText(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'elsewhere' })
    const texts = await school.posts('conversation_text')
    expect(
      texts.map(({ destination, model }) => [destination, model['state'], model['words'], model['movedTo']]),
    ).toEqual([
      ['C12', 'moved', 'When is the trip?', 'Room 14'],
      ['C14', 'waiting', 'When is the trip?', null],
    ])
    const roots = await school.posts('conversation_root')
    expect(roots[1]?.model).toMatchObject({
      caregiver: 'Rosa',
      cameFrom: 'Room 12',
      mentions: ['UCHO'],
      previous: null,
    })
    expect(await thankForText(school, { entryId: await school.waitingId(), by: 'UCHO' })).toEqual({ kind: 'settled' })
  })

  it('leaves what was settled where it was', async () => {
    await finishText(school, { entryId: await school.waitingId(), by: 'UVEGA' })
    await school.moveChild('Ana', 'Room 14')
    expect(await followStrays(school)).toBe(0)
  })
})

describe('a class whose channel changes', () => {
  beforeEach(async () => {
    await school.addClasses([{ ...ana, ...rosa }])
    await school.hears(0, 'When is the trip?')
  })

  it('brings what waits to the new channel', async () => {
    await database.client.classroom.updateMany({ data: { channelId: 'C99' } })
    expect(await followStrays(school)).toBe(1)
    expect(await followStrays(school)).toBe(0)
    expect((await school.posts('conversation_text')).at(-1)).toMatchObject({
      destination: 'C99',
      model: { state: 'waiting' },
    })
  })

  it('brings what waits to the coordinators when it is lost, and back when there is one again', async () => {
    await database.client.classroom.updateMany({ data: { channelState: 'lost' } })
    expect(await followStrays(school)).toBe(1)
    expect(await followStrays(school)).toBe(0)
    const shown = async () =>
      (await school.posts('conversation_text'))
        .filter(({ model }) => model['state'] === 'waiting')
        .map(({ destination }) => destination)
    expect(await shown()).toEqual(['UCOORD1', 'UCOORD2'])
    await database.client.classroom.updateMany({ data: { channelState: 'linked' } })
    expect(await followStrays(school)).toBe(1)
    expect(await shown()).toEqual(['C12'])
  })
})
