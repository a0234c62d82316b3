import { expect, it } from 'vitest'
import { createMovableClock } from '../../src/lib/clock.ts'

it('ticks on from where it was moved to, back and forth', () => {
  let machine = Date.UTC(2026, 10, 23, 12)
  const clock = createMovableClock({ now: () => new Date(machine) })
  expect(clock.now()).toEqual(new Date('2026-11-23T12:00:00Z'))
  clock.moveTo(new Date('2027-01-01T00:00:00Z'))
  machine += 1500
  expect(clock.now()).toEqual(new Date('2027-01-01T00:00:01.500Z'))
  clock.moveTo(new Date('2020-01-01T00:00:00Z'))
  expect(clock.now()).toEqual(new Date('2020-01-01T00:00:00Z'))
})
