import { describe, expect, it } from 'vitest'
import { instantAt, wallClockOf } from '../../src/sandbox/page/client/wall-clock.ts'

const newYork = 'America/New_York'

describe("the school's clock in a date field", () => {
  it.each([
    ['2026-11-30T15:30', '2026-11-30T20:30:00.000Z'],
    ['2026-07-01T00:00', '2026-07-01T04:00:00.000Z'],
    ['2026-11-01T00:30', '2026-11-01T04:30:00.000Z'],
    ['2026-11-01T03:00', '2026-11-01T08:00:00.000Z'],
  ])('reads %s', (wall, instant) => {
    expect(instantAt(newYork, wall).toISOString()).toBe(instant)
    expect(wallClockOf(newYork, new Date(instant))).toBe(wall)
  })
})
