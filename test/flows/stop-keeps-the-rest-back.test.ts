import { describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint } from '../support/touchpoint.ts'

describe('Stop, pressed while texts leave', () => {
  it('keeps back what has not left, and the card says how many', async () => {
    const school = await startTouchpoint()
    const room = await openClassroom(school, [{}, {}, {}, {}, {}, {}])
    await room.send('/family update We compare fractions')
    await room.card('6 delivered')
    // A slow sender: after each text it owes itself ten seconds.
    await school.restart({ SMS_PER_SECOND: '0.1' })
    await room.send('/family message Lunch is at noon')
    const lunches = () => school.twilio.sentTo().filter(({ body }) => body.includes('Lunch'))
    await school.eventually(() => lunches().length > 0)
    const card = await room.card('Going out to 6 caregivers')
    expect(JSON.stringify(card.blocks)).toContain('Those that have left cannot be called back.')
    await room.press(card, 'broadcast_stop')
    const stopped = await room.card('Stopped by')
    const kept = Number(/(\d+) texts were kept back/.exec(wordsOf(stopped))?.[1])
    expect(kept).toBe(6 - lunches().length)
    expect(kept).toBeGreaterThan(0)
    expect(JSON.stringify(stopped.blocks)).not.toContain('broadcast_stop')

    const [broadcast, texts] = await school.read(async ({ client }) => [
      await client.broadcast.findFirstOrThrow({ where: { kind: 'message' } }),
      await client.text.count({ where: { kind: 'message', state: 'dropped', reason: 'stopped_by_staff' } }),
    ])
    expect(texts).toBe(kept)
    expect(broadcast).toMatchObject({ state: 'stopped', stoppedBy: school.teacher })
  })
})
