import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  affordable,
  allowanceOf,
  noteLate,
  paceOf,
  refill,
  type SenderState,
  spend,
  waitMs,
} from '../../src/outbox/pacing.ts'
import { takeTurns } from '../../src/outbox/take-turns.ts'
import { openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

interface Waiting {
  id: number
  priority: number
  turnAt: number
  segments: number
}

interface Left {
  id: number
  /** When its POST began. */
  at: number
  segments: number
}

/** Numbers from 0 to 1, the same ones each time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * A queue that empties as the pace says, in time that only this moves: the loop wakes up to `lateMs` late, and the POSTs of a claim follow it up to
 * `postMs` later, one in fifty up to `stallMs`. `joins` come into the queue at their instants.
 */
function simulate(
  rate: number,
  seconds: number,
  texts: readonly Waiting[],
  {
    lateMs = 0,
    postMs = 0,
    stallMs = postMs,
    joins = [],
  }: { lateMs?: number; postMs?: number; stallMs?: number; joins?: readonly [number, Waiting][] } = {},
): Left[] {
  const pace = paceOf(rate)!
  const random = dice(7)
  const order = (a: Waiting, b: Waiting) => a.priority - b.priority || a.turnAt - b.turnAt
  const queue = texts.toSorted(order)
  let gone = 0
  const coming = joins.toSorted(([a], [b]) => a - b)
  const left: Left[] = []
  let leaving: (readonly [claimedAt: number, followsMs: number])[] = []
  let state: SenderState = { tokens: 0, refilledAt: 0, recent: [] }
  for (let now = 0; now < seconds * 1000; now += waitMs(pace, state) + random() * lateMs) {
    while (coming.length > 0 && coming[0]![0] <= now) {
      const [, text] = coming.shift()!
      const place = queue.findIndex((other, index) => index >= gone && order(text, other) < 0)
      queue.splice(place === -1 ? queue.length : place, 0, text)
    }
    const late = new Map(leaving.filter(([at, followsMs]) => at + followsMs <= now))
    state = refill(pace, noteLate(state, late), now)
    const offered = queue.slice(gone, gone + 50 + rate).map(({ segments }) => segments)
    const claimed = queue.slice(gone, gone + affordable(allowanceOf(pace, state), offered))
    gone += claimed.length
    if (claimed.length === 0) continue
    state = spend(
      state,
      claimed.reduce((sum, { segments }) => sum + segments, 0),
    )
    const followsMs = random() * (random() < 0.02 ? stallMs : postMs)
    leaving = [...leaving.filter(([at]) => at > now - 2000), [now, followsMs]]
    for (const { id, segments } of claimed) left.push({ id, at: now + followsMs, segments })
  }
  return left.toSorted((a, b) => a.at - b.at)
}

function blast(count: number, { from = 0, id = 0, longest = 1 } = {}): Waiting[] {
  const texts = Array.from({ length: count }, (_, index) => ({
    id: id + index,
    priority: 20,
    segments: 1 + (index % longest),
  }))
  return takeTurns(new Date(from), texts).map((text) => ({ ...text, turnAt: text.turnAt.getTime() }))
}

function mostWithin(left: readonly Pick<Left, 'at' | 'segments'>[], ms: number): number {
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
  it.each([0.5, 1, 10, 100])(
    'of %d a second keeps to it over any ten seconds, and loses less than three hundredths of it',
    (rate) => {
      const longest = 4
      for (const [lateMs, postMs, stallMs] of [
        [0, 0, 0],
        [40, 100, 100],
        [300, 100, 100],
        [40, 100, 900],
      ] as const) {
        const left = simulate(rate, 600, blast(rate * 600, { longest }), { lateMs, postMs, stallMs })
        expect(mostWithin(left, 10_000)).toBeLessThanOrEqual(10 * rate + longest)
        expect(left.reduce((sum, { segments }) => sum + segments, 0)).toBeGreaterThanOrEqual(0.97 * 600 * rate)
      }
    },
  )

  it('is kept after a pause too: what was saved is half a second’s worth', () => {
    const pace = paceOf(10)!
    const state = refill(pace, { tokens: 0, refilledAt: 0, recent: [] }, 3_600_000)
    expect(affordable(allowanceOf(pace, state), Array(100).fill(1))).toBe(6)
  })

  it('outlives a clock that was set back by an hour', () => {
    const pace = paceOf(10)!
    const before = { tokens: 0, refilledAt: 3_600_000, recent: [[3_600_000, 100]] as const }
    const state = refill(pace, before, 0)
    expect(waitMs(pace, state)).toBeLessThan(11_000)
    expect(allowanceOf(pace, refill(pace, state, 11_000))).toBeGreaterThan(0)
  })

  it('lets an answer into a blast of 30,000 start within a second', () => {
    const answers = Array.from({ length: 50 }, (_, index): [number, Waiting] => [
      1000 + index * 977,
      { id: -index - 1, priority: 0, turnAt: 0, segments: 2 },
    ])
    const left = simulate(10, 60, blast(30_000), { joins: answers, lateMs: 100, postMs: 100 })
    for (const [at, { id }] of answers) expect(left.find((text) => text.id === id)!.at - at).toBeLessThan(1000)
  })

  it('is shared by classrooms: one that starts in the middle of a blast gets half of it at once', () => {
    const before = simulate(10, 300, blast(30_000))
    const head = blast(30_000)[before.length]!.turnAt
    const joins = blast(100, { from: head, id: 100_000 }).map((text): [number, Waiting] => [300_000, text])
    const left = simulate(10, 330, blast(30_000), { joins }).filter(({ at }) => at >= 300_000)
    const own = left.filter(({ id }) => id >= 100_000)
    expect(own.length).toBe(100)
    // The 100 of the class and 100 of the blast.
    expect(own.at(-1)!.at - 300_000).toBeLessThan(21_500)
  })

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
    // Half a second's worth that was saved, and some slack for how late a POST follows its claim on a busy machine.
    expect(mostWithin(left, 500)).toBeLessThanOrEqual(0.5 * rate + 0.5 * rate + 0.3 * rate + 1)
    expect(left.at(-1)!.at - left[0]!.at).toBeGreaterThan(800)
  })
})
