import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createBroadcast } from '../../src/broadcasts/broadcast-store.ts'
import type { Content } from '../../src/broadcasts/content.ts'
import { planCheckIn } from '../../src/broadcasts/plan-check-in.ts'
import { readChildRecord } from '../../src/engagement/child-record.ts'
import { findChildren } from '../../src/engagement/find-children.ts'
import { newId } from '../../src/lib/id.ts'
import { studentView } from '../../src/slack/views/student-view.ts'
import { createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { testPhone, testZone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = await openTestDatabase()
const { client } = database
const school = createConversationSchool(database)
const { sealer, clock } = school

let ana = ''
let leo = ''
beforeEach(async () => {
  await forgetSchool(database)
  await school.addClasses([
    { studentId: 'S0', firstName: 'Ana', caregiver: 'Rosa', phone: testPhone(0) },
    { studentId: 'S0', firstName: 'Ana', caregiver: 'Luis', relationship: 'father', phone: testPhone(1) },
    { studentId: 'S1', firstName: 'Leo', caregiver: 'Mia', phone: testPhone(2) },
    { studentId: 'S2', firstName: 'Zoe', caregiver: 'Kim', phone: testPhone(3), classroom: 'Room 14' },
  ])
  const students = await client.student.findMany()
  const idOf = (name: string) => students.find((one) => sealer.open(one.firstNameSealed) === name)!.id
  ana = idOf('Ana')
  leo = idOf('Leo')
})
afterAll(() => database.close())

/** Sends a content to the caregiver with this number, on its way since so many minutes. */
async function send(index: number, content: Content, minutesAgo: number): Promise<string> {
  const at = new Date(clock.now().getTime() - minutesAgo * 60_000)
  const classroomId = await school.classroomId('Room 12')
  const caregiverId = await school.caregiverId(index)
  const { id } = await database.inTransaction((tx) =>
    createBroadcast(tx, sealer, {
      draftId: null,
      classroomId,
      author: 'UVEGA',
      approvedBy: null,
      audience: { classroomIds: [classroomId] },
      content,
      sendAt: at,
      caregiversExpected: 1,
      now: at,
    }),
  )
  await school.wasTexted(index, 'Room 12', at)
  const text = await client.text.findFirstOrThrow({ where: { caregiverId, broadcastId: null } })
  await client.text.update({ where: { id: text.id }, data: { broadcastId: id } })
  return id
}

const deps = { queries: client, sealer, clock, school: school.school }
const read = (studentId: string, by: string, as: string | null = null, page = 0) =>
  readChildRecord(deps, { studentId, by, page, as })
const shown = async (studentId: string, by = 'UVEGA', as: string | null = null) => {
  const record = await read(studentId, by, as)
  if (record === null) return null
  const state = { recordId: 'r', studentId, page: 0, as }
  return JSON.stringify(studentView(state, record, { timezone: testZone, now: clock.now() }))
}

describe("a child's record", () => {
  it('holds what was sent, tried, said and written, the newest first, and no number', async () => {
    const prompt = await send(0, { kind: 'message', text: 'Count the stairs' }, 60)
    await database.inTransaction((tx) =>
      planCheckIn(tx, { school: school.school }, { broadcastId: prompt, askAt: clock.now(), strategyId: null }),
    )
    const at = new Date(clock.now().getTime() - 30 * 60_000)
    const caregiverId = await school.caregiverId(0)
    const asked = { id: newId(), broadcastId: prompt, caregiverId, studentId: ana, questionId: newId(), askedAt: at }
    await client.checkInAsk.create({ data: { ...asked, answer: 'too_hard', answeredAt: at, answeredBy: newId() } })
    await school.hears(0, 'She cried a little')
    const record = await read(ana, 'UVEGA')
    expect(record).toMatchObject({ name: 'Ana Lopez', classrooms: ['Room 12'], pages: 1 })
    expect(record?.lines.map(({ kind }) => kind)).toEqual(['said', 'answered', 'sent'])
    const view = await shown(ana)
    expect(view).toContain('She cried a little')
    expect(view).toContain('Rosa on “Count the stairs”: too hard')
    expect(view).not.toMatch(/\+1|555/)
  })

  it('is read by staff of a class the child is in now, and by coordinators, alone', async () => {
    await send(0, { kind: 'message', text: 'Count the stairs' }, 5)
    expect(await read(ana, 'UVEGA')).not.toBeNull()
    expect(await read(ana, 'UCOORD1')).not.toBeNull()
    expect(await read(ana, 'UCHO')).toBeNull()
    expect(await read(ana, 'USTRANGER')).toBeNull()
    await school.moveChild('Ana', 'Room 14')
    expect(await read(ana, 'UVEGA')).toBeNull()
    // The new class reads what is its own.
    expect((await read(ana, 'UCHO'))?.lines).toEqual([])
    expect((await read(ana, 'UCOORD1'))?.lines).toHaveLength(1)
  })

  it('leaves out what is withheld, and with one caregiver beside the words of every other', async () => {
    await school.hears(0, 'Words of Rosa')
    await school.hears(1, 'Words of Luis')
    await school.hears(0, 'Not for the class')
    const entries = await client.conversationEntry.findMany()
    const withheld = entries.find(({ wordsSealed }) => sealer.open(wordsSealed) === 'Not for the class')!
    await client.conversationEntry.update({ where: { id: withheld.id }, data: { withheld: true } })
    const all = await shown(ana, 'UCOORD1')
    expect(all).toContain('Words of Rosa')
    expect(all).toContain('Words of Luis')
    expect(all).not.toContain('Not for the class')
    const rosas = await shown(ana, 'UCOORD1', await school.caregiverId(0))
    expect(rosas).toContain('Words of Rosa')
    expect(rosas).not.toContain('Words of Luis')
  })

  it('has no note about another child, and nobody of another family', async () => {
    const note = { kind: 'note', caregiverIds: [], stem: null } as const
    await send(0, { ...note, studentIds: [ana], text: 'Ana reads well' }, 5)
    await send(0, { ...note, studentIds: [leo], text: 'About Leo' }, 4)
    await school.hears(2, 'Words of Mia')
    const view = await shown(ana)
    expect(view).toContain('Ana reads well')
    expect(view).not.toContain('About Leo')
    expect(view).not.toContain('Words of Mia')
  })

  it('is turned page by page', async () => {
    for (let i = 0; i < 25; i += 1) await school.hears(0, `Words ${i}`)
    expect(await read(ana, 'UVEGA')).toMatchObject({ page: 0, pages: 2 })
    const last = await read(ana, 'UVEGA', null, 7)
    expect(last).toMatchObject({ page: 1 })
    expect(last?.lines).toHaveLength(5)
  })

  it('is found by the name of the child, in one’s own classes, and by coordinators in the school', async () => {
    const find = async (by: string, typed: string, classroomId: string | null = null) => {
      const found = await findChildren(school, { by, classroomId, typed })
      return found.kind === 'found' ? found.children.map(({ name }) => name) : found.kind
    }
    expect(await find('UVEGA', '')).toEqual(['Ana Lopez', 'Leo Lopez'])
    expect(await find('UVEGA', 'an')).toEqual(['Ana Lopez'])
    expect(await find('UVEGA', 'zoe')).toEqual([])
    expect(await find('UCOORD1', 'zoe')).toEqual(['Zoe Lopez'])
    expect(await find('UCOORD1', '')).toBe('type_a_name')
    expect(await find('UCOORD1', '', await school.classroomId('Room 14'))).toEqual(['Zoe Lopez'])
    expect(await find('USTRANGER', '')).toBe('not_staff')
  })
})
