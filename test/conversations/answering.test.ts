import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCaregiver } from '../../src/conversations/caregiver-reader.ts'
import { findEntry } from '../../src/conversations/entry-reader.ts'
import { planReply } from '../../src/conversations/plan-reply.ts'
import { planReplyDeparture } from '../../src/conversations/plan-reply-departure.ts'
import { renewSent } from '../../src/conversations/renew-sent.ts'
import { replyWarnings, warningKey } from '../../src/conversations/reply-warnings.ts'
import { type ReplyOutcome, sendReply } from '../../src/conversations/send-reply.ts'
import { sendInThread } from '../../src/conversations/send-in-thread.ts'
import { finishText, thankForText } from '../../src/conversations/settle-text.ts'
import { findThread } from '../../src/conversations/thread-store.ts'
import { reachOf } from '../../src/broadcasts/reach.ts'
import type { Database } from '../../src/database/database.ts'
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

const ana = { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12' }

beforeEach(async () => {
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { ...ana, caregiver: 'Rosa', phone: testPhone(0), language: 'es' },
    { ...ana, caregiver: 'Luis', phone: testPhone(1), relationship: 'father' },
  ])
  await school.hears(0, 'Can Ana leave at 2?')
})

/** Opens the form and submits it as it stands. */
async function answer(words: string, by = 'UVEGA', entryId?: string): Promise<ReplyOutcome> {
  const id = entryId ?? (await school.waitingId())
  const planned = await planReply(school, { entryId: id, by })
  if (planned.kind !== 'plan') return planned
  const told = replyWarnings(planned.plan, null).map(warningKey)
  return sendReply(school, { entryId: id, by, words, formId: newId(), told })
}
const states = async () => (await school.entries()).map(({ state }) => state)

describe('an answer', () => {
  it('says before it is written who exactly gets it, and who does not', async () => {
    const planned = await planReply(school, { entryId: await school.waitingId(), by: 'UVEGA' })
    expect(planned).toMatchObject({
      kind: 'plan',
      plan: {
        caregiver: 'Rosa',
        ties: [{ relationship: 'mother', children: ['Ana'] }],
        language: 'es',
        others: ['Luis'],
      },
    })
  })

  it('does not name another caregiver where the two may not be named together', async () => {
    await database.client.care.updateMany({
      where: { caregiverId: await school.caregiverId(1) },
      data: { contactRule: 'not_named_together' },
    })
    const planned = await planReply(school, { entryId: await school.waitingId(), by: 'UVEGA' })
    expect(planned).toMatchObject({ kind: 'plan', plan: { others: [] } })
  })

  it('is one text to that caregiver alone, however often the form is submitted', async () => {
    const form = { entryId: await school.waitingId(), by: 'UVEGA', words: 'Yes, at 2.', formId: newId(), told: [] }
    const submits = await Promise.all([1, 2, 3, 4].map(() => sendReply(school, form)))
    expect(submits).toEqual([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }, { kind: 'sent' }])
    expect(await school.texts()).toMatchObject([
      { to: testPhone(0), body: 'Lincoln School, Ms. Vega: Yes, at 2.', kind: 'reply', anyHour: true },
    ])
    const [root] = await school.posts('conversation_root')
    expect(await school.posts('conversation_sent')).toMatchObject([
      { destination: 'C12', parentKey: root?.key, model: { author: 'UVEGA', caregiver: 'Rosa', words: 'Yes, at 2.' } },
    ])
    expect(await states()).toEqual(['answered', 'sent'])
  })

  it('is one text for one form also where only the key of the form tells', async () => {
    const [entryId, caregiverId] = [await school.waitingId(), await school.caregiverId(0)]
    const sent = await database.inTransaction(async (tx) => {
      const entry = await findEntry(tx, school.sealer, entryId)
      const thread = entry?.threadId == null ? null : await findThread(tx, entry.threadId)
      const reach = reachOf(await readCaregiver(tx, school.sealer, caregiverId, new Date('2027-01-11')))
      if (thread === null || reach.kind !== 'reached') throw new Error('nobody to write to')
      const now = school.clock.now()
      const departure = { anyHour: true, leavesAt: now, usefulUntil: now }
      const words = { words: 'Hi', body: 'Hi', language: 'en' as const }
      const from = { author: 'UVEGA', answersId: null, withheld: false, requestKey: 'form:1' }
      const text = { thread, to: reach.member, kind: 'note' as const, departure, ...words, ...from }
      return [await sendInThread(tx, school, text), await sendInThread(tx, school, text)]
    })
    expect(sent).toEqual([true, false])
    expect((await school.texts()).map(({ kind }) => kind)).toEqual(['note'])
  })

  it('answers the texts before it, and leaves those after it waiting', async () => {
    const first = await school.waitingId()
    school.minutesLater(1)
    await school.hears(0, 'It is for the dentist')
    const second = await school.waitingId()
    school.minutesLater(1)
    await school.hears(0, 'And tomorrow?')
    await answer('Yes.', 'UVEGA', second)
    const byId = new Map((await school.entries()).map(({ id, state }) => [id, state]))
    expect([byId.get(first), byId.get(second)]).toEqual(['answered', 'answered'])
    expect(await states()).toContain('waiting')
  })

  it('tells whoever comes second that somebody has answered, and sends theirs only when they say so again', async () => {
    const entryId = await school.waitingId()
    await school.addStaff('Room 12', 'ULEE', 'substitute', null)
    await answer('Yes.', 'UVEGA', entryId)
    const form = { entryId, by: 'ULEE', words: 'Yes!', formId: newId() }
    const first = await sendReply(school, { ...form, told: [] })
    expect(first).toMatchObject({ kind: 'warned', warnings: [{ kind: 'settled', state: 'answered', by: 'UVEGA' }] })
    expect(await school.texts()).toHaveLength(1)
    const told = first.kind === 'warned' ? first.warnings.map(warningKey) : []
    expect(await sendReply(school, { ...form, told })).toEqual({ kind: 'sent' })
    expect(await school.texts()).toHaveLength(2)
  })

  it('is refused before anybody writes where the caregiver has stopped', async () => {
    await school.setConsent(0, 'stopped')
    const entryId = await school.waitingId()
    expect(await planReply(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'unreachable', reason: 'stopped' })
    expect(await thankForText(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'unreachable', reason: 'stopped' })
    expect(await states()).toEqual(['waiting'])
  })

  it('is for the staff of the class and the coordinators', async () => {
    expect(await answer('Yes.', 'UCHO')).toEqual({ kind: 'not_staff' })
    expect(await answer('Yes.', 'UCOORD1')).toEqual({ kind: 'sent' })
  })

  it('is told how long it is: from three segments once more, from four on by a coordinator', async () => {
    const three = 'words '.repeat(60)
    const warned = await answer(three)
    expect(warned).toMatchObject({ kind: 'warned', warnings: [{ kind: 'long', segments: 3 }] })
    const four = 'words '.repeat(95)
    expect(await answer(four)).toEqual({ kind: 'coordinator_must_agree', segments: 4 })
    expect(await answer(four, 'UCOORD1')).toMatchObject({ kind: 'warned' })
    expect(await answer('words '.repeat(300))).toMatchObject({ kind: 'too_long' })
    expect(await answer('  ')).toEqual({ kind: 'empty' })
    expect(await school.texts()).toEqual([])
  })

  const window = { fromMinute: 480, untilMinute: 1200 }
  const evening = new Date('2027-01-12T02:00:00Z')
  const departures: [string, number, boolean][] = [
    ['at once', 0, false],
    ['after exactly an hour', 60, false],
    ['a minute later', 61, true],
  ]
  it.each(departures)('given in the evening %s', (_name, minutes, isLater) => {
    const rules = { window, timezone: school.school.timezone }
    const receivedAt = new Date(evening.getTime() - minutes * 60_000)
    expect(planReplyDeparture(rules, { receivedAt, now: evening })).toMatchObject({
      isLater,
      anyHour: !isLater,
      leavesAt: isLater ? new Date('2027-01-12T13:00:00Z') : evening,
    })
  })

  it('says that it goes out at eight before it is sent, also when that came true while it was written', async () => {
    school.clock.moveTo(new Date('2027-01-12T01:30:00Z'))
    await school.hears(0, 'Are you there?')
    const entryId = await school.waitingId()
    school.minutesLater(61)
    const form = { entryId, by: 'UVEGA', words: 'Yes.', formId: newId() }
    const warned = await sendReply(school, { ...form, told: [] })
    const leavesAt = new Date('2027-01-12T13:00:00Z')
    expect(warned).toMatchObject({ kind: 'warned', warnings: [{ kind: 'later', leavesAt }] })
    const told = warned.kind === 'warned' ? warned.warnings.map(warningKey) : []
    expect(await sendReply(school, { ...form, told })).toEqual({ kind: 'sent' })
    expect(await school.texts()).toMatchObject([{ dueAt: leavesAt, anyHour: false }])
    expect((await school.posts('conversation_sent'))[0]?.model['delivery']).toEqual({
      kind: 'later',
      at: leavesAt.toISOString(),
    })
  })

  it('shows on the posted words how it fares', async () => {
    await answer('Yes.')
    const delivery = async () => (await school.posts('conversation_sent'))[0]?.model['delivery']
    const [text] = await school.texts()
    const become = (state: string, reason: string | null = null) =>
      database.client.text.update({ where: { id: text?.id ?? '' }, data: { state, reason } })
    expect(await delivery()).toEqual({ kind: 'on_its_way' })
    await become('sent')
    expect(await renewSent(school)).toBe(1)
    expect(await renewSent(school)).toBe(0)
    expect(await delivery()).toEqual({ kind: 'on_its_way' })
    await become('undelivered', '30003')
    await renewSent(school)
    expect(await delivery()).toEqual({ kind: 'failed', reason: '30003' })
    await become('delivered')
    await renewSent(school)
    expect(await delivery()).toEqual({ kind: 'delivered' })
  })
})

describe('a thank you', () => {
  it('is one text in fixed words of the family, though two people press at once', async () => {
    await school.addStaff('Room 12', 'ULEE', 'substitute', null)
    const entryId = await school.waitingId()
    const presses = await Promise.all(['UVEGA', 'ULEE', 'UVEGA'].map((by) => thankForText(school, { entryId, by })))
    expect(presses.map(({ kind }) => kind).toSorted()).toEqual(['settled', 'settled_before', 'settled_before'])
    expect(await school.texts()).toHaveLength(1)
    expect((await school.texts())[0]?.body).toMatch(/¡Gracias por su mensaje!$/)
    expect((await school.posts('conversation_sent'))[0]?.model).toMatchObject({ kind: 'thanks' })
  })
})

describe('no reply needed', () => {
  it('settles the text without a word to the family, for whoever is first', async () => {
    const entryId = await school.waitingId()
    expect(await finishText(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'settled' })
    expect(await thankForText(school, { entryId, by: 'UCOORD1' })).toEqual({
      kind: 'settled_before',
      state: 'done',
      by: 'UVEGA',
    })
    expect(await school.texts()).toEqual([])
  })

  it('is nothing for what is no text', async () => {
    expect(await finishText(school, { entryId: 'nonsense', by: 'UVEGA' })).toEqual({ kind: 'gone' })
    expect(await finishText(school, { entryId: newId(), by: 'UVEGA' })).toEqual({ kind: 'gone' })
  })
})
