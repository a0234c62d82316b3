import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBroadcast } from '../../src/broadcasts/broadcast-store.ts'
import type { CallCard } from '../../src/broadcasts/call.ts'
import type { Content } from '../../src/broadcasts/content.ts'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import { giveUpCalls } from '../../src/broadcasts/give-up-calls.ts'
import { callNow } from '../../src/broadcasts/open-call.ts'
import { planCheckIn } from '../../src/broadcasts/plan-check-in.ts'
import { spreadUpdate } from '../../src/broadcasts/spread-update.ts'
import { insertHold } from '../../src/inbox/hold-store.ts'
import { claimTexts } from '../../src/outbox/claim-texts.ts'
import { findSentTexts } from '../../src/outbox/sent-texts-reader.ts'
import { pauseConsent } from '../../src/people/pause-store.ts'
import { stopProgram } from '../../src/people/program-stop-store.ts'
import { schoolDate } from '../../src/school/school-date.ts'
import { setSchedule } from '../../src/reminders/change-schedule.ts'
import { runSchedule } from '../../src/reminders/run-schedule.ts'
import { findDueSchedules } from '../../src/reminders/schedule-reader.ts'
import { askCheckIn } from '../../src/strategies/ask-check-in.ts'
import { checkInKinds } from '../../src/strategies/check-in-kinds.ts'
import { expireQuestions } from '../../src/questions/expire-questions.ts'
import {
  type ConversationSchool,
  createConversationSchool,
  forgetSchool,
  hour,
} from '../support/conversation-school.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

let database: TestDatabase
let school: ConversationSchool
let caregiverId: string
let classroomId: string
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE schedules, occurrences, check_ins, program_stops CASCADE`
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', studentId: 'a', phone: '+12015550100' },
    { firstName: 'Leo', caregiver: 'Rosa', studentId: 'b', phone: '+12015550100' },
  ])
  const consent = await database.client.consent.findFirstOrThrow()
  caregiverId = consent.caregiverId
  classroomId = await school.classroomId('Room 12')
})

const deps = () => ({ ...school, undoSeconds: 0 })
async function childId(firstName: string): Promise<string> {
  const students = await database.client.student.findMany()
  return students.find(({ firstNameSealed }) => school.sealer.open(firstNameSealed) === firstName)!.id
}
async function stop(...firstNames: string[]): Promise<void> {
  for (const firstName of firstNames) {
    const studentId = await childId(firstName)
    const at = school.clock.now()
    await database.inTransaction((tx) =>
      stopProgram(tx, { caregiverId, of: { studentId }, evidence: `SM${firstName}`, at }),
    )
  }
}

const message: Content = { kind: 'message', text: 'Lunch is at noon' }
async function contentOf(what: string): Promise<Content> {
  const studentIds = [await childId('Ana')]
  const words = { fact: 'Reading helps.', tip: 'Read for ten minutes.' }
  switch (what) {
    case 'message':
      return message
    case 'update':
      return { kind: 'update', sections: { learning: 'We compare fractions' } }
    case 'emergency':
      return { kind: 'message', text: 'No school', emergency: { reason: 'Burst pipe' } }
    case 'strategy':
      return {
        kind: 'strategy',
        strategyId: null,
        name: 'Reading',
        level: 'usual',
        words,
        studentIds,
        beside: {},
        checkInDays: null,
      }
    case 'homework':
      return { kind: 'homework', text: 'Page 12', studentIds, askMinute: 19 * 60, lesson: '2027-01-12' }
    case 'note':
      return { kind: 'note', text: 'A fine day', stem: null, caregiverIds: [], studentIds }
    default:
      return spreadUpdate({ kind: 'update', sections: { learning: 'Fractions', at_home: 'Share a pizza' } }).find(
        ({ part }) => part === what,
      )!
  }
}

async function broadcast(content: Content, sendAt = school.clock.now()): Promise<string> {
  const { id } = await database.inTransaction((tx) =>
    createBroadcast(tx, school.sealer, {
      draftId: null,
      classroomId,
      author: 'UVEGA',
      approvedBy: null,
      audience: { classroomIds: [classroomId] },
      content,
      sendAt,
      caregiversExpected: 1,
      now: school.clock.now(),
    }),
  )
  return id
}
const expand = (id: string) => expandBroadcast(deps(), id)

/** What leaves now, welcomes and confirmations apart. */
async function leaves(): Promise<string[]> {
  await database.client.text.updateMany({ where: { kind: 'welcome' }, data: { state: 'delivered' } })
  await database.client.text.updateMany({ where: { state: 'held' }, data: { state: 'queued' } })
  const claim = { ...deps(), claimedBy: 'test', leaseMs: 1000, sender: 'main', pace: null }
  const { intents } = await claimTexts(claim, 10)
  await database.client.attempt.updateMany({ data: { state: 'accepted' } })
  return intents.map(({ text }) => school.sealer.open(text.bodySealed))
}
const dropped = async () => {
  const rows = await database.client.text.findMany({ where: { state: 'dropped' } })
  return rows.map(({ kind, reason }) => `${kind} ${reason}`)
}

describe('STOP and a child’s name', () => {
  it.each(['update', 'why', 'what', 'ask'])(
    'leaves the other child alone in a text that is made later: %s',
    async (what) => {
      await stop('Ana')
      await expand(await broadcast(await contentOf(what)))
      const [body, ...more] = await leaves()
      expect([body?.includes('Ana'), body?.includes('Leo'), more]).toEqual([false, true, []])
    },
  )

  it.each(['message', 'update', 'why', 'what', 'ask', 'strategy', 'homework'])(
    'keeps one back that is made later, where nobody else of theirs is left: %s',
    async (what) => {
      await stop('Ana', 'Leo')
      await expand(await broadcast(await contentOf(what)))
      expect(await leaves()).toEqual([])
      expect(await database.client.text.count()).toBe(0)
    },
  )

  it.each(['message', 'update', 'why', 'what', 'ask'])(
    'drops one that waits to leave, where nobody else of theirs is left: %s',
    async (what) => {
      await expand(await broadcast(await contentOf(what)))
      await stop('Ana', 'Leo')
      expect(await leaves()).toEqual([])
      expect(await dropped()).toEqual([expect.stringMatching(/ opted_out$/)])
    },
  )

  it.each(['strategy', 'homework'])(
    'drops one that waits to leave and was for that child by name: %s',
    async (what) => {
      await expand(await broadcast(await contentOf(what)))
      await stop('Ana')
      expect(await leaves()).toEqual([])
      expect(await dropped()).toEqual([`${what} opted_out`])
    },
  )

  it.each(['strategy', 'homework'])(
    'lets one leave that was for that child by name, when it is about the sibling: %s',
    async (what) => {
      await expand(await broadcast(await contentOf(what)))
      await stop('Leo')
      expect(await leaves()).toHaveLength(1)
    },
  )

  it.each(['note', 'emergency'])('lets leave what is no program text: %s', async (what) => {
    await expand(await broadcast(await contentOf(what)))
    await stop('Ana', 'Leo')
    expect(await leaves()).toHaveLength(1)
  })

  it('needs no correction of what was wrongly translated, but for what is no program text', async () => {
    const ids = [await broadcast(await contentOf('update')), await broadcast(await contentOf('note'))]
    for (const id of ids) await expand(id)
    const unwanted = async () => {
      const on = schoolDate('America/New_York', school.clock.now())
      const found = ids.map((broadcastId) =>
        findSentTexts(database.client, school.sealer, { broadcastId, language: 'en', on }),
      )
      return (await Promise.all(found)).flat().map(({ isUnwanted }) => isUnwanted)
    }
    await stop('Ana')
    expect(await unwanted()).toEqual([false, false])
    await stop('Leo')
    expect(await unwanted()).toEqual([true, false])
  })

  it('keeps back what a schedule sends', async () => {
    const spec = {
      name: 'Fractions',
      maker: 'UVEGA',
      classroomId,
      what: { kind: 'text' as const, text: 'We compare fractions' },
      audience: { classroomIds: [classroomId] },
      recurrence: {
        rule: { kind: 'weekly' as const, weekdays: [1, 2], everyWeeks: 1, minute: 17 * 60 },
        from: '2027-01-11',
        until: null,
      },
      closedDays: 'skip' as const,
      times: null,
      toleranceMinutes: 120,
    }
    expect(await setSchedule(school, { id: null, spec, by: 'UVEGA' })).toBeNull()
    await stop('Ana')
    const due = async (at: string) => {
      school.clock.moveTo(new Date(at))
      for (const id of await findDueSchedules(database.client, school.clock.now())) await runSchedule(school, id)
      for (const { id } of await database.client.broadcast.findMany({ where: { state: 'scheduled' } })) await expand(id)
      return leaves()
    }
    const [monday] = await due('2027-01-11T22:00:00Z')
    expect([monday?.includes('Ana'), monday?.includes('Leo')]).toEqual([false, true])
    await stop('Leo')
    expect(await due('2027-01-12T22:00:00Z')).toEqual([])
    expect(await database.client.broadcast.count()).toBe(1)
  })
})

it('a contact rule about the child whom a text is for by name keeps it back, whatever holds for the sibling', async () => {
  await expand(await broadcast(await contentOf('strategy')))
  await expand(await broadcast(await contentOf('note')))
  await database.client.care.updateMany({
    where: { studentId: await childId('Ana') },
    data: { contactRule: 'no_contact' },
  })
  expect(await leaves()).toEqual([])
  expect((await dropped()).toSorted()).toEqual(['note no_contact', 'strategy no_contact'])
})

describe('a check-in', () => {
  /** A message that has left, about which families are asked now. */
  async function ask(): Promise<void> {
    const id = await broadcast(message)
    await expand(id)
    await database.client.text.updateMany({ where: { kind: { not: 'question' } }, data: { state: 'delivered' } })
    await database.client.broadcast.update({ where: { id }, data: { state: 'done' } })
    await database.inTransaction((tx) =>
      planCheckIn(tx, school, { broadcastId: id, askAt: school.clock.now(), strategyId: null }),
    )
    await askCheckIn(school, id)
  }

  it('asks nothing about a child whose texts were stopped before', async () => {
    await stop('Ana')
    await ask()
    const [body] = await leaves()
    expect([body?.includes('Ana'), body?.includes('Leo')]).toEqual([false, true])
  })

  it('that has not left is dropped by a stop, also one that had waited for its turn', async () => {
    await ask()
    school.minutesLater(hour)
    await ask()
    await stop('Ana')
    expect(await leaves()).toHaveLength(1)
    await stop('Leo')
    school.minutesLater(19 * hour)
    await expireQuestions({ ...school, kinds: checkInKinds() })
    expect(await leaves()).toEqual([])
    expect(await dropped()).toEqual(['question opted_out'])
  })

  it('that has not left is dropped by a pause', async () => {
    await ask()
    const consent = await database.client.consent.findFirstOrThrow()
    const until = new Date(school.clock.now().getTime() + 14 * 86_400_000)
    await database.inTransaction((tx) => pauseConsent(tx, consent.id, until))
    expect(await leaves()).toEqual([])
    expect(await dropped()).toEqual(['question paused'])
  })

  it('waits while staff decide whether the family meant to stop', async () => {
    await ask()
    const { id: consentId } = await database.client.consent.findFirstOrThrow()
    await database.inTransaction((tx) => insertHold(tx, consentId, caregiverId, school.clock.now()))
    expect(await leaves()).toEqual([])
    expect(await dropped()).toEqual([])
  })
})

describe('a call', () => {
  beforeEach(() => database.client.caregiver.updateMany({ data: { contactWay: 'call' } }))
  const shown = async () => {
    const cards = (await school.posts('call_card')).map(({ model }) => model as unknown as CallCard)
    return cards.flatMap(({ calls }) => calls).map(({ state, children }) => [state, ...children.toSorted()])
  }

  it('is not asked for where all that it is about was stopped', async () => {
    await stop('Ana', 'Leo')
    await expand(await broadcast(message))
    expect(await database.client.call.count()).toBe(0)
  })

  it('names the children alone about whom the family wants to hear, and is taken off the card when none is left', async () => {
    await expand(await broadcast(message))
    expect(await shown()).toEqual([['open', 'Ana', 'Leo']])
    await stop('Ana')
    const { id: callId } = await database.client.call.findFirstOrThrow()
    expect((await callNow(deps(), { callId, by: 'UVEGA' })).kind).toBe('open')
    await stop('Leo')
    expect(await callNow(deps(), { callId, by: 'UVEGA' })).toEqual({ kind: 'barred', why: 'stopped' })
    await giveUpCalls(deps())
    expect(await database.client.call.findFirst()).toMatchObject({ state: 'withdrawn' })
  })

  it('about a note goes on', async () => {
    await expand(await broadcast(await contentOf('note')))
    await stop('Ana', 'Leo')
    await giveUpCalls(deps())
    const { id: callId } = await database.client.call.findFirstOrThrow()
    expect((await callNow(deps(), { callId, by: 'UVEGA' })).kind).toBe('open')
  })
})
