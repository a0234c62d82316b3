import { describe, expect, it } from 'vitest'
import { yieldToStoring } from '../../src/inbox/yield-to-storing.ts'

/** An intake that has so many looks to do before all is stored. */
function intakeOf(looks: number): { isBusy(): boolean; looked(): number } {
  let looked = 0
  return {
    isBusy: () => {
      looked += 1
      return looked <= looks
    },
    looked: () => looked,
  }
}

describe('hearing a text', () => {
  it('waits until what has come is stored', async () => {
    const intake = intakeOf(3)
    await yieldToStoring(intake)
    expect(intake.looked()).toBe(4)
  })

  it('does not wait for a flood to end', async () => {
    const intake = intakeOf(1_000_000)
    await yieldToStoring(intake)
    expect(intake.looked()).toBeLessThan(100)
  })

  it('begins at once when nothing is being stored', async () => {
    const intake = intakeOf(0)
    let begun = false
    void yieldToStoring(intake).then(() => (begun = true))
    await Promise.resolve()
    expect(begun).toBe(true)
  })
})
