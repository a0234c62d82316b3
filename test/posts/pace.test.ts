import { describe, expect, it } from 'vitest'
import { type Pace, takeTurns } from '../../src/posts/pace.ts'
import { slackPace } from '../../src/posts/posting-pace.ts'

/** Asks every 100 ms for as much as can be had; the instants of the turns in milliseconds. */
function greedy(pace: Pace, forMs: number): number[] {
  const turns: number[] = []
  let freeAt: Date | null = null
  for (let now = 1_000_000; now < 1_000_000 + forMs; now += 100) {
    const taken = takeTurns(freeAt, new Date(now), 50, pace)
    freeAt = taken.freeAt
    for (let turn = 0; turn < taken.granted; turn++) turns.push(now)
  }
  return turns
}

function mostWithin(turns: number[], windowMs: number): number {
  return Math.max(...turns.map((start) => turns.filter((at) => at >= start && at < start + windowMs).length))
}

describe('a pace', () => {
  it('grants all when it has no interval', () => {
    expect(takeTurns(null, new Date(5), 50, { intervalMs: 0, burst: 1 }).granted).toBe(50)
  })

  it('grants the burst at once and then one an interval', () => {
    expect(greedy({ intervalMs: 1000, burst: 3 }, 3000)).toEqual([1e6, 1e6, 1e6, 1e6 + 1000, 1e6 + 2000])
  })

  it('gathers no more than the burst in a long rest', () => {
    const rested = takeTurns(new Date(0), new Date(10 ** 9), 50, { intervalMs: 1000, burst: 3 })
    expect(rested.granted).toBe(3)
  })

  it('keeps the edits of a workspace at 40 in any minute', () => {
    const turns = greedy(slackPace.updates, 300_000)
    expect(mostWithin(turns, 60_000)).toBeLessThanOrEqual(40)
    expect(turns.length).toBeGreaterThanOrEqual(150)
  })
})
