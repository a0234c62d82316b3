import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTeacherHome, type TeacherHome } from '../../src/engagement/teacher-home-reader.ts'
import { newId } from '../../src/lib/id.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { pressNoteProposal } from '../../src/slack/actions/note-proposals.ts'
import { homeView } from '../../src/slack/views/home-view.ts'
import type { SlackClient } from '../../src/slack/web-client.ts'
import { addFamilies, schoolMonday, testPhone, testZone } from '../support/people.ts'
import { createPeopleSchool, type PeopleSchool } from '../support/people-school.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const day = 86_400_000
const teacher = 'UVEGA'
const later = (days: number) => new Date(schoolMonday.getTime() + days * day)

let database: TestDatabase
let school: PeopleSchool
let room: string

beforeAll(async () => {
  database = await openTestDatabase()
  school = createPeopleSchool(database)
  await addFamilies(database, [
    { firstName: 'Ana', caregiver: 'Rosa' },
    { firstName: 'Leo', caregiver: 'Min' },
    { firstName: 'Mia', caregiver: 'Bea' },
    { firstName: 'Noor', caregiver: 'Hana', consent: 'no' },
    { firstName: 'Sam', caregiver: 'Kit', classroom: 'Room 14' },
  ])
  room = await school.classroom('Room 12')
  await database.client.classroom.updateMany({ data: { channelState: 'linked' } })
  await database.client.classroom.update({ where: { id: room }, data: { channelId: 'C12' } })
  await school.teach('Room 12', teacher)
})
afterAll(() => database.close())

/** The teacher's Home so many days after a Monday of term, in the afternoon. */
const home = async (days: number): Promise<TeacherHome> => {
  const read = await readTeacherHome(database.client, school, { userId: teacher, at: later(days) })
  if (read === null) throw new Error('no Home of a teacher')
  return read
}
const proposed = async (days: number) => (await home(days)).notes.proposed.map(({ child }) => child).toSorted()

async function wroteTo(caregiver: string, kind: string, days: number): Promise<void> {
  const id = await school.queue(caregiver, { kind, classroom: 'Room 12' })
  await database.client.text.update({ where: { id }, data: { state: 'delivered', createdAt: later(days) } })
}

const broadcast = (kind: string, days: number, state: string) =>
  database.client.broadcast.create({
    data: {
      id: newId(),
      classroomId: room,
      kind,
      purpose: kind === 'message' ? 'logistics' : 'learning',
      author: teacher,
      audience: {},
      contentSealed: school.sealer.seal('{}'),
      createdAt: later(0),
      sendAt: later(days),
      usefulUntil: later(days + 3),
      state,
      caregiversExpected: 1,
    },
  })

describe('a teacher’s Home', () => {
  it('proposes notes for the families of their own classes that can be texted, and moves on when one was written', async () => {
    expect(await proposed(0)).toEqual(['Ana', 'Leo', 'Mia'])
    await wroteTo('Rosa', 'update', 1)
    expect(await proposed(1)).toEqual(['Ana', 'Leo', 'Mia'])
    await wroteTo('Rosa', 'note', 1)
    await wroteTo('Min', 'reply', 1)
    const { notes } = await home(2)
    expect(notes).toMatchObject({ done: 2, proposed: [{ child: 'Mia', caregivers: ['Bea'], lastPersonal: null }] })
    const nextWeek = (await home(7)).notes.proposed
    expect(nextWeek[0]).toMatchObject({ child: 'Mia' })
    expect(nextWeek.at(-1)?.lastPersonal).toEqual(later(1))
  })

  it('says how far this week’s update is', async () => {
    const update = async (days: number) => (await home(days)).weeks.map((week) => [week.classroom, week.update])
    expect(await update(0)).toEqual([['Room 12', { kind: 'none' }]])
    await database.client.draft.create({
      data: {
        id: newId(),
        classroomId: room,
        author: teacher,
        kind: 'update',
        contentSealed: school.sealer.seal('{}'),
        state: 'composing',
        createdAt: later(0),
        updatedAt: later(0),
      },
    })
    expect(await update(0)).toEqual([['Room 12', { kind: 'draft', at: later(0) }]])
    await broadcast('update', 2, 'scheduled')
    expect(await update(1)).toEqual([['Room 12', { kind: 'leaves', at: later(2) }]])
    expect((await home(1)).next).toEqual([{ at: later(2), classroom: 'Room 12', what: { kind: 'update' } }])
    await database.client.broadcast.updateMany({ data: { state: 'done' } })
    expect(await update(3)).toEqual([['Room 12', { kind: 'sent', at: later(2) }]])
    expect((await home(3)).next).toEqual([])
  })

  it('counts learning and logistics since the term began, and nothing that did not go out', async () => {
    await broadcast('strategy', 2, 'done')
    await broadcast('homework', 2, 'done')
    await broadcast('message', 2, 'done')
    await broadcast('message', 2, 'cancelled')
    await broadcast('message', 9, 'scheduled')
    await broadcast('note', 2, 'done')
    expect((await home(3)).balance).toEqual({ learning: 3, logistics: 1, since: '2026-08-01' })
    await database.client.calendarEntry.create({
      data: {
        id: newId(),
        kind: 'term',
        first: new Date('2027-01-14'),
        last: new Date('2027-06-18'),
        labelSealed: school.sealer.seal(''),
        source: 'hand',
        addedBy: teacher,
        addedAt: later(0),
      },
    })
    expect((await home(3)).balance).toEqual({ learning: 0, logistics: 0, since: '2027-01-14' })
  })

  it('names the families that were texted four weeks ago and have been silent since', async () => {
    expect((await home(20)).silent).toEqual([])
    expect((await home(35)).silent).toEqual([{ classroom: 'Room 12', children: ['Ana', 'Leo'], of: 3 }])
    await database.client.inboundText.create({
      data: {
        id: newId(),
        sid: 'SM1',
        phoneHash: school.sealer.hash('phone', testPhone(1)),
        phoneSealed: '',
        bodySealed: '',
        receivedAt: later(30),
      },
    })
    expect((await home(35)).silent).toEqual([{ classroom: 'Room 12', children: ['Ana'], of: 3 }])
  })

  it('counts a call as a word, and what was said on the phone as an answer', async () => {
    const caregiverId = await school.caregiver('Rosa')
    const { id: broadcastId } = await broadcast('note', 29, 'done')
    const card = { broadcastId, language: 'en', asked: 'liaisons', told: [], createdAt: later(29) }
    const { id: cardId } = await database.client.callCard.create({ data: { id: newId(), ...card } })
    const call = { broadcastId, caregiverId, cardId, because: 'asked', state: 'reached', createdAt: later(29) }
    await database.client.call.create({ data: { id: newId(), ...call } })
    expect((await home(30)).notes.done).toBe(1)
    const said = { caregiverId, direction: 'in', kind: 'call', wordsSealed: '', state: 'done' }
    const { id } = await database.client.conversationEntry.create({ data: { id: newId(), ...said, at: later(29) } })
    expect((await home(35)).silent).toEqual([])
    await database.client.conversationEntry.delete({ where: { id } })
  })

  it('is shown in a view that Slack takes', async () => {
    const shown = { isNobody: false, waiting: [], cases: [], teacher: await home(35), schoolDay: null }
    const view = homeView(shown, testZone, later(35))
    expect(validateView(view, 'home')).toEqual([])
    const words = JSON.stringify(view)
    expect(words).toContain('Learning *0* : *1* logistics, since Thu, Jan 14')
    expect(words).toContain('*Room 12:* 1 of 3 families: Ana')
    expect(words).toContain('your draft is not sent yet, last changed Jan 11, 3:30 PM')
  })

  it('opens the form of a note for the child, with the beginning that was chosen, to the staff of the class alone', async () => {
    const opened: string[] = []
    const open = async ({ view }: { view: object }) => void opened.push(JSON.stringify(view))
    const client = { views: { open } } as unknown as SlackClient
    const child = await school.student('Mia')
    const press = (userId: string) =>
      pressNoteProposal(
        { ...school, client },
        {
          userId,
          channelId: '',
          triggerId: 't',
          responseUrl: null,
          blockId: '',
          value: `${child}:${room}`,
          values: {},
          form: null,
        },
        'improve',
      )
    await (await press(teacher)).afterwards?.()
    await (await press('USTRANGER')).afterwards?.()
    expect(opened[0]).toMatch(new RegExp(`"initial_options":\\[\\{[^\\]]*${child}`))
    expect(opened[0]).toMatch(/"initial_option":\{[^}]*\},"value":"improve"/)
    expect(opened[1]).not.toContain('compose_note')
  })
})
