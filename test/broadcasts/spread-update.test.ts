import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { UpdateContent } from '../../src/broadcasts/content.ts'
import { chooseRhythm, createPreviewed, findDraft, findUnsent } from '../../src/broadcasts/draft-store.ts'
import { draftPart, fieldsOfPart, findEditablePart, partWith } from '../../src/broadcasts/edit-part.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { planSpread } from '../../src/broadcasts/plan-spread.ts'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import { stopBroadcast } from '../../src/broadcasts/stop-broadcast.ts'
import { spreadUpdate } from '../../src/broadcasts/spread-update.ts'
import { findBroadcast } from '../../src/broadcasts/broadcast-store.ts'
import { wholeUpdate } from '../../src/broadcasts/whole-update.ts'
import type { Database } from '../../src/database/database.ts'
import { findLastUpdate } from '../../src/updates/earlier-updates-reader.ts'
import type { SchoolCalendar } from '../../src/school/school-calendar.ts'
import type { Card } from '../../src/broadcasts/card.ts'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { renderCard } from '../../src/slack/render/card.ts'
import { renderPreview } from '../../src/slack/render/preview.ts'
import { editPartView } from '../../src/slack/views/edit-part.ts'
import { UPDATE_PARTS } from '../../src/texts/update-part.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

const sections = {
  learning: 'We compare fractions',
  practice: 'Which is more, 1/3 or 1/4?',
  taught: 'With fraction strips',
  real_world: 'Recipes use them',
  at_home: 'Share a pizza',
}
const update: UpdateContent = { kind: 'update', sections }

describe('the parts of an update', () => {
  it('hold each section once, and nothing that would be empty', () => {
    expect(spreadUpdate(update)).toEqual([
      {
        kind: 'update',
        part: 'why',
        sections: { learning: sections.learning, taught: sections.taught, real_world: sections.real_world },
      },
      { kind: 'update', part: 'what', sections: { practice: sections.practice, at_home: sections.at_home } },
      { kind: 'update', part: 'ask', sections: {} },
    ])
    const short = spreadUpdate({ kind: 'update', sections: { learning: 'Fractions', practice: ' ' } })
    expect(short.map(({ part }) => part)).toEqual(['why', 'ask'])
  })
})

describe('their days', () => {
  const days = (now: string, calendar: SchoolCalendar = [], window = { fromMinute: 480, untilMinute: 1200 }) =>
    planSpread({ undoSeconds: 60, window, timezone: 'America/New_York', calendar }, UPDATE_PARTS, new Date(now)).map(
      (at) => at.toISOString().slice(0, 16),
    )
  const closed = (first: string, last: string) => ({ kind: 'holiday' as const, first, last, label: '' })

  it('are Monday, Wednesday and Friday afternoon: of this week on a Monday, else of the next', () => {
    expect(days('2027-01-11T20:30:00Z')).toEqual(['2027-01-11T22:30', '2027-01-13T22:30', '2027-01-15T22:30'])
    expect(days('2027-01-12T14:00:00Z')).toEqual(['2027-01-18T22:30', '2027-01-20T22:30', '2027-01-22T22:30'])
    expect(days('2027-01-17T14:00:00Z')).toEqual(['2027-01-18T22:30', '2027-01-20T22:30', '2027-01-22T22:30'])
  })

  it('begin after the undo time on a Monday evening, and not on a Monday night', () => {
    expect(days('2027-01-11T23:00:00Z')).toEqual(['2027-01-11T23:01', '2027-01-13T22:30', '2027-01-15T22:30'])
    expect(days('2027-01-12T02:00:00Z')[0]).toBe('2027-01-18T22:30')
  })

  it('are moved to the next school day, and no two parts come on one day', () => {
    expect(days('2027-01-11T14:00:00Z', [closed('2027-01-11', '2027-01-11')])).toEqual([
      '2027-01-12T22:30',
      '2027-01-13T22:30',
      '2027-01-15T22:30',
    ])
    expect(days('2027-01-11T14:00:00Z', [closed('2027-01-11', '2027-01-13')])).toEqual([
      '2027-01-14T22:30',
      '2027-01-15T22:30',
      '2027-01-18T22:30',
    ])
  })

  it('are those of the next week in which there is school, whatever the clocks do', () => {
    expect(days('2027-03-08T14:00:00Z', [closed('2027-03-06', '2027-03-14')])).toEqual([
      '2027-03-15T21:30',
      '2027-03-17T21:30',
      '2027-03-19T21:30',
    ])
  })

  it('keep inside a window that closes early', () => {
    expect(days('2027-01-11T14:00:00Z', [], { fromMinute: 480, untilMinute: 960 })[0]).toBe('2027-01-11T20:30')
  })
})

describe('an update that is spread over the week', () => {
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
      { firstName: 'Leo', caregiver: 'Luz', language: 'es' },
    ])
  })
  const deps = () => ({ ...school, undoSeconds: 60 })
  async function previewed(content: UpdateContent = update) {
    const classroomId = await school.classroomId('Room 12')
    const at = school.clock.now()
    const draftId = await database.inTransaction((tx) =>
      createPreviewed(tx, school.sealer, { classroomId, author: 'UVEGA', content, at, replaces: null }),
    )
    await chooseRhythm(database.client, { draftId, author: 'UVEGA', rhythm: 'spread' })
    return draftId
  }
  const draftOf = async (draftId: string) => (await findDraft(database.client, school.sealer, draftId))!
  const parts = () => database.client.broadcast.findMany({ orderBy: [{ sendAt: 'asc' }, { createdAt: 'asc' }] })
  async function sentParts() {
    await sendDraft(deps(), { draftId: await previewed(), by: 'UVEGA' })
    return parts()
  }
  const edit = async (broadcastId: string, words: Record<string, string>, by = 'UVEGA') => {
    const found = await findEditablePart(deps(), { broadcastId, by })
    if (found.kind !== 'editable') throw new Error(found.kind)
    return draftPart(deps(), { ...found, content: partWith(found.content, words)!, by, replaces: null })
  }

  it('is previewed as three texts with their days, in each language', async () => {
    const { spread, canBeSpread } = await preparePreview(deps(), await draftOf(await previewed()))
    expect(canBeSpread).toBe(true)
    expect(spread?.map(({ part, sendAt }) => [part, sendAt.toISOString().slice(0, 16)])).toEqual([
      ['why', '2027-01-11T22:30'],
      ['what', '2027-01-13T22:30'],
      ['ask', '2027-01-15T22:30'],
    ])
    const english = spread?.map(({ preview }) => preview.wordings.find(({ language }) => language === 'en')?.example)
    expect(english).toEqual([
      'Lincoln School, Ms. Vega, about Ana:\nWe compare fractions\nIn real life: Recipes use them\nReply MORE to read all of it.',
      'Lincoln School, Ms. Vega, about Ana:\nTo practice: Which is more, 1/3 or 1/4?\nAt home: Share a pizza',
      'Lincoln School, Ms. Vega, about Ana:\nThank you for learning along at home. Every try counts, mistakes too. How did it go? You can answer in any language.',
    ])
    const last = spread?.[2]?.preview.wordings.find(({ language }) => language === 'es')?.example
    expect(last).toContain('Gracias por aprender en casa')
  })

  it('is one set of three, however often Send is pressed at once, each with a card', async () => {
    const draftId = await previewed()
    const presses = await Promise.all([1, 2, 3, 4].map(() => sendDraft(deps(), { draftId, by: 'UVEGA' })))
    expect(presses.map(({ kind }) => kind).toSorted()).toEqual(['already_sent', 'already_sent', 'already_sent', 'sent'])
    expect(await parts()).toMatchObject(
      UPDATE_PARTS.map((part) => ({ draftId, seriesId: draftId, part, state: 'scheduled', kind: 'update' })),
    )
    expect(await school.posts('broadcast_card')).toMatchObject(
      UPDATE_PARTS.map((part) => ({ model: { part, phase: 'undo' } })),
    )
    expect(await findLastUpdate(database.client, school.sealer, await school.classroomId('Room 12'))).toEqual(sections)
  })

  it('counts three times against the week, those of its texts that are not made yet too', async () => {
    const again = async () => (await preparePreview(deps(), await draftOf(await previewed()))).weekLoad
    expect(await again()).toBeNull()
    await sentParts()
    expect(await again()).toEqual({ caregivers: 2, most: 6, coordinatorConfirms: true })
  })

  it('is shown in blocks that Slack takes, with a card that can be edited and cancelled', async () => {
    const draftId = await previewed()
    const context = {
      draftId,
      chosenSendAt: null,
      whenLate: 'wait' as const,
      opened: null,
      audience: 'Room 12',
      authorIsCoordinator: false,
      undoSeconds: 60,
      timezone: school.school.timezone,
      now: school.clock.now(),
    }
    const { blocks } = renderPreview(await preparePreview(deps(), await draftOf(draftId)), context)
    expect(validateBlocks(blocks, 'message')).toEqual([])
    expect(JSON.stringify(blocks)).toContain('Wed, Jan 13, 5:30 PM · What to do')
    expect(JSON.stringify(blocks)).not.toContain('broadcast_when')
    await sentParts()
    const [, what] = await school.posts('broadcast_card')
    const card = renderCard(what!.model as unknown as Card, school.school.timezone)
    expect(validateBlocks(card.blocks, 'message')).toEqual([])
    expect(JSON.stringify(card.blocks)).toMatch(/Share a pizza.*part_edit.*broadcast_stop/)
    for (const content of spreadUpdate(update)) {
      const view = editPartView(content, { broadcastId: draftId, channelId: 'C12', replaces: null })
      expect(validateView(view, 'modal')).toEqual([])
    }
  })

  it('sends each part on its day, and lets each be cancelled until then', async () => {
    const [why, what, ask] = await sentParts()
    expect(await stopBroadcast(deps(), { broadcastId: what!.id, by: 'UVEGA' })).toEqual({ kind: 'cancelled' })
    for (const part of [why!, ask!]) {
      school.clock.moveTo(part.sendAt)
      await expandBroadcast(deps(), part.id)
    }
    const texts = (await school.texts()).filter(({ kind }) => kind === 'update')
    const lines = texts.map(({ body }) => body.split('\n')[1]?.slice(0, 20))
    expect(new Set(lines)).toEqual(new Set(['We compare fractions', 'Gracias por aprender', 'Thank you for learni']))
    expect(lines).toHaveLength(4)
    const last = (await findBroadcast(database.client, school.sealer, ask!.id))!
    expect(await wholeUpdate(database.client, school.sealer, last, 'es')).toEqual({
      learning: sections.learning,
      taught: sections.taught,
      real_world: sections.real_world,
    })
  })

  it('lets a part be edited by another draft that takes its place, on its day, once', async () => {
    const [, what] = await sentParts()
    const draftId = await edit(what!.id, { practice: '', at_home: 'Share an orange' })
    expect(
      await findUnsent(database.client, school.sealer, {
        classroomId: what!.classroomId!,
        author: 'UVEGA',
        kind: 'update',
      }),
    ).toBeNull()
    const { weekLoad, departure } = await preparePreview(deps(), await draftOf(draftId))
    expect([weekLoad, departure]).toEqual([null, { sendAt: what!.sendAt, because: 'chosen' }])
    const presses = await Promise.all([1, 2].map(() => sendDraft(deps(), { draftId, by: 'UVEGA' })))
    expect(presses.map(({ kind }) => kind).toSorted()).toEqual(['already_sent', 'sent'])
    const rows = await parts()
    const edited = rows.find((row) => row.draftId === draftId)!
    expect(edited).toMatchObject({ part: 'what', seriesId: what!.seriesId, sendAt: what!.sendAt, state: 'scheduled' })
    expect(rows.find(({ id }) => id === what!.id)).toMatchObject({ state: 'cancelled', replacedById: edited.id })
    const whole = (await findBroadcast(database.client, school.sealer, edited.id))!
    expect(await wholeUpdate(database.client, school.sealer, whole, 'en')).toEqual({
      learning: sections.learning,
      taught: sections.taught,
      real_world: sections.real_world,
      at_home: 'Share an orange',
    })
  })

  it('is not edited any more once a part has left, nor by strangers', async () => {
    const [why, what] = await sentParts()
    const draftId = await edit(why!.id, { learning: 'Something else' })
    school.clock.moveTo(why!.sendAt)
    await expandBroadcast(deps(), why!.id)
    expect(await sendDraft(deps(), { draftId, by: 'UVEGA' })).toEqual({ kind: 'replaced_has_left' })
    expect((await findEditablePart(deps(), { broadcastId: why!.id, by: 'UVEGA' })).kind).toBe('gone')
    expect((await findEditablePart(deps(), { broadcastId: what!.id, by: 'USTRANGER' })).kind).toBe('not_staff')
  })

  it('asks in our words in every language, until its author finds others', () => {
    const ours = { kind: 'update' as const, part: 'ask' as const, sections: {} }
    expect(partWith(ours, fieldsOfPart(ours))).toEqual(ours)
    expect(partWith(ours, { ask: 'How was the pizza?' })).toEqual({ ...ours, ask: 'How was the pizza?' })
    expect(partWith(ours, { ask: '' })).toBeNull()
    expect(partWith({ ...ours, part: 'why' }, { learning: '', real_world: 'Recipes' })).toBeNull()
  })
})
