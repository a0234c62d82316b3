import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHECK_IN_ANSWERS, type CheckInAnswer } from '../../src/broadcasts/check-in-tally.ts'
import { newId } from '../../src/lib/id.ts'
import type { Phone } from '../../src/lib/phone.ts'
import { answerCheckIn, type HeardText } from '../../src/strategies/answer-check-in.ts'
import { type CheckInSchool, hourMs, noAnswers, openCheckInSchool } from '../support/check-in-school.ts'
import { addFamilies, type Family, testPhone } from '../support/people.ts'

const children = 60
const answers = 500

let school: CheckInSchool
beforeAll(async () => {
  school = await openCheckInSchool()
})
afterAll(() => school.close())

/** The same numbers each time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function shuffled<Item>(items: readonly Item[], roll: () => number): Item[] {
  return items
    .map((item) => ({ item, place: roll() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

describe('the roll-up', () => {
  it('is exact after a thousand answers, each heard twice and in no order', async () => {
    const { database, sealer, clock } = school.deps
    const { client } = database
    // Every child has two caregivers, and every tenth caregiver two children.
    const families = Array.from({ length: children }, (_, i): Family[] => [
      { studentId: `S${i}`, firstName: `Ana${i}`, caregiver: `Rosa${i}`, phone: testPhone(i) },
      { studentId: `S${i}`, firstName: `Ana${i}`, caregiver: `Luis${i}`, phone: testPhone(1000 + i) },
      ...(i % 10 === 0
        ? [{ studentId: `T${i}`, firstName: `Leo${i}`, caregiver: `Rosa${i}`, phone: testPhone(i) }]
        : []),
    ]).flat()
    await addFamilies(database, families)
    const consents = await client.consent.findMany({ orderBy: { phoneHash: 'asc' } })
    const known = consents.map(({ id, caregiverId, phoneSealed }) => ({
      caregiverId,
      consentId: id,
      phone: sealer.open(phoneSealed) as Phone,
    }))
    const prompt = await school.addPrompt(known)
    await school.later(hourMs)
    const asks = await client.checkInAsk.findMany({ orderBy: { id: 'asc' } })
    expect(asks).toHaveLength(families.length)

    const roll = dice(7)
    const questions = new Map((await client.question.findMany()).map((one) => [one.id, one]))
    const heard = Array.from(
      { length: answers },
      (_, i): HeardText & { said: { studentId: string; answer: CheckInAnswer } } => {
        const ask = asks[Math.floor(roll() * asks.length)]!
        const payload = JSON.parse(sealer.open(questions.get(ask.questionId)!.payloadSealed)) as {
          options: { studentId: string; answer: CheckInAnswer }[]
        }
        const answer = CHECK_IN_ANSWERS[Math.floor(roll() * 4)]!
        const number = payload.options.findIndex((one) => one.studentId === ask.studentId && one.answer === answer) + 1
        return {
          id: newId(),
          caregiverId: ask.caregiverId,
          body: String(number),
          receivedAt: new Date(clock.now().getTime() + 1000 * (i + 1)),
          said: { studentId: ask.studentId, answer },
        }
      },
    )
    clock.moveTo(new Date(clock.now().getTime() + 1000 * (answers + 1)))

    const twice = shuffled([...heard, ...heard], roll)
    expect(twice).toHaveLength(1000)
    const hands = Array.from({ length: 4 }, async () => {
      for (let text = twice.shift(); text !== undefined; text = twice.shift()) {
        const { said: _, ...words } = text
        await database.inTransaction((tx) => answerCheckIn(tx, school.deps, words))
      }
    })
    await Promise.all(hands)

    // What each caregiver said last of each child, and of a child's caregivers who tried before who had no time.
    const last = new Map<string, { studentId: string; answer: CheckInAnswer; at: number }>()
    for (const { caregiverId, said, receivedAt } of heard) {
      last.set(`${caregiverId} ${said.studentId}`, { ...said, at: receivedAt.getTime() })
    }
    const expected = { ...noAnswers }
    for (const studentId of new Set([...last.values()].map((one) => one.studentId))) {
      const given = [...last.values()].filter((one) => one.studentId === studentId).toSorted((a, b) => b.at - a.at)
      const counts = given.find(({ answer }) => answer !== 'no_time') ?? given[0]!
      expected[counts.answer] += 1
    }
    expect(await school.tally(prompt)).toEqual(expected)
    expect(await client.checkInAsk.count()).toBe(families.length)
  }, 300_000)
})
