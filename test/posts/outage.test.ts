import { expect, it } from 'vitest'
import { createOutage } from '../../src/posts/outage.ts'

it('an outage makes all wait, longer each time, and lets one try until one gets through', () => {
  let now = 0
  const outage = createOutage({ concurrency: 8, firstMs: 1000, maxMs: 60_000, now: () => now })
  expect(outage.room()).toBe(8)
  expect([outage.failed(), outage.failed(), outage.failed()]).toEqual([true, false, false])
  expect(outage.room()).toBe(0)
  const first = outage.waitMs()
  now += first
  expect(outage.room()).toBe(1)
  for (let knock = 0; knock < 10; knock++) {
    expect(outage.failed()).toBe(false)
    now += outage.waitMs()
  }
  expect(outage.failed()).toBe(false)
  expect(outage.waitMs()).toBeGreaterThanOrEqual(30_000)
  expect(outage.waitMs()).toBeLessThanOrEqual(60_000)
  outage.over()
  expect(outage.room()).toBe(8)
})
