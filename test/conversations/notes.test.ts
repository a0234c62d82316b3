import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { NoteContent } from '../../src/broadcasts/content.ts'
import { createPreviewed } from '../../src/broadcasts/draft-store.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import { stopBroadcast } from '../../src/broadcasts/stop-broadcast.ts'
import { insertWordings } from '../../src/broadcasts/wording-store.ts'
import { renewSent } from '../../src/conversations/renew-sent.ts'
import { showNotes } from '../../src/conversations/show-notes.ts'
import { tellWithdrawn } from '../../src/conversations/tell-withdrawn.ts'
import type { Database } from '../../src/database/database.ts'
import { expireTexts } from '../../src/outbox/text-store.ts'
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
let sending: ConversationSchool & { undoSeconds: number }

const day = 24 * hour
const ana = { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12' }
const rosa = { caregiver: 'Rosa', phone: testPhone(0), language: 'es' }
const luis = { caregiver: 'Luis', phone: testPhone(1), relationship: 'father' }

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await forgetSchool(database)
  await database.client.draft.deleteMany()
  school = createConversationSchool(database)
  sending = { ...school, undoSeconds: 0 }
  await school.addClasses([
    { ...ana, ...rosa },
    { ...ana, ...luis },
  ])
})

/** Sends a note to these caregivers of Room 12 and makes its texts; returns the broadcast's id. */
async function sendNote(to: number[], by = 'UVEGA'): Promise<string> {
  const caregiverIds = await Promise.all(to.map((index) => school.caregiverId(index)))
  const content: NoteContent = { kind: 'note', caregiverIds, studentIds: [], stem: 'improve', text: 'Bring the book' }
  const classroomId = await school.classroomId('Room 12')
  const draft = { classroomId, author: by, content, at: school.clock.now(), replaces: null }
  const draftId = await database.inTransaction((tx) => createPreviewed(tx, school.sealer, draft))
  const outcome = await sendDraft(sending, { draftId, by })
  if (outcome.kind !== 'sent') throw new Error(outcome.kind)
  await expandBroadcast(sending, outcome.broadcastId)
  return outcome.broadcastId
}

async function sendTranslated(to: number): Promise<void> {
  const caregiverIds = [await school.caregiverId(to)]
  const content: NoteContent = { kind: 'note', caregiverIds, studentIds: [], stem: 'improve', text: 'Bring the book' }
  const classroomId = await school.classroomId('Room 12')
  const draft = { classroomId, author: 'UVEGA', content, at: school.clock.now(), replaces: null }
  const draftId = await database.inTransaction((tx) => createPreviewed(tx, school.sealer, draft))
  const words = { text: 'Traiga el libro' }
  await insertWordings(database.client, school.sealer, draftId, [
    { language: 'es', state: 'ready', source: 'service', why: null, words, back: null },
  ])
  const outcome = await sendDraft(sending, { draftId, by: 'UVEGA' })
  if (outcome.kind !== 'sent') throw new Error(outcome.kind)
  await expandBroadcast(sending, outcome.broadcastId)
}

const sorted = (values: unknown[]) => values.map(String).toSorted((a, b) => a.localeCompare(b, 'en'))
const notes = async () => (await school.posts('conversation_sent')).map(({ model }) => model)
const notTold = async () =>
  (await school.posts('note_withdrawn')).map(({ destination, model }) => ({ destination, model }))

describe('a note that staff sent', () => {
  it('is shown with what the family read, where that was another language', async () => {
    await sendTranslated(0)
    await showNotes(school)
    expect(await notes()).toMatchObject([
      {
        words: 'What to improve: Bring the book',
        readAs: { language: 'es', words: 'Lo que puede mejorar: Traiga el libro' },
      },
    ])
  })

  it('begins a thread of each caregiver’s own, as staff’s, once, whoever looks at once', async () => {
    await sendNote([0, 1])
    await Promise.all([showNotes(school), showNotes(school), showNotes(school)])
    await showNotes(school)
    const roots = await school.posts('conversation_root')
    expect(sorted(roots.map(({ model }) => model['caregiver']))).toEqual(['Luis', 'Rosa'])
    expect(await notes()).toHaveLength(2)
    expect((await notes())[0]).toMatchObject({
      kind: 'note',
      author: 'UVEGA',
      words: 'What to improve: Bring the book',
    })
    const begun = await database.client.conversation.findMany({ select: { startedBy: true, startedByStaff: true } })
    expect(begun).toEqual(Array.from({ length: 2 }, () => ({ startedBy: 'staff', startedByStaff: 'UVEGA' })))
    const texts = (await school.texts()).filter(({ kind }) => kind === 'note')
    expect(sorted(texts.map(({ to }) => to))).toEqual([testPhone(0), testPhone(1)])
  })

  it('goes on in the thread that is there, whoever began it, and leaves staff it did not mention to be mentioned', async () => {
    await school.hears(0, 'Hola')
    await school.addStaff('Room 12', 'ULEE', 'substitute', null)
    await sendNote([0])
    await showNotes(school)
    const [root] = await school.posts('conversation_root')
    expect(await school.posts('conversation_root')).toHaveLength(1)
    expect((await school.posts('conversation_sent'))[0]?.parentKey).toBe(root?.key)
    expect(await database.client.conversation.findFirst({ select: { startedBy: true } })).toEqual({
      startedBy: 'caregiver',
    })
    await school.hears(0, 'Gracias')
    expect((await school.posts('conversation_text')).at(-1)?.model['mentions']).toEqual(['ULEE'])
  })

  it('by a coordinator is signed with the coordinator’s name, not the teacher’s', async () => {
    const { client } = database
    await client.staffMember.create({
      data: { slackUserId: 'UCOORD1', nameSealed: school.sealer.seal('Mr. Ode'), updatedAt: school.clock.now() },
    })
    await sendNote([0], 'UCOORD1')
    const [note] = (await school.texts()).filter(({ kind }) => kind === 'note')
    expect(note?.body).toBe('Lincoln School, Mr. Ode, sobre Ana: Lo que puede mejorar: Bring the book')
  })

  it('is shown in no thread when it was stopped before', async () => {
    const broadcastId = await sendNote([0])
    expect(await stopBroadcast(sending, { broadcastId, by: 'UVEGA' })).toEqual({ kind: 'stopped', kept: 1 })
    await showNotes(school)
    expect(await school.posts('conversation_root')).toEqual([])
  })
})

describe('a note that could not be sent within a day', () => {
  it('is told to its author once, by the names of those it did not reach, and its thread says so', async () => {
    await sendNote([0, 1])
    await showNotes(school)
    school.minutesLater(day - 1)
    await database.inTransaction((tx) => expireTexts(tx, school.clock.now()))
    expect(await tellWithdrawn(school)).toBe(0)
    school.minutesLater(2)
    await database.inTransaction((tx) => expireTexts(tx, school.clock.now()))
    await Promise.all([tellWithdrawn(school), tellWithdrawn(school)])
    expect(await tellWithdrawn(school)).toBe(0)
    const told = await notTold()
    const caregivers = expect.toSatisfy((names: unknown[]) => sorted(names).join() === 'Luis,Rosa') as unknown
    expect(told).toEqual([{ destination: 'UVEGA', model: { classroom: 'Room 12', caregivers } }])
    await renewSent(school)
    expect((await notes()).map(({ delivery }) => delivery)).toEqual([
      { kind: 'failed', reason: 'too_late' },
      { kind: 'failed', reason: 'too_late' },
    ])
  })

  it('is told though nothing ran for a week', async () => {
    await sendNote([0])
    await showNotes(school)
    school.minutesLater(7 * day)
    await renewSent(school)
    await database.inTransaction((tx) => expireTexts(tx, school.clock.now()))
    await tellWithdrawn(school)
    expect((await notTold()).map(({ model }) => model['caregivers'])).toEqual([['Rosa']])
  })
})
