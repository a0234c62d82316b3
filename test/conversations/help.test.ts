import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveText } from '../../src/conversations/move-text.ts'
import { passOn } from '../../src/conversations/pass-on.ts'
import { planReply } from '../../src/conversations/plan-reply.ts'
import { ringHelp } from '../../src/conversations/ring-help.ts'
import { sendReply } from '../../src/conversations/send-reply.ts'
import { finishText } from '../../src/conversations/settle-text.ts'
import { takeHelp } from '../../src/conversations/take-help.ts'
import type { Database } from '../../src/database/database.ts'
import { readHome } from '../../src/engagement/home-reader.ts'
import { newId } from '../../src/lib/id.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
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
  await school.addClasses([
    { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12', caregiver: 'Rosa', phone: testPhone(0) },
    { studentId: 'S2', firstName: 'Leo', classroom: 'Room 14', caregiver: 'Rosa', phone: testPhone(0) },
  ])
  await school.wasTexted(0, 'Room 12', school.clock.now())
  await school.hears(0, 'I am afraid of him')
})

const inChannel = async () => (await school.posts('conversation_text'))[0]?.model
const caseOf = async (): Promise<string> => String((await school.posts('help_case'))[0]?.model['caseId'])

describe('a text that was passed on', () => {
  it('goes to every coordinator with its reason, and where it is about safety its words leave the channel', async () => {
    const entryId = await school.waitingId()
    expect(await passOn(school, { entryId, by: 'UCHO', reason: 'safety' })).toEqual({ kind: 'not_staff' })
    expect(await passOn(school, { entryId, by: 'UVEGA', reason: 'safety' })).toEqual({ kind: 'passed_on' })
    expect(await passOn(school, { entryId, by: 'UVEGA', reason: 'upset' })).toEqual({ kind: 'with_coordinators' })
    const cases = await school.posts('help_case')
    expect(
      cases.map(({ destination, model }) => [destination, model['reason'], model['words'], model['openedBy']]),
    ).toEqual([
      ['UCOORD1', 'safety', 'I am afraid of him', 'UVEGA'],
      ['UCOORD2', 'safety', 'I am afraid of him', 'UVEGA'],
    ])
    expect(await inChannel()).toMatchObject({ state: 'passed_on', words: null })
    expect(await finishText(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'with_coordinators' })
  })

  it('keeps its words in the channel where it is about anything else', async () => {
    await passOn(school, { entryId: await school.waitingId(), by: 'UVEGA', reason: 'translation' })
    expect(await inChannel()).toMatchObject({ state: 'passed_on', words: 'I am afraid of him' })
  })

  it('can be passed on though it was marked as done', async () => {
    const entryId = await school.waitingId()
    await finishText(school, { entryId, by: 'UVEGA' })
    expect(await passOn(school, { entryId, by: 'UVEGA', reason: 'safety' })).toEqual({ kind: 'passed_on' })
  })

  it('rings until a coordinator takes it, each time once', async () => {
    await passOn(school, { entryId: await school.waitingId(), by: 'UVEGA', reason: 'safety' })
    const rings = async () => (await school.posts('help_ring')).map(({ destination }) => destination)
    school.minutesLater(4)
    await ringHelp(school)
    expect(await rings()).toEqual([])
    school.minutesLater(1)
    await Promise.all([ringHelp(school), ringHelp(school)])
    expect(await rings()).toEqual(['UCOORD1', 'UCOORD2'])
    school.minutesLater(5)
    await ringHelp(school)
    expect(await rings()).toHaveLength(4)

    const caseId = await caseOf()
    expect(await takeHelp(school, { caseId, by: 'UVEGA' })).toEqual({ kind: 'not_coordinator' })
    const takes = await Promise.all(['UCOORD1', 'UCOORD2'].map((by) => takeHelp(school, { caseId, by })))
    expect(takes.map(({ kind }) => kind).toSorted()).toEqual(['taken', 'taken_before'])
    school.minutesLater(60)
    await ringHelp(school)
    expect(await rings()).toHaveLength(4)
    const takers = (await school.posts('help_ring')).map(({ model }) => model['takenBy'])
    expect(new Set(takers).size).toBe(1)
    expect(takers[0]).not.toBeNull()
  })

  it('is answered by a coordinator where the class does not see it', async () => {
    const entryId = await school.waitingId()
    await passOn(school, { entryId, by: 'UVEGA', reason: 'safety' })
    await takeHelp(school, { caseId: await caseOf(), by: 'UCOORD1' })
    const form = { entryId, by: 'UCOORD1', words: 'I am calling you now.', formId: newId(), told: [] }
    expect(await planReply(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'with_coordinators' })
    expect(await sendReply(school, form)).toEqual({ kind: 'sent' })
    const sent = await school.posts('conversation_sent')
    const cases = await school.posts('help_case')
    expect(sent.map(({ destination, parentKey }) => [destination, parentKey])).toEqual([
      ['UCOORD1', cases[0]?.key],
      ['UCOORD2', cases[1]?.key],
    ])
    expect(cases[0]?.model).toMatchObject({ state: 'answered', settledBy: 'UCOORD1', takenBy: 'UCOORD1' })
    const toChannel = (await school.posts()).filter(({ destination }) => destination === 'C12')
    expect(JSON.stringify(toChannel)).not.toContain('calling')
    expect(JSON.stringify(toChannel)).not.toContain('afraid')
  })

  it('can be moved by a coordinator to the class it was meant for', async () => {
    const entryId = await school.waitingId()
    await passOn(school, { entryId, by: 'UVEGA', reason: 'wrong_class' })
    const [helped] = await school.posts('help_case')
    expect(helped?.model['others']).toEqual([{ classroomId: await school.classroomId('Room 14'), name: 'Room 14' }])
    const classroomId = await school.classroomId('Room 14')
    expect(await moveText(school, { entryId, by: 'UCOORD1', classroomId })).toEqual({ kind: 'moved' })
    expect((await school.posts('conversation_text')).at(-1)).toMatchObject({
      destination: 'C14',
      model: { state: 'waiting' },
    })
  })

  it('stands on the Home of coordinators until it is settled', async () => {
    const entryId = await school.waitingId()
    await passOn(school, { entryId, by: 'UVEGA', reason: 'upset' })
    const cases = async () =>
      (await readHome(database.client, school, { userId: 'UCOORD1', at: school.clock.now() })).cases
    expect(await cases()).toMatchObject([{ caregiver: 'Rosa', takenBy: null }])
    await finishText(school, { entryId, by: 'UCOORD1' })
    expect(await cases()).toEqual([])
  })
})
