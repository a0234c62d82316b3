import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askQuestion, type NewQuestion } from '../../src/questions/ask-question.ts'
import { expireQuestions } from '../../src/questions/expire-questions.ts'
import type { QuestionKinds } from '../../src/questions/question.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'
const body = 'Lincoln School: who should read this? 1 Ms. Vega (Ana), 2 Mr. Cho (Leo)'
const minuteMs = 60_000

describe('questions', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  const told: { what: string; kind: string; option?: unknown; context: unknown }[] = []
  const kinds: QuestionKinds = {
    which_class: {
      answered: async (_tx, { kind, context }, option) => void told.push({ what: 'answered', kind, option, context }),
      expired: async (_tx, { kind, context }) => void told.push({ what: 'expired', kind, context }),
    },
  }
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start({ questionKinds: kinds })
  })
  beforeEach(async () => {
    told.length = 0
    rosa = await school.addFamily({ phone, language: 'es' })
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  const inMinutes = (minutes: number) => new Date(school.deps.clock.now().getTime() + minutes * minuteMs)
  const ask = (question: Partial<NewQuestion> = {}) =>
    school.deps.database.inTransaction((tx) =>
      askQuestion(tx, school.deps, {
        caregiverId: rosa.caregiverId,
        kind: 'which_class',
        options: ['vega', 'cho'],
        body,
        language: 'en',
        classroomId: null,
        anyHour: true,
        expiresAt: inMinutes(10),
        ...question,
      }),
    )
  const states = async () =>
    (await school.deps.database.client.question.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(
      ({ state }) => state,
    )
  const expire = () => expireQuestions({ ...school.deps, kinds })
  const asked = async () => (await school.textsTo(phone)).map((text) => text.body)

  it('are asked at once, first of all that waits', async () => {
    await ask()
    expect(await school.textsTo(phone)).toMatchObject([
      { kind: 'question', body, priority: 0, anyHour: true, language: 'en' },
    ])
    expect(await states()).toEqual(['open'])
  })

  it.each([
    ['2', 'cho'],
    ['1.', 'vega'],
    ['#2', 'cho'],
    ['2️⃣', 'cho'],
    ['Option 1 please', 'vega'],
    ['Two', 'cho'],
    ['La dos, gracias', 'cho'],
    ['number one', 'vega'],
  ])('are answered by "%s"', async (words, option) => {
    await ask({ context: { inboundId: 7 } })
    await school.hear(phone, words)
    expect(told).toEqual([{ what: 'answered', kind: 'which_class', option, context: { inboundId: 7 } }])
    expect(await states()).toEqual(['answered'])
    expect(await school.takenAs(phone)).toEqual(['answer'])
  })

  it.each(['3', '0', '12', 'Ms. Vega', '1 or 2?', '2 children are sick', 'At 2', 'yes', 'no'])(
    'are not answered by "%s", which the teacher reads',
    async (words) => {
      await ask()
      await school.hear(phone, words)
      expect(told).toEqual([])
      expect(await states()).toEqual(['open'])
      expect(school.talk.map((text) => text.body)).toEqual([words])
    },
  )

  it('leave a digit to the teacher when none is open', async () => {
    await school.hear(phone, '1')
    expect(school.talk).toEqual([{ phone, body: '1' }])
  })

  it('never keep a STOP from being heard', async () => {
    await ask()
    await school.hear(phone, 'STOP')
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect((await school.textsTo(phone)).map(({ state }) => state)).toEqual(['dropped'])
  })

  it('wait for the open one, and are asked when it is answered', async () => {
    await ask()
    await ask({
      body: 'How did it go? 1 well, 2 not yet',
      options: ['well', 'not_yet'],
      context: 'second',
      expiresAt: inMinutes(60),
    })
    expect(await states()).toEqual(['open', 'waiting'])
    expect(await asked()).toEqual([body])
    await school.hear(phone, '1')
    expect(await asked()).toEqual([body, 'How did it go? 1 well, 2 not yet'])
    await school.hear(phone, '2')
    expect(told.map(({ option }) => option)).toEqual(['vega', 'not_yet'])
  })

  it('are one at a time, however many are asked at once', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, index) => ask({ context: index })))
    expect((await states()).toSorted()).toEqual(['open', ...Array<string>(5).fill('waiting')])
    expect(await asked()).toHaveLength(1)
  })

  it('run out, asked or not, and the next one is asked', async () => {
    await ask({ context: 'open' })
    await ask({ context: 'waiting' })
    await ask({ context: 'later', expiresAt: inMinutes(60) })
    school.deps.clock.moveTo(inMinutes(9))
    expect(await expire()).toEqual({ expired: 0, failed: 0 })
    school.deps.clock.moveTo(inMinutes(2))
    expect(await expire()).toEqual({ expired: 2, failed: 0 })
    expect(told.map(({ what, context }) => [what, context])).toEqual([
      ['expired', 'open'],
      ['expired', 'waiting'],
    ])
    expect(await states()).toEqual(['expired', 'expired', 'open'])
    expect(await expire()).toEqual({ expired: 0, failed: 0 })
  })

  it('are over when their time is, also before anybody has looked', async () => {
    await ask()
    school.deps.clock.moveTo(inMinutes(11))
    await school.hear(phone, '1')
    expect(told).toEqual([])
    expect(school.talk.map((text) => text.body)).toEqual(['1'])
  })

  it('are answered or run out, never both', async () => {
    await ask({ expiresAt: inMinutes(0) })
    await Promise.all([expire(), expire(), school.hear(phone, '1')])
    expect(told).toHaveLength(1)
    expect(await states()).toEqual(['expired'])
  })

  it('are not sent to who may not be texted, and run out like any other', async () => {
    await school.hear(phone, 'alto')
    await ask()
    expect((await school.textsTo(phone)).map(({ kind }) => kind)).toEqual(['confirmation'])
    school.deps.clock.moveTo(inMinutes(11))
    await expire()
    expect(told).toMatchObject([{ what: 'expired' }])
  })

  it('keep no other from running out when whoever asked one fails', async () => {
    const other = await school.addFamily({ phone: '+12015550124', studentId: 'S2' })
    await ask({ kind: 'unheard_of' })
    await ask({ caregiverId: other.caregiverId })
    school.deps.clock.moveTo(inMinutes(11))
    expect(await expire()).toEqual({ expired: 1, failed: 1 })
    expect((await states()).toSorted()).toEqual(['expired', 'open'])
    expect(school.logged).toContainEqual({ level: 'error', event: 'question_not_expired' })
  })
})
