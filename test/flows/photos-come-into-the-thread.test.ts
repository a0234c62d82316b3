import { describe, expect, it, vi } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { home, jpegOf, pngOf } from '../support/photo-files.ts'
import { startTouchpoint } from '../support/touchpoint.ts'

describe('photos that a family texts', { timeout: 120_000 }, () => {
  it('come into their thread in order, through a restart, without where they were taken, and leave Twilio', async () => {
    const school = await startTouchpoint()
    const room = await openClassroom(school, [{ caregiver: 'Rosa' }])
    const [phone] = room.phones
    const media = [
      { contentType: 'image/jpeg', data: jpegOf('the volcano') },
      { contentType: 'image/png', data: pngOf('the lava') },
      { contentType: 'application/pdf', data: '%PDF-1.7' },
    ]
    expect(await school.twilio.receive({ from: phone!, body: 'Ana’s volcano!', media })).toMatchObject({ status: 200 })
    await school.restart()

    const photos = () => school.slack.messages(room.channel).filter(({ text }) => /^(Photo|File) \d of 3/.test(text))
    const files = () => photos().map(({ blocks }) => (blocks[0]?.['slack_file'] as { id: string } | undefined)?.id)
    await school.eventually(() => photos().length === 3 && !photos().some(({ text }) => text.includes('on its way')))
    expect(photos().map(({ text }) => text)).toEqual([
      'Photo 1 of 3 from Rosa',
      'Photo 2 of 3 from Rosa',
      expect.stringContaining('ask Rosa what it is'),
    ])
    const root = school.slack
      .messages(room.channel)
      .find(({ text }) => text.includes('Rosa') && !text.startsWith('Photo'))
    expect(new Set(photos().map(({ threadTs }) => threadTs))).toEqual(new Set([root?.ts]))
    const [volcano, lava] = files().map((id) => school.slack.uploaded(id ?? '').toString('latin1'))
    expect([volcano, lava]).toEqual([expect.stringContaining('the volcano'), expect.stringContaining('the lava')])
    expect(`${volcano}${lava}`).not.toContain(home)

    const kept = () => school.twilio.messages().flatMap((message) => message.media)
    await vi.waitFor(() => expect(kept()).toEqual([]), { timeout: 25_000, interval: 50 })
    expect(school.logged()).not.toContain('volcano')
    // A bot that starts knows which day it is: by another one the child would not be in the class, and nobody could answer.
    expect(school.logged()).not.toContain('conversations_followed')
    expect(school.slack.dms(school.coordinator).map(({ text }) => text)).toEqual([])
  })
})
