import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { monday, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint({ environment: { UNDO_SECONDS: '60' } })
})

const after = (seconds: number) => new Date(monday.getTime() + seconds * 1000)

describe('the undo time', () => {
  it('keeps everything back until it is over, and what was cancelled for good', async () => {
    const [cancelled, kept] = [await openClassroom(school, [{}]), await openClassroom(school, [{}])]
    const preview = await cancelled.preview('/family update We compare fractions')
    expect(wordsOf(preview)).toContain('Goes out 60 seconds after you press Send; until then you can cancel.')
    await cancelled.press(preview, 'broadcast_send')
    await kept.send('/family update We read maps')
    await kept.card('goes out Jan 11, 3:31 PM')
    const card = await cancelled.card('goes out Jan 11, 3:31 PM')
    expect(wordsOf(card)).toContain('Cancel')

    // The clock ticks on while we look: half of the time is left for that.
    await school.moveClock(after(30))
    await cancelled.press(card, 'broadcast_stop')
    const end = await cancelled.card('Nothing was sent')
    expect(wordsOf(end)).toContain(`Cancelled by <@${school.teacher}>. Nothing was sent.`)
    expect(JSON.stringify(end.blocks)).not.toContain('broadcast_stop')
    expect(school.twilio.sentTo()).toEqual([])

    await school.moveClock(after(90))
    await kept.arrived('We read maps')
    expect(school.bodiesTo(kept.phones[0]!)).toHaveLength(2)
    expect(school.bodiesTo(cancelled.phones[0]!)).toEqual([])
  })

  it('lets a coordinator cancel too, and nobody else', async () => {
    await school.moveClock(monday)
    const room = await openClassroom(school, [{}])
    await room.send('/family update We plant beans')
    const card = await room.card('goes out')
    const stranger = school.addPerson('Park')
    await school.slack.invite(room.channel, stranger)
    await room.press(card, 'broadcast_stop', stranger)
    expect(await room.told('coordinators', stranger)).toBe(
      "Only this classroom's staff and the coordinators can do that.",
    )
    await room.press(card, 'broadcast_stop', school.coordinator)
    await room.card(`Cancelled by <@${school.coordinator}>`)
  })
})
