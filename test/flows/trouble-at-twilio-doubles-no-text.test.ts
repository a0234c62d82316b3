import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint({ environment: { TWILIO_TIMEOUT_MS: '1000' } })
})

/** No text is due, on its way to Twilio, or looked for there. */
async function nothingUnderWay(): Promise<void> {
  const metrics = await (await fetch(`${school.url}/metrics`)).text()
  for (const count of ['due', 'sending', 'unknown']) expect(metrics).toContain(`touchpoint_texts_${count} 0\n`)
}

describe('one text each, and not two', () => {
  it('arrives whatever became of the first request', async () => {
    // Two classes share the troubles: more than four texts a week to one family need a coordinator's yes.
    const rooms = [await openClassroom(school, [{}, {}, {}, {}]), await openClassroom(school, [{}, {}, {}, {}])]
    for (const room of rooms) {
      await room.send('/family update We compare fractions')
      await room.arrived('fractions')
    }
    const { faults } = school.twilio
    const troubles = [
      ['too many requests', () => (faults.rate429 = 2)],
      ['reset after it was accepted', () => (faults.resetAfterAccept = 2)],
      ['an error after it was accepted', () => (faults.error500AfterAccept = 2)],
      ['accepted, and silence', () => (faults.hangAfterAccept = 2)],
      ['silence, and not accepted', () => (faults.hang = 2)],
      ['reset, and not accepted', () => (faults.reset = 2)],
    ] as const
    // No word from Twilio by itself: what became of a text is found on its list or not at all.
    faults.callbacks.hold = true
    const roomOf = (what: string) => rooms[troubles.findIndex(([name]) => name === what) % rooms.length]!
    for (const [what, begin] of troubles) {
      begin()
      await roomOf(what).send(`/family message Lunch: ${what}`)
    }
    const count = (what: string) =>
      roomOf(what).phones.map(
        (phone) => school.bodiesTo(phone).filter((body) => body.endsWith(`Lunch: ${what}`)).length,
      )
    for (const [what] of troubles) await roomOf(what).arrived(`Lunch: ${what}`)
    await vi.waitFor(nothingUnderWay, { timeout: 25_000 })
    faults.callbacks.hold = false
    await school.twilio.releaseCallbacks()
    await vi.waitFor(nothingUnderWay, { timeout: 25_000 })
    expect(troubles.map(([what]) => count(what))).toEqual(troubles.map(() => [1, 1, 1, 1]))
    expect(Object.values(faults).filter((dose) => typeof dose === 'number' && dose > 0)).toEqual([])
  })
})
