import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallCard } from '../../src/broadcasts/call.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { findDraft } from '../../src/broadcasts/draft-store.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { rewordDraft } from '../../src/broadcasts/reword-draft.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import type { Database } from '../../src/database/database.ts'
import { addCalendarSpans } from '../../src/school/calendar-store.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { previewPrompt } from '../../src/strategies/preview-prompt.ts'
import { ownPrompt, type Prompt, type PromptChoice, promptOf } from '../../src/strategies/prompt-content.ts'
import { findStrategy } from '../../src/strategies/strategy-reader.ts'
import { saveStrategy } from '../../src/strategies/strategy-store.ts'
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
  await database.client.$executeRaw`TRUNCATE drafts, strategies, calendar_entries CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  const twins = { caregiver: 'Rosa', phone: testPhone(0), language: 'es-MX' }
  await school.addClasses([
    { ...twins, studentId: 'ana', firstName: 'Ana' },
    { ...twins, studentId: 'eva', firstName: 'Eva' },
    { caregiver: 'Luis', studentId: 'ana', firstName: 'Ana', phone: testPhone(1) },
    { caregiver: 'Min', studentId: 'leo', firstName: 'Leo', phone: testPhone(2) },
    { caregiver: 'Lan', studentId: 'bao', firstName: 'Bao', phone: testPhone(3), classroom: 'Room 14' },
  ])
})

const deps = () => ({ ...school, undoSeconds: 60 })
const usual: PromptChoice = { level: 'usual', studentIds: null, checkInDays: 2 }

async function stopAndTell(choice: Partial<PromptChoice> = {}): Promise<Prompt> {
  const strategy = await findStrategy(database.client, school.sealer, 'stop-and-tell')
  return promptOf(strategy!, { ...usual, ...choice })
}

async function draft(prompt: Prompt): Promise<string> {
  const classroomId = await school.classroomId('Room 12')
  const row = { prompt, classroomId, author: 'UVEGA', at: school.clock.now(), replaces: null }
  return database.inTransaction((tx) => previewPrompt(tx, school.sealer, row))
}

async function send(prompt: Prompt): Promise<string> {
  const sent = await sendDraft(deps(), { draftId: await draft(prompt), by: 'UVEGA' })
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  return sent.broadcastId
}

/** The texts that a prompt is, without the welcomes before them, by number. */
async function textsOf(broadcastId: string): Promise<Record<string, string>> {
  await expandBroadcast(deps(), broadcastId)
  const texts = (await school.texts()).filter(({ kind }) => kind === 'strategy')
  return Object.fromEntries(texts.toSorted((a, b) => (a.to < b.to ? -1 : 1)).map(({ to, body }) => [to, body]))
}

const studentId = async (firstName: string) => {
  const rows = await database.client.student.findMany()
  return rows.find(({ firstNameSealed }) => school.sealer.open(firstNameSealed) === firstName)!.id
}

/** What families read of it, after the head. */
const { en, es } = libraryStrategies().find(({ id }) => id === 'stop-and-tell')!.words
const whole = { en: `${en.fact}\n${en.tip}`, es: `${es?.fact}\n${es?.tip}` }

describe('a prompt to a class', () => {
  it('is one text a number, siblings merged, in the words that the library has in their language', async () => {
    expect(await textsOf(await send(await stopAndTell()))).toEqual({
      [testPhone(0)]: `Lincoln School, Ms. Vega, sobre Ana y Eva:\n${whole.es}`,
      [testPhone(1)]: `Lincoln School, Ms. Vega, about Ana:\n${whole.en}`,
      [testPhone(2)]: `Lincoln School, Ms. Vega, about Leo:\n${whole.en}`,
    })
    expect(await database.client.broadcast.findMany()).toMatchObject([{ kind: 'strategy', purpose: 'learning' }])
  })

  it('is one broadcast and one check-in however often Send is pressed at once', async () => {
    const draftId = await draft(await stopAndTell())
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => sendDraft(deps(), { draftId, by: 'UVEGA' })))
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([
      'already_sent',
      'already_sent',
      'already_sent',
      'sent',
    ])
    expect(await database.client.broadcast.count()).toBe(1)
    expect(await database.client.checkIn.count()).toBe(1)
  })

  it('goes as it was previewed though the strategy was edited before Send', async () => {
    const draftId = await draft(await stopAndTell())
    const strategy = await findStrategy(database.client, school.sealer, 'stop-and-tell')
    const words = { ...strategy!.words.en, tip: 'Something else' }
    const edited = { ...strategy!, words: { en: words, es: null } }
    await database.inTransaction((tx) =>
      saveStrategy(tx, school.sealer, { strategy: edited, state: 'used', by: 'UCOORD1', at: school.clock.now() }),
    )
    const sent = await sendDraft(deps(), { draftId, by: 'UVEGA' })
    const texts = sent.kind === 'sent' ? await textsOf(sent.broadcastId) : {}
    expect(Object.values(texts).map((body) => body.split('\n').slice(1).join('\n'))).toEqual([
      whole.es,
      whole.en,
      whole.en,
    ])
  })

  it('counts among the texts of the week, and waits for who asked for a pause', async () => {
    for (const day of ['11', '12', '14']) await school.wasTexted(2, 'Room 12', new Date(`2027-01-${day}T22:00:00Z`))
    const content = (await stopAndTell()).content
    const of = { classroomId: await school.classroomId('Room 12'), author: 'UVEGA', content, chosenSendAt: null }
    expect((await preparePreview(deps(), of)).weekLoad).toEqual({ caregivers: 1, most: 4, coordinatorConfirms: false })
    await database.client.consent.updateMany({ data: { pausedUntil: new Date('2027-02-01T00:00:00Z') } })
    expect((await preparePreview(deps(), of)).leftOut).toMatchObject([{ reason: 'paused' }])
    await database.client.consent.updateMany({ data: { pausedUntil: null } })
    await textsOf(await send(await stopAndTell()))
    expect((await preparePreview(deps(), of)).weekLoad).toMatchObject({ most: 5, coordinatorConfirms: true })
  })
})

describe('a prompt to a few children', () => {
  it('is for whoever cares for them, and the text is the same as if it were for one', async () => {
    const few = await stopAndTell({ studentIds: [await studentId('Ana'), await studentId('Leo')] })
    const ofFew = await textsOf(await send(few))
    expect(Object.keys(ofFew)).toEqual([0, 1, 2].map(testPhone))
    expect(ofFew[testPhone(0)]).toBe(`Lincoln School, Ms. Vega, sobre Ana:\n${whole.es}`)
    await database.client.$executeRaw`TRUNCATE texts, attempts, broadcasts CASCADE`
    const ofOne = await textsOf(await send(await stopAndTell({ studentIds: [await studentId('Leo')] })))
    expect(ofOne).toEqual({ [testPhone(2)]: ofFew[testPhone(2)] })
  })

  it('is shown with who gets it, each by name, and nobody else', async () => {
    const draftId = await draft(await stopAndTell({ studentIds: [await studentId('Leo')] }))
    const preview = await preparePreview(deps(), (await findDraft(database.client, school.sealer, draftId))!)
    expect(preview).toMatchObject({ caregivers: 1, people: ['Min (Leo)'], notChosen: [], leftOut: [] })
  })
})

describe('a prompt to whoever does not read', () => {
  const said = async () => {
    const cards = (await school.posts('call_card')).map(({ model }) => model as unknown as CallCard)
    return cards.map(({ original, words }) => ({ original, said: words?.said }))
  }
  beforeEach(async () => {
    const id = await school.caregiverId(0)
    await database.client.caregiver.update({ where: { id }, data: { contactWay: 'call' } })
  })

  it('is said in a call as the library says it aloud, in their language', async () => {
    const texts = await textsOf(await send(await stopAndTell()))
    expect(Object.keys(texts)).not.toContain(testPhone(0))
    expect(await said()).toEqual([{ original: en.spoken, said: es?.spoken }])
  })

  it('is said as it was written where somebody has changed the words', async () => {
    const words = { fact: 'It helps.', tip: 'Read a sign.' }
    const draftId = await rewordDraft(deps(), {
      draftId: await draft(await stopAndTell()),
      by: 'UVEGA',
      language: 'en',
      words,
    })
    const sent = await sendDraft(deps(), { draftId: draftId ?? '', by: 'UVEGA' })
    if (sent.kind === 'sent') await expandBroadcast(deps(), sent.broadcastId)
    expect(await said()).toEqual([{ original: 'It helps.\nRead a sign.' }])
  })
})

describe('the check-in of a prompt', () => {
  const asked = async () => {
    const [row] = await database.client.checkIn.findMany()
    return row === undefined ? null : { ...row, askAt: row.askAt.toISOString() }
  }

  it('is two days later in the slot in which families read, and knows the strategy and the level', async () => {
    const broadcastId = await send(await stopAndTell({ level: 'easier' }))
    expect(await asked()).toMatchObject({
      broadcastId,
      strategyId: 'stop-and-tell',
      level: 'easier',
      askAt: '2027-01-13T22:30:00.000Z',
    })
  })

  it('is on the next school day where there is no school, and the preview says when', async () => {
    const closed = { kind: 'holiday' as const, first: '2027-01-13', last: '2027-01-15', label: '' }
    const by = { source: 'hand' as const, by: 'UCOORD1', at: school.clock.now() }
    await addCalendarSpans(database.client, school.sealer, [closed], by)
    const prompt = await stopAndTell()
    const classroomId = await school.classroomId('Room 12')
    const shown = { classroomId, author: 'UVEGA', content: prompt.content, chosenSendAt: null }
    expect((await preparePreview(deps(), shown)).checkInAt?.toISOString()).toBe('2027-01-18T22:30:00.000Z')
    await send(prompt)
    expect((await asked())?.askAt).toBe('2027-01-18T22:30:00.000Z')
  })

  it('is none where its author wants none, and has no strategy where the words are their own', async () => {
    await send(await stopAndTell({ checkInDays: null }))
    expect(await asked()).toBeNull()
    await send(ownPrompt({ fact: '', tip: 'Read a sign aloud.' }, { studentIds: null, checkInDays: 1 }))
    expect(await asked()).toMatchObject({ strategyId: null, level: 'usual', askAt: '2027-01-12T22:30:00.000Z' })
  })
})
