import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findMarkedCards } from '../../src/people/card-mark-store.ts'
import { expireQuestions } from '../../src/questions/expire-questions.ts'
import { checkInKinds } from '../../src/strategies/check-in-kinds.ts'
import { type CheckInSchool, hourMs, noAnswers, openCheckInSchool } from '../support/check-in-school.ts'
import type { KnownFamily } from '../support/inbox-school.ts'

const phone = '+12015550123'
const single =
  'Lincoln School, Room 12, about Ana: Did you try it? 1 easy, 2 needed help, 3 too hard, 4 no time. Or tell us in your own words.'
const siblings =
  'Lincoln School, Room 12: Did you try it? Ana: 1 easy, 2 needed help, 3 too hard, 4 no time; Leo: 5 easy, 6 needed help, 7 too hard, 8 no time. Or tell us in your own words.'

let school: CheckInSchool
beforeAll(async () => {
  school = await openCheckInSchool()
})
afterEach(() => school.forget())
afterAll(() => school.close())

const addAna = () => school.addFamily({ phone, studentId: 'S1', firstName: 'Ana' })

describe('a check-in', () => {
  let rosa: KnownFamily
  beforeEach(async () => {
    rosa = await addAna()
  })

  it('is asked when its time comes, once, and the key that answers it is thanked for once', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs / 2)
    expect(await school.asked(phone)).toEqual([])
    await school.later(hourMs / 2)
    await school.later(1000)
    expect(await school.asked(phone)).toEqual([single])
    await school.hear(phone, '2')
    await school.hear(phone, '2', '1')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 1 })
    expect(await school.takenAs(phone)).toEqual(['check_in', 'check_in', 'check_in'])
    expect(school.talk).toEqual([])
    const thanks = (await school.textsTo(phone)).filter(({ kind }) => kind === 'confirmation')
    expect(thanks.map(({ body }) => body)).toEqual(['Lincoln School, Room 12: Thank you for telling us!'])
  })

  it('is asked in the language of the family, with its own words for the keys', async () => {
    const rosario = await school.addFamily({ phone: '+12015550124', studentId: 'S2', firstName: 'Luz', language: 'es' })
    await school.addPrompt([rosario])
    await school.later(hourMs)
    expect(await school.asked('+12015550124')).toEqual([
      'Lincoln School, Room 12, sobre Luz: ¿Lo probaron? 1 sencillo, 2 con ayuda, 3 muy complicado, 4 sin tiempo. O cuente con sus palabras.',
    ])
  })

  it.each([
    ['stopped', { state: 'stopped' }],
    ['cancelled', { state: 'cancelled' }],
    ['never on its way to this family', { textState: 'failed' }],
  ])('is not asked about what was %s', async (_, change) => {
    await school.addPrompt([rosa], change)
    await school.later(hourMs)
    expect(await school.asked(phone)).toEqual([])
  })

  it('is asked on the next school day about what a snow day has put off', async () => {
    await school.addPrompt([rosa], { state: 'scheduled' })
    await school.later(hourMs)
    expect(await school.asked(phone)).toEqual([])
    await school.deps.database.client.broadcast.updateMany({ data: { state: 'done' } })
    await school.later(24 * hourMs)
    expect(await school.asked(phone)).toEqual([single])
  })

  it('is asked in the morning, when the bot stood still until the window had closed', async () => {
    await school.addPrompt([rosa])
    await school.later(6 * hourMs)
    expect(await school.asked(phone)).toEqual([])
    await school.later(11 * hourMs)
    expect(await school.asked(phone)).toEqual([single])
  })

  it('never asks who has stopped, before or after it was asked', async () => {
    const other = await school.addFamily({ phone: '+12015550124', studentId: 'S2', firstName: 'Leo' })
    const prompt = await school.addPrompt([rosa, other])
    await school.hear(phone, 'alto')
    await school.later(hourMs)
    expect(await school.asked(phone)).toEqual([])
    await school.hear('+12015550124', 'STOP', '1')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 1 })
    expect((await school.textsTo('+12015550124')).filter(({ kind }) => kind === 'confirmation')).toEqual([])
  })

  it('leaves a digit to the class when none was asked', async () => {
    await school.addPrompt([rosa])
    await school.hear(phone, '1')
    expect(school.talk).toEqual([{ phone, body: '1' }])
  })

  it('counts a key that comes after the question has run out, until the check-in is closed', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs)
    await school.later(48 * hourMs)
    await expireQuestions({ ...school.deps, kinds: checkInKinds() })
    await school.hear(phone, '3')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, too_hard: 1 })
    await school.later(7 * 24 * hourMs)
    await school.hear(phone, '1')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, too_hard: 1 })
    expect(school.talk).toEqual([{ phone, body: '1' }])
  })

  it('takes a key for the question that was there when it was sent, of two in a row', async () => {
    const first = await school.addPrompt([rosa])
    const second = await school.addPrompt([rosa])
    await school.later(hourMs)
    expect(await school.asked(phone)).toHaveLength(1)
    // The second question is put at once, and has not left when the family corrects itself.
    await school.hear(phone, '1', '2')
    expect(await school.asked(phone)).toHaveLength(2)
    await school.hear(phone, '3')
    expect([await school.tally(first), await school.tally(second)]).toEqual([{ ...noAnswers, too_hard: 1 }, null])
    await school.leave()
    await school.hear(phone, '4')
    expect([await school.tally(first), await school.tally(second)]).toEqual([
      { ...noAnswers, too_hard: 1 },
      { ...noAnswers, no_time: 1 },
    ])
  })

  it('brings an answer in words to the class and counts it, and a key with words counts as both', async () => {
    const other = await school.addFamily({ phone: '+12015550124', studentId: 'S2', firstName: 'Leo' })
    const prompt = await school.addPrompt([rosa, other])
    await school.later(hourMs)
    await school.hear(phone, 'He loved it')
    await school.hear('+12015550124', '3 he cried')
    expect(school.talk.map(({ body }) => body)).toEqual(['He loved it', '3 he cried'])
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, too_hard: 1, saidMore: 2 })
    // A key still answers after the words.
    await school.hear(phone, '1')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 1, too_hard: 1, saidMore: 2 })
  })

  it('takes no words for an answer once the question has run out', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs)
    await school.later(48 * hourMs)
    await school.hear(phone, '2 of us come on Friday')
    expect(await school.tally(prompt)).toBeNull()
    expect(school.talk).toHaveLength(1)
  })

  it('counts a child once when two of a family answer, and the try before the lack of time', async () => {
    const other = await school.addFamily({
      phone: '+12015550124',
      studentId: 'S1',
      firstName: 'Ana',
      caregiver: 'Luis',
    })
    const prompt = await school.addPrompt([rosa, other])
    await school.later(hourMs)
    await school.hear('+12015550124', '2')
    await school.hear(phone, '4')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, with_help: 1 })
  })

  it('marks the card to be renewed', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs)
    await school.deps.database.client.cardMark.deleteMany()
    await school.hear(phone, '1')
    expect(await findMarkedCards(school.deps.database.client)).toEqual([prompt])
  })
})

describe('siblings on one phone', () => {
  let rosa: KnownFamily
  beforeEach(async () => {
    await addAna()
    rosa = await school.addFamily({ phone, studentId: 'S2', firstName: 'Leo', caregiver: 'Rosa0' })
  })

  it('are asked about in one text, in which each number is of one child', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs)
    expect(await school.asked(phone)).toEqual([siblings])
    await school.hear(phone, '1 and 7')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 1, too_hard: 1 })
    await school.hear(phone, '6')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 1, with_help: 1 })
  })

  it('are answered for one after the other too, and a number that comes twice is the same answer', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs)
    await school.hear(phone, '1', '1')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 1 })
    await school.hear(phone, '5')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, easy: 2 })
    expect(await school.asked(phone)).toHaveLength(1)
  })

  it('are left to a person where one child got two answers', async () => {
    const prompt = await school.addPrompt([rosa])
    await school.later(hourMs)
    await school.hear(phone, '1 or 2?')
    expect(await school.tally(prompt)).toEqual({ ...noAnswers, saidMore: 1 })
    expect(school.talk).toHaveLength(1)
  })
})
