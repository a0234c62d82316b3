import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../src/broadcasts/content.ts'
import { createPreviewed } from '../../src/broadcasts/draft-store.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import type { Database } from '../../src/database/database.ts'
import { readSchoolDay } from '../../src/engagement/school-day-reader.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { emergencyView } from '../../src/slack/views/emergency.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

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
    { firstName: 'Ana', caregiver: 'Rosa' },
    { firstName: 'Leo', caregiver: 'Min' },
    { firstName: 'Bao', caregiver: 'Lan', classroom: 'Room 14', language: 'vi' },
  ])
})

const deps = () => ({ ...school, undoSeconds: 0 })
const emergency: Content = {
  kind: 'message',
  text: 'The school is closed tonight',
  emergency: { reason: 'Burst pipe' },
}
async function draft(content: Content, author: string, classroomId: string | null = null) {
  return database.inTransaction((tx) =>
    createPreviewed(tx, school.sealer, { classroomId, author, content, at: school.clock.now(), replaces: null }),
  )
}
const night = new Date('2027-01-12T03:00:00Z')

describe('an emergency', () => {
  it('leaves at once at night, before all else and without a welcome, to everybody but those who said STOP', async () => {
    await school.setConsent(1, 'stopped')
    school.clock.moveTo(night)
    const sent = await sendDraft(deps(), { draftId: await draft(emergency, 'UCOORD1'), by: 'UCOORD1' })
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    expect(sent.sendAt).toEqual(night)
    await expandBroadcast(deps(), sent.broadcastId)
    const texts = await database.client.text.findMany({
      select: { kind: true, anyHour: true, priority: true, state: true },
    })
    const expected = { kind: 'message', anyHour: true, priority: 1, state: 'queued' }
    expect(texts).toEqual([expected, expected])
    expect(await database.client.broadcast.findMany()).toMatchObject([{ purpose: 'emergency', author: 'UCOORD1' }])
  })

  it('is a coordinator’s, and told to all of them with its reason', async () => {
    expect(await sendDraft(deps(), { draftId: await draft(emergency, 'UVEGA'), by: 'UVEGA' })).toEqual({
      kind: 'not_staff',
    })
    expect(await school.posts('emergency_sent')).toEqual([])
    await sendDraft(deps(), { draftId: await draft(emergency, 'UCOORD1'), by: 'UCOORD1' })
    expect(await school.posts('emergency_sent')).toMatchObject(
      ['UCOORD1', 'UCOORD2'].map((destination) => ({
        destination,
        model: { by: 'UCOORD1', reason: 'Burst pipe', caregivers: 3 },
      })),
    )
    expect(validateView(emergencyView('C1'), 'modal')).toEqual([])
  })
})

describe('too many texts a week', () => {
  const message: Content = { kind: 'message', text: 'Lunch is at noon' }
  it('are warned of from the fourth on and need a coordinator from the fifth on, counted across classes and this week alone', async () => {
    const classroomId = await school.classroomId('Room 12')
    const load = async () =>
      (await preparePreview(deps(), { classroomId, author: 'UVEGA', content: message, chosenSendAt: null })).weekLoad
    const had = async (classroom: string, day: string) => school.wasTexted(0, classroom, new Date(`${day}T22:00:00Z`))
    for (const day of ['2027-01-08', '2027-01-10', '2027-01-11', '2027-01-13']) await had('Room 12', day)
    expect(await load()).toBeNull()
    await had('Room 14', '2027-01-12')
    expect(await load()).toEqual({ caregivers: 1, most: 4, coordinatorConfirms: false })
    await had('Room 12', '2027-01-14')
    expect(await load()).toEqual({ caregivers: 1, most: 5, coordinatorConfirms: true })

    const draftId = await draft(message, 'UVEGA', classroomId)
    expect(await sendDraft(deps(), { draftId, by: 'UVEGA' })).toEqual({ kind: 'coordinator_must_agree' })
    expect(await sendDraft(deps(), { draftId, by: 'UVEGA', approvedBy: 'UCOORD1' })).toMatchObject({ kind: 'sent' })
    const preview = { classroomId: null, author: 'UCOORD1', content: emergency, chosenSendAt: null }
    expect((await preparePreview(deps(), preview)).weekLoad).toBeNull()
  })
})

it('the school’s day says what goes out, which classes lack an update, whom texts do not reach, and who can be texted', async () => {
  await database.client.classroom.update({
    where: { id: await school.classroomId('Room 14') },
    data: { channelState: 'none' },
  })
  await sendDraft(deps(), { draftId: await draft(emergency, 'UCOORD1'), by: 'UCOORD1' })
  await school.wasTexted(0, 'Room 12', school.clock.now())
  await database.client.text.updateMany({ data: { state: 'undelivered', reason: '30006' } })
  await school.setConsent(2, 'stopped')
  expect(await readSchoolDay(database.client, school, school.clock.now())).toMatchObject({
    schedules: [],
    today: [{ kind: 'message', classroom: null, state: 'scheduled' }],
    withoutUpdate: ['Room 12'],
    notLinked: ['Room 14'],
    problems: [{ caregiver: 'Rosa', children: ['Ana'], reason: '30006' }],
    moreProblems: 0,
    reach: [
      { language: 'en', caregivers: 2, reached: 2 },
      { language: 'vi', caregivers: 1, reached: 0 },
    ],
    segments: 1,
  })
})
