import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../src/lib/backoff.ts'

const longest = (tries: number) => backoffMs(tries, 1000, 60_000, () => 1)

describe('backing off', () => {
  it('doubles from try to try, up to the most', () => {
    expect([1, 2, 3, 6, 7, 8, 1000].map(longest)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000])
  })

  it('spreads the tries of many over half the time', () => {
    expect(backoffMs(3, 1000, 60_000, () => 0)).toBe(2000)
    for (let i = 0; i < 100; i++) {
      const ms = backoffMs(3, 1000, 60_000)
      expect(ms).toBeGreaterThanOrEqual(2000)
      expect(ms).toBeLessThanOrEqual(4000)
    }
  })
})
