import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Content } from '../../src/broadcasts/content.ts'
import { createPreviewed } from '../../src/broadcasts/draft-store.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import { insertWordings } from '../../src/broadcasts/wording-store.ts'
import type { Database } from '../../src/database/database.ts'
import { warningKey } from '../../src/conversations/reply-warnings.ts'
import { sendReply } from '../../src/conversations/send-reply.ts'
import { newId } from '../../src/lib/id.ts'
import { takeTranslatedNotes } from '../../src/people/translated-note-store.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { testPhone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

const content: Content = { kind: 'message', text: 'Lunch is at noon' }
const note = 'Traduce una computadora. Si algo suena mal, responda ?'

let database: Database
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE drafts, schedules CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', language: 'es' },
    { firstName: 'Leo', caregiver: 'Min' },
  ])
})

const deps = () => ({ ...school, undoSeconds: 0 })
async function draft(source: 'service' | 'person') {
  const of = { classroomId: await school.classroomId('Room 12'), author: 'UVEGA', content }
  const at = school.clock.now()
  const id = await database.inTransaction((tx) => createPreviewed(tx, school.sealer, { ...of, at, replaces: null }))
  const words = { text: 'El almuerzo es al mediodia' }
  await insertWordings(database.client, school.sealer, id, [
    { language: 'es', state: 'ready', source, why: null, words, back: null },
  ])
  return { id, ...of, chosenSendAt: null }
}
async function send(source: 'service' | 'person' = 'service') {
  const { id } = await draft(source)
  const sent = await sendDraft(deps(), { draftId: id, by: 'UVEGA' })
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  await expandBroadcast(deps(), sent.broadcastId)
}
const read = async (index: number) =>
  (await school.texts()).filter(({ kind, to }) => kind === 'message' && to === testPhone(index)).map(({ body }) => body)
it('is the last line of the first text that a service translated, in the preview too, and of no other', async () => {
  const { wordings, verdict } = await preparePreview(deps(), await draft('service'))
  expect(
    wordings
      .find(({ language }) => language === 'es')
      ?.example.split('\n')
      .at(-1),
  ).toBe(note)
  expect(verdict.kind).toBe('ok')
  await send()
  await send()
  const [first, second] = await read(0)
  expect(first).toMatch(/mediodia\nTraduce una computadora\. Si algo suena mal, responda \?$/)
  expect(second).toMatch(/mediodia$/)
  expect((await read(1)).join()).not.toContain('computer')
})

it('is not said of what a person has put into the language', async () => {
  await send('person')
  expect((await read(0)).join()).not.toContain('computadora')
})

it.each(['dropped', 'failed', 'undelivered'])(
  'is said by the next text where the one that carries it was %s',
  async (state) => {
    await send()
    await database.client.text.updateMany({ where: { kind: 'message' }, data: { state } })
    const { wordings } = await preparePreview(deps(), await draft('service'))
    expect(wordings.find(({ language }) => language === 'es')?.example).toContain(note)
    await send()
    await send()
    expect((await read(0)).map((body) => body.includes(note))).toEqual([true, true, false])
  },
)

it('is said by an answer where the broadcast that carries it was stopped, and then no more', async () => {
  await school.hears(0, 'Hola')
  const of = { by: 'UVEGA', words: 'See you', entryId: await school.waitingId() }
  const wording = { kind: 'translated' as const, language: 'es', words: 'Hasta luego', back: null, of: '' }
  await send()
  await database.client.text.updateMany({ where: { kind: 'message' }, data: { state: 'dropped' } })
  const reply = { ...of, formId: 'F1', wording }
  const shown = await sendReply(school, { ...reply, told: [] })
  const told = shown.kind === 'warned' ? shown.warnings.map(warningKey) : []
  expect(await sendReply(school, { ...reply, told })).toEqual({ kind: 'sent' })
  expect((await school.texts()).findLast(({ kind }) => kind === 'reply')?.body).toMatch(/luego\n.*computadora/)
  await send()
  expect((await read(0)).at(-1)).toMatch(/mediodia$/)
})

it('is had by one of two texts that are made at once', async () => {
  const caregiverId = await school.caregiverId(0)
  const take = () =>
    database.inTransaction((tx) => takeTranslatedNotes(tx, [{ caregiverId, textId: newId() }], school.clock.now()))
  const taken = await Promise.all([take(), take()])
  expect(taken.map(({ size }) => size).toSorted((a, b) => a - b)).toEqual([0, 1])
})
