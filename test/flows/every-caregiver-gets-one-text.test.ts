import { describe, expect, it } from 'vitest'
import { startTouchpoint } from '../support/touchpoint.ts'

describe('an update', () => {
  it('reaches every caregiver once, in the frame of their language, after a welcome', async () => {
    const { slack, twilio, ...school } = await startTouchpoint()
    await school.importFamilies([
      { firstName: 'Ana', caregiver: 'Rosa', phone: '+12015550001', language: 'es' },
      { firstName: 'Leo', caregiver: 'Sam', phone: '+12015550002' },
    ])
    await school.link()
    await slack.command(school.teacher, school.channel, '/family update We compare fractions')
    const preview = await slack.waitFor(() => slack.ephemerals(school.channel, school.teacher).at(-1))
    await slack.press(school.teacher, { channel: school.channel, ts: preview.ts, actionId: 'broadcast_send' })
    await twilio.waitFor(() => twilio.sentTo().length === 4)
    expect(twilio.sentTo('+12015550001').map(({ body }) => body)).toEqual([
      expect.stringContaining('Ms. Vega'),
      expect.stringContaining('We compare fractions'),
    ])
  })
})
