import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { readCheckInTally } from '../../src/broadcasts/check-in-reader.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import { recordCall } from '../../src/conversations/record-call.ts'
import type { Database } from '../../src/database/database.ts'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { renderCalledCheckIn } from '../../src/slack/render/check-in-posts.ts'
import { calledCheckInView } from '../../src/slack/views/called-check-in.ts'
import { askCheckIn } from '../../src/strategies/ask-check-in.ts'
import type { CalledCheckIn } from '../../src/strategies/ask-callers.ts'
import type { CalledFamily } from '../../src/strategies/called-families-reader.ts'
import { previewPrompt } from '../../src/strategies/preview-prompt.ts'
import { ownPrompt } from '../../src/strategies/prompt-content.ts'
import { type CalledAnswer, calledFamiliesFor, recordCalled } from '../../src/strategies/record-called.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { testPhone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
/** It is Monday 2027-01-11, 15:30, in New York. */
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE drafts, calls, call_cards CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  const twins = { caregiver: 'Rosa', phone: testPhone(0) }
  await school.addClasses([
    { ...twins, studentId: 'ana', firstName: 'Ana' },
    { ...twins, studentId: 'eva', firstName: 'Eva' },
    { caregiver: 'Min', studentId: 'leo', firstName: 'Leo', phone: testPhone(1) },
  ])
  const id = await school.caregiverId(0)
  await database.client.caregiver.update({ where: { id }, data: { contactWay: 'call' } })
})

/** A prompt of which Rosa was told on the phone, and about which families are asked a day later. */
async function prompt(): Promise<string> {
  const deps = { ...school, undoSeconds: 0 }
  const classroomId = await school.classroomId('Room 12')
  const own = ownPrompt({ fact: '', tip: 'Read a sign.' }, { studentIds: null, checkInDays: 1 })
  const row = { prompt: own, classroomId, author: 'UVEGA', at: school.clock.now(), replaces: null }
  const draftId = await database.inTransaction((tx) => previewPrompt(tx, school.sealer, row))
  const sent = await sendDraft(deps, { draftId, by: 'UVEGA' })
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  await expandBroadcast(deps, sent.broadcastId)
  const [call] = await database.client.call.findMany()
  const report = { callId: call!.id, by: 'UVEGA', outcome: 'reached', said: '', shownTries: 0 } as const
  expect(await recordCall(school, report)).toEqual({ kind: 'recorded' })
  await database.client.broadcast.updateMany({ data: { state: 'done' } })
  return sent.broadcastId
}

async function askedNextDay(broadcastId: string): Promise<CalledCheckIn[]> {
  school.clock.moveTo(new Date('2027-01-12T22:30:00Z'))
  while (await askCheckIn(school, broadcastId)) {
    // Goes on with the next batch.
  }
  return (await school.posts('called_check_in')).map(({ model }) => model as unknown as CalledCheckIn)
}

const lookFor = (cardId: string, by: string) =>
  database.inTransaction((tx) => calledFamiliesFor(tx, school, { cardId, by }))

it('whoever called is asked how it went, and what they record counts like a text, once', async () => {
  const broadcastId = await prompt()
  const [asked, ...others] = await askedNextDay(broadcastId)
  expect(others).toEqual([])
  expect(asked?.families).toEqual([{ caregiver: 'Rosa', children: ['Ana', 'Eva'] }])
  expect(validateBlocks(renderCalledCheckIn(asked!).blocks, 'message')).toEqual([])
  const { cardId } = asked!
  expect(await lookFor(cardId, 'USTRANGER')).toEqual({ kind: 'not_asked' })
  const access = await lookFor(cardId, 'UVEGA')
  if (access.kind !== 'asked') throw new Error(access.kind)
  expect(validateView(calledCheckInView(access.families, cardId), 'modal')).toEqual([])
  const { caregiverId, children } = access.families[0]!
  const record = (families: CalledFamily[], answers: CalledAnswer[]) =>
    database.inTransaction((tx) => recordCalled(tx, school, { broadcastId, cardId, families, answers }))
  const [ana, eva] = children.map(({ studentId }) => studentId) as [string, string]
  const answers: CalledAnswer[] = [
    { caregiverId, studentId: ana, answer: 'too_hard' },
    { caregiverId, studentId: eva, answer: 'easy' },
    { caregiverId: await school.caregiverId(1), studentId: ana, answer: 'easy' },
  ]
  expect(await record(access.families, answers)).toHaveLength(2)
  expect(await readCheckInTally(database.client, broadcastId)).toMatchObject({ easy: 1, too_hard: 1, with_help: 0 })
  const again = await lookFor(cardId, 'UVEGA')
  const families = again.kind === 'asked' ? again.families : []
  expect(families[0]?.children.map(({ answer }) => answer)).toEqual(['too_hard', 'easy'])
  expect(await record(families, answers)).toEqual([])
  expect(await record(families, [{ caregiverId, studentId: ana, answer: 'with_help' }])).toHaveLength(1)
  expect(await readCheckInTally(database.client, broadcastId)).toMatchObject({ easy: 1, too_hard: 0, with_help: 1 })
  school.clock.moveTo(new Date('2027-01-20T22:30:00Z'))
  expect(await lookFor(cardId, 'UVEGA')).toEqual({ kind: 'closed' })
})

it('nobody is asked about a family that has said STOP since', async () => {
  const broadcastId = await prompt()
  const caregiverId = await school.caregiverId(0)
  await database.client.consent.updateMany({ where: { caregiverId }, data: { state: 'stopped' } })
  expect(await askedNextDay(broadcastId)).toEqual([])
})
