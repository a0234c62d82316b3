import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallCard } from '../../src/broadcasts/call.ts'
import type { Content } from '../../src/broadcasts/content.ts'
import { createPreviewed } from '../../src/broadcasts/draft-store.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { giveUpCalls } from '../../src/broadcasts/give-up-calls.ts'
import { callNow } from '../../src/broadcasts/open-call.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { renewCards } from '../../src/broadcasts/renew-cards.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import { stopBroadcast } from '../../src/broadcasts/stop-broadcast.ts'
import { recordCall } from '../../src/conversations/record-call.ts'
import type { Database } from '../../src/database/database.ts'
import { addLiaison } from '../../src/people/language-desk-store.ts'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { renderCallCard } from '../../src/slack/render/call-posts.ts'
import { fitToSlack } from '../../src/slack/rendered-post.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

const [rosa, luz, min] = [0, 1, 2]
const update: Content = { kind: 'update', sections: { learning: 'We compare fractions' } }
const emergency: Content = { kind: 'message', text: 'The school is closed', emergency: { reason: 'Burst pipe' } }

let database: Database
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE drafts, schedules, language_liaisons CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', language: 'es' },
    { firstName: 'Eva', caregiver: 'Luz', language: 'es' },
    { firstName: 'Leo', caregiver: 'Min' },
  ])
})

const deps = () => ({ ...school, undoSeconds: 0 })
async function wants(index: number, contactWay: string) {
  await database.client.caregiver.update({ where: { id: await school.caregiverId(index) }, data: { contactWay } })
}
async function setFault(index: number, numberFault: string | null) {
  const caregiverId = await school.caregiverId(index)
  await database.client.consent.updateMany({ where: { caregiverId, endedAt: null }, data: { numberFault } })
}
async function draft(content: Content, classroom: string | null, author: string) {
  const classroomId = classroom === null ? null : await school.classroomId(classroom)
  const at = school.clock.now()
  return database.inTransaction((tx) =>
    createPreviewed(tx, school.sealer, { classroomId, author, content, at, replaces: null }),
  )
}
async function send(content: Content = update, classroom: string | null = 'Room 12', author = 'UVEGA') {
  const sent = await sendDraft(deps(), { draftId: await draft(content, classroom, author), by: author })
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  await expandBroadcast(deps(), sent.broadcastId)
  return sent.broadcastId
}
const preview = async (content: Content = update) =>
  preparePreview(deps(), {
    classroomId: await school.classroomId('Room 12'),
    author: 'UVEGA',
    content,
    chosenSendAt: null,
  })
const cards = async () =>
  (await school.posts('call_card')).map(({ destination, model }) => ({
    destination,
    card: model as unknown as CallCard,
  }))
const called = async () =>
  (await cards()).map(
    ({ destination, card }) =>
      `${destination}: ${card.calls
        .map(({ caregiver }) => caregiver)
        .toSorted()
        .join()}`,
  )
const texted = async () => (await school.texts()).filter(({ kind }) => kind !== 'welcome').length
const calls = () => database.client.call.findMany({ orderBy: { id: 'asc' } })
const liaisons = async (...users: string[]) => {
  for (const slackUserId of users) {
    const at = school.clock.now()
    await addLiaison(database.client, { language: 'es', slackUserId, by: 'UCOORD1', at })
  }
}
const report = async (by: string, outcome: 'reached' | 'left_word' | 'no_answer', said = '', shownTries = 0) =>
  recordCall(school, { callId: (await calls())[0]!.id, by, outcome, said, shownTries })

describe('who is called', () => {
  it('is who asked for it, instead of a text or as well, and a number that takes no texts', async () => {
    await wants(rosa, 'call')
    await wants(luz, 'both')
    await setFault(min, '30006')
    const shown = await preview()
    expect([shown.caregivers, shown.called.toSorted(), shown.leftOut]).toEqual([
      1,
      ['Luz (Eva)', 'Min (Leo)', 'Rosa (Ana)'],
      [],
    ])
    await send()
    expect(await texted()).toBe(1)
    expect((await called()).toSorted()).toEqual(['UVEGA: Luz,Rosa', 'UVEGA: Min'])
  })

  it('is nobody who said STOP or no, whose number is wrong, about whose child contact is forbidden, or whose number rings nowhere', async () => {
    for (const index of [rosa, luz, min]) await wants(index, 'call')
    await school.setConsent(rosa, 'stopped')
    await school.setConsent(luz, 'frozen')
    await database.client.care.updateMany({
      where: { caregiverId: await school.caregiverId(min) },
      data: { contactRule: 'no_contact' },
    })
    expect((await preview()).called).toEqual([])
    await database.client.care.updateMany({ data: { contactRule: 'open' } })
    await school.setConsent(luz, 'refused')
    await setFault(min, '30005')
    expect((await preview()).called).toEqual([])
  })

  it('pauses with the texts, but for an emergency, which is texted too', async () => {
    await wants(rosa, 'call')
    await database.client.consent.updateMany({ data: { pausedUntil: new Date('2027-02-01') } })
    expect((await preview()).called).toEqual([])
    await send(emergency, null, 'UCOORD1')
    expect(await texted()).toBe(3)
    expect(await called()).toEqual(['UVEGA: Rosa'])
    expect((await cards())[0]!.card.isEmergency).toBe(true)
  })

  it('can be everybody: nothing is texted then, and it goes out all the same', async () => {
    for (const index of [rosa, luz, min]) await wants(index, 'call')
    await send()
    expect(await texted()).toBe(0)
    expect(await calls()).toHaveLength(3)
  })

  it('needs no welcome', async () => {
    await wants(rosa, 'call')
    expect((await preview({ kind: 'welcome' })).leftOut).toEqual([{ reason: 'called', people: ['Rosa (Ana)'] }])
  })
})

describe('who calls', () => {
  it('are the liaisons of the language, else the staff of the class, else the coordinators; each has the one card of it', async () => {
    await wants(rosa, 'call')
    await wants(luz, 'call')
    await send()
    await liaisons('UCRUZ', 'UDIAZ')
    await send()
    await database.client.languageLiaison.deleteMany()
    await database.client.classroomStaff.deleteMany()
    await send(update, 'Room 12', 'UCOORD1')
    const who = (await called()).map((line) => line.split(':')[0])
    expect(who).toEqual(['UVEGA', 'UCRUZ', 'UDIAZ', 'UCOORD1', 'UCOORD2'])
    expect(new Set(await called())).toContain('UCRUZ: Luz,Rosa')
  })

  it('are asked once, however often the texts are made', async () => {
    await wants(rosa, 'call')
    const id = await send()
    await database.client.broadcast.update({ where: { id }, data: { state: 'scheduled', expandedThrough: null } })
    await expandBroadcast(deps(), id)
    expect([await calls(), await cards()].map(({ length }) => length)).toEqual([1, 1])
  })

  it('are asked when a text has shown that its number is a landline', async () => {
    const id = await send()
    await setFault(rosa, '30006')
    const caregiverId = await school.caregiverId(rosa)
    const failed = { state: 'undelivered', reason: '30006' }
    await database.client.text.updateMany({ where: { broadcastId: id, caregiverId }, data: failed })
    await database.client.cardMark.create({ data: { broadcastId: id } })
    await renewCards(deps())
    await database.client.cardMark.create({ data: { broadcastId: id } })
    await renewCards(deps())
    expect(await called()).toEqual(['UVEGA: Rosa'])
    const [card] = await school.posts('broadcast_card')
    expect(card?.model['calls']).toEqual({ total: 1, reached: 0, leftWord: 0, lapsed: 0 })
  })
})

describe('a call', () => {
  beforeEach(async () => {
    await liaisons('UCRUZ', 'UDIAZ')
    await wants(rosa, 'call')
  })

  it('is recorded by whoever says it first, and all who were asked see it; what was said stands in the thread', async () => {
    await send()
    const [one, two] = await Promise.all([report('UCRUZ', 'reached', 'We will practice'), report('UDIAZ', 'left_word')])
    expect([one.kind, two.kind].toSorted()).toEqual(['over', 'recorded'])
    const [call] = await calls()
    const seen = (await cards()).map(({ destination, card }) => [destination, card.calls[0]!.settledBy])
    expect(seen).toEqual([
      ['UCRUZ', call!.settledBy],
      ['UDIAZ', call!.settledBy],
    ])
    const entries = await database.client.conversationEntry.findMany()
    if (call!.state === 'reached') {
      expect(entries).toMatchObject([{ kind: 'call', state: 'done', settledBy: 'UCRUZ', translationState: 'waiting' }])
      const shown = (await school.posts('conversation_text')).map(({ destination, model }) => [destination, model])
      expect(shown).toMatchObject([['C12', { saidTo: 'UCRUZ', words: 'We will practice', caregiver: 'Rosa' }]])
    } else expect(entries).toEqual([])
  })

  it('counts each time that nobody answers once, however often the form is sent', async () => {
    await send()
    expect(await report('UCRUZ', 'no_answer')).toEqual({ kind: 'recorded' })
    expect(await report('UCRUZ', 'no_answer')).toEqual({ kind: 'recorded' })
    expect(await report('UDIAZ', 'no_answer')).toEqual({ kind: 'over' })
    expect(await report('UDIAZ', 'no_answer', '', 1)).toEqual({ kind: 'recorded' })
    expect(await calls()).toMatchObject([{ state: 'open', tries: 2, triedBy: 'UDIAZ' }])
    expect(await report('UDIAZ', 'reached', 'Thank you', 2)).toEqual({ kind: 'recorded' })
    expect(await report('UDIAZ', 'reached', 'Thank you', 2)).toEqual({ kind: 'recorded' })
    expect(await database.client.conversationEntry.count()).toBe(1)
  })

  it('is for those who were asked and the coordinators, and looks at consent and contact once more', async () => {
    await send()
    const callId = (await calls())[0]!.id
    const may = async (by: string) => callNow(deps(), { callId, by })
    expect(await may('UVEGA')).toEqual({ kind: 'not_asked' })
    expect((await may('UCOORD1')).kind).toBe('open')
    const consent = { where: { caregiverId: await school.caregiverId(rosa) } }
    await database.client.consent.updateMany({ ...consent, data: { heldAt: school.clock.now() } })
    expect(await may('UCRUZ')).toEqual({ kind: 'barred', why: 'held' })
    await database.client.care.updateMany({ ...consent, data: { contactRule: 'no_contact' } })
    expect(await may('UCRUZ')).toEqual({ kind: 'barred', why: 'no_contact' })
    await school.setConsent(rosa, 'stopped')
    expect(await may('UCRUZ')).toEqual({ kind: 'barred', why: 'stopped' })
    expect(await callNow(deps(), { callId: 'x', by: 'UCRUZ' })).toEqual({ kind: 'gone' })
  })

  it('is given up when the family says STOP, when the broadcast is stopped, and after three days', async () => {
    await send()
    await school.setConsent(rosa, 'stopped')
    await giveUpCalls(deps())
    expect(await calls()).toMatchObject([{ state: 'withdrawn' }])
    expect((await cards())[0]!.card.calls[0]!.state).toBe('withdrawn')
    await school.setConsent(rosa, 'enrolled')
    const second = await send()
    await giveUpCalls(deps())
    expect((await calls())[1]).toMatchObject({ state: 'open' })
    await stopBroadcast(deps(), { broadcastId: second, by: 'UVEGA' })
    await giveUpCalls(deps())
    expect((await calls())[1]).toMatchObject({ state: 'withdrawn' })
    await send()
    school.minutesLater(3 * 24 * 60 + 1)
    await giveUpCalls(deps())
    expect((await calls())[2]).toMatchObject({ state: 'lapsed' })
  })
})

describe('a call card', () => {
  const call = (number: number, state: CallCard['calls'][number]['state']): CallCard['calls'][number] => ({
    callId: `call-${number}`,
    caregiver: `Rosa ${number} <!channel>`,
    children: ['Ana'],
    because: number % 2 === 0 ? 'asked' : 'number',
    state,
    tries: number % 3,
    triedBy: number % 3 === 0 ? null : 'UCRUZ',
    settledBy: state === 'reached' || state === 'left_word' ? 'UCRUZ' : null,
  })
  const of = (states: readonly CallCard['calls'][number]['state'][]): CallCard => ({
    cardId: 'card',
    kind: 'update',
    isEmergency: false,
    author: 'UVEGA',
    classroom: 'Room 12',
    language: 'ar',
    original: 'We compare fractions',
    words: { said: 'نقارن الكسور', source: 'service' },
    calls: states.map((state, number) => call(number, state)),
  })

  it('is within what Slack takes, with forty families too, and says what came of it', () => {
    const many = renderCallCard(of([...Array<'open'>(40).fill('open'), 'reached', 'left_word', 'lapsed', 'withdrawn']))
    expect(validateBlocks(many.blocks, 'message')).toEqual([])
    expect(fitToSlack(many).blocks).toEqual(many.blocks)
    const words = JSON.stringify(many)
    expect(words).toContain('Please call 40 families in Arabic')
    expect(words).toContain('10 more come up')
    for (const outcome of ['reached', 'left word', 'Nobody called', 'No longer']) expect(words).toContain(outcome)
    expect(words).not.toContain('<!channel>')
    expect(renderCallCard(of(['reached'])).text).toContain('nobody left to call')
  })
})
