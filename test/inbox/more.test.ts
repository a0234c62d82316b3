import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sections } from '../../src/texts/section.ts'
import { newId } from '../../src/lib/id.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'

describe('MORE', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
  })
  beforeEach(async () => {
    rosa = await school.addFamily({
      phone,
      caregiver: 'Rosa Diaz',
      firstName: 'Ana',
      language: 'es',
      classroom: 'Room 12',
    })
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  /** An update that left for this family. */
  async function sendUpdate(sections: Sections, state = 'delivered'): Promise<void> {
    const { database, sealer, clock } = school.deps
    const { id: classroomId } = await database.client.classroom.findFirstOrThrow()
    const id = newId()
    const now = clock.now()
    await database.client.broadcast.create({
      data: {
        id,
        classroomId,
        kind: 'update',
        purpose: 'learning',
        author: 'UVEGA',
        audience: { classroomIds: [classroomId] },
        contentSealed: sealer.seal(JSON.stringify({ kind: 'update', sections })),
        createdAt: now,
        sendAt: now,
        usefulUntil: now,
        state: 'done',
        caregiversExpected: 1,
      },
    })
    await database.client.staffMember.upsert({
      where: { slackUserId: 'UVEGA' },
      create: { slackUserId: 'UVEGA', nameSealed: sealer.seal('Ms. Vega'), updatedAt: now },
      update: {},
    })
    const text = await school.enqueue(rosa, { kind: 'update', broadcastId: id, classroomId })
    await database.client.text.update({ where: { id: text }, data: { state } })
  }

  const answers = async () => (await school.textsTo(phone)).filter(({ kind }) => kind === 'more')

  it('brings the whole of the last update, at any hour and first of all', async () => {
    await sendUpdate({ learning: 'Old news' })
    await sendUpdate({ learning: 'We compare fractions', practice: 'Ten cards a day', at_home: 'Cut a tortilla' })
    await school.hear(phone, 'Todo por favor')
    expect(await answers()).toEqual([
      {
        kind: 'more',
        state: 'queued',
        reason: null,
        body:
          'Lincoln School, Ms. Vega, sobre Ana:\nLo que aprendemos: We compare fractions\nPara practicar: Ten cards a day\n' +
          'En casa: Cut a tortilla',
        anyHour: true,
        despiteStop: false,
        priority: 0,
        language: 'es',
      },
    ])
    expect(await school.takenAs(phone)).toEqual(['more'])
  })

  it('says so when there is nothing to read, also when the update has not left', async () => {
    await sendUpdate({ learning: 'Not yet' }, 'queued')
    await school.hear(phone, 'more')
    expect((await answers()).map(({ body }) => body)).toEqual([
      'Lincoln School: Por ahora no hay nada nuevo que leer. Le vamos a escribir cuando haya noticias.',
    ])
  })

  it('tells nothing of a child whom this caregiver may no longer hear about', async () => {
    await sendUpdate({ learning: 'We compare fractions' })
    await school.deps.database.client.care.updateMany({ data: { contactRule: 'no_contact' } })
    await school.hear(phone, 'more')
    expect(await school.takenAs(phone)).toEqual(['more_nothing'])
  })

  it('is answered as often as it is asked, up to ten times a day', async () => {
    await sendUpdate({ learning: 'We compare fractions' })
    await school.hear(phone, ...Array.from({ length: 12 }, () => 'MORE'))
    expect(await answers()).toHaveLength(10)
    expect((await school.takenAs(phone)).slice(9)).toEqual(['more', 'more_too_often', 'more_too_often'])
    school.deps.clock.moveTo(new Date('2027-01-13T14:00:00Z'))
    await school.hear(phone, 'MORE')
    expect(await answers()).toHaveLength(11)
  })

  it('from who is stopped goes to the teacher, who can see why it cannot be answered', async () => {
    await sendUpdate({ learning: 'We compare fractions' })
    await school.hear(phone, 'alto', 'more')
    expect(school.talk.map(({ body }) => body)).toEqual(['more'])
    expect(await answers()).toEqual([])
  })
})
