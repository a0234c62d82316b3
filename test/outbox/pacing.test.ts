import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { affordable, paceOf, waitForTokensMs } from '../../src/outbox/pacing.ts'
import { openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

/** Segments that leave, each with its instant, when a loop claims as the pace says and wakes up to `lateMs` late. */
function simulate(rate: number, seconds: number, segmentsOf: (index: number) => number, lateMs: number) {
  const pace = paceOf(rate)!
  const left: { at: number; segments: number }[] = []
  let time = 0
  let refilledAt = 0
  let tokens = 0
  while (time < seconds * 1000) {
    tokens = Math.min(pace.capacity, tokens + (pace.refillPerSecond * (time - refilledAt)) / 1000)
    refilledAt = time
    const offered = Array.from({ length: 500 }, (_, index) => segmentsOf(left.length + index))
    for (const segments of offered.slice(0, affordable(tokens, offered))) {
      left.push({ at: time, segments })
      tokens -= segments
    }
    time += waitForTokensMs(pace, tokens) + lateMs
  }
  return left
}

function mostWithin(left: readonly { at: number; segments: number }[], ms: number): number {
  let most = 0
  let sum = 0
  let first = 0
  for (const each of left) {
    sum += each.segments
    while (left[first]!.at <= each.at - ms) sum -= left[first++]!.segments
    most = Math.max(most, sum)
  }
  return most
}

describe('the pace of a sender', () => {
  it.each([0.5, 1, 10, 100, 1000])(
    'of %d a second keeps to it over any ten seconds, and loses under 3 %% of it',
    (rate) => {
      const longest = 4
      for (const lateMs of [0, 7, 40]) {
        const left = simulate(rate, 600, (index) => 1 + (index % longest), lateMs)
        expect(mostWithin(left, 10_000)).toBeLessThanOrEqual(10 * rate + longest)
        expect(left.reduce((sum, { segments }) => sum + segments, 0)).toBeGreaterThanOrEqual(0.97 * 600 * rate)
      }
    },
  )

  it('is none at 0', () => {
    expect(paceOf(0)).toBe(null)
  })
})

describe('two outboxes of one sender', () => {
  let school: OutboxSchool

  beforeEach(async () => {
    school = await openOutboxSchool()
  })

  afterEach(() => school.close())

  it('share its pace, and an answer overtakes a broadcast', async () => {
    const rate = 100
    const families = await school.addFamilies(150)
    const left: { at: number; segments: number }[] = []
    school.carrier.beforePost = () => void left.push({ at: performance.now(), segments: 1 })
    const ids = await school.enqueue(...families.slice(1).map((to) => ({ to })))
    await school.start({ smsPerSecond: rate })
    await school.start({ smsPerSecond: rate })
    await school.reached(ids[20]!, 'accepted')
    const asked = performance.now()
    const [answer] = await school.enqueue({ to: families[0]!, priority: 0, anyHour: true })
    await school.reached(answer!, 'accepted')
    expect(performance.now() - asked).toBeLessThan(1000)
    await school.reached(ids.at(-1)!, 'accepted')
    expect(school.carrier.accepted).toHaveLength(150)
    // A tenth of a second of slack for how late a POST follows its claim on a busy machine.
    expect(mostWithin(left, 500)).toBeLessThanOrEqual(0.5 * rate + 0.2 * rate + 1)
    expect(left.at(-1)!.at - left[0]!.at).toBeGreaterThan(1300)
  })
})
