import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { monday, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

/** In New York, on the Monday of term. */
const at = (time: string, day = 11) => new Date(`2027-01-${day}T${time}:00-05:00`)

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

describe('outside the send window', () => {
  it('the preview says when it goes out, and nothing leaves before', async () => {
    const room = await openClassroom(school, [{}])
    await school.moveClock(at('21:15'))
    const preview = await room.preview('/family update We compare fractions')
    expect(wordsOf(preview)).toContain('Goes out at Tue 8:00 AM: families are not texted before that.')
    await room.press(preview, 'broadcast_send')
    await room.card('goes out Jan 12, 8:00 AM')
    await school.moveClock(at('07:59', 12))
    await room.type('/family help')
    expect(school.bodiesTo(room.phones[0]!)).toEqual([])
    await school.moveClock(at('08:00', 12))
    await room.arrived('We compare fractions')
    expect(school.bodiesTo(room.phones[0]!)).toHaveLength(2)
  })

  it('what was still waiting when the window closed leaves in the morning', async () => {
    const room = await openClassroom(school, [{}])
    school.twilio.faults.rate429 = 1000
    await school.moveClock(at('19:59', 12))
    await room.send('/family update We read maps')
    await school.eventually(() => school.twilio.messages().some(({ outcome }) => outcome === 'refused'))
    await school.moveClock(at('20:00', 12))
    school.twilio.faults.rate429 = 0
    await school.moveClock(at('07:00', 13))
    await room.card('1 waiting')
    expect(school.bodiesTo(room.phones[0]!)).toEqual([])
    await school.moveClock(at('08:00', 13))
    await room.arrived('We read maps')
  })
})

describe('a time chosen in the preview', () => {
  it('is when it goes out, and the card says so', async () => {
    await school.moveClock(monday)
    const room = await openClassroom(school, [{}])
    const preview = await room.preview('/family update We compare fractions')
    await school.slack.choose(
      school.teacher,
      { channel: room.channel, ts: preview.ts, actionId: 'broadcast_when' },
      at('17:30').toISOString(),
    )
    await room.press(preview, 'broadcast_send')
    await room.card('goes out Jan 11, 5:30 PM')
    await school.moveClock(at('17:29'))
    await room.type('/family help')
    expect(school.bodiesTo(room.phones[0]!)).toEqual([])
    await school.moveClock(at('17:30'))
    await room.arrived('We compare fractions')
  })

  it('counts as well when Slack tells of it only with the press', async () => {
    await school.moveClock(monday)
    const room = await openClassroom(school, [{}])
    const preview = await room.preview('/family update We compare fractions')
    const block = /preview:[\w-]+/.exec(JSON.stringify(preview.blocks))![0]
    const chosen = { [block]: { broadcast_when: at('08:00', 12).toISOString() } }
    await room.press(preview, 'broadcast_send', school.teacher, chosen)
    await room.card('goes out Jan 12, 8:00 AM')
  })
})
