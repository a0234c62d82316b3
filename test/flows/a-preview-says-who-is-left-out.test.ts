import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { testSealer } from '../support/people.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

describe('the preview of an update', () => {
  it('says who gets which words, who gets none and why, and what nobody translated', async () => {
    const room = await openClassroom(school, [
      { caregiver: 'Rosa', firstName: 'Ana', language: 'es' },
      { caregiver: 'Sam', firstName: 'Leonardo' },
      { caregiver: 'Linh', firstName: 'Bao', language: 'vi' },
      { caregiver: 'Nora', firstName: 'Eve', consent: 'no' },
      { caregiver: 'Otto', firstName: 'Max' },
      { caregiver: 'Lena', firstName: 'Ida' },
      { caregiver: 'Vera', firstName: 'Zoe' },
      { caregiver: 'Karl', firstName: 'Kai' },
    ])
    const [, , , , stopped, landline, forbidden, wrong] = room.phones
    school.twilio.markUnreachable(stopped!, 21610)
    school.twilio.markUnreachable(landline!, 30006)
    // The first update finds out: the carrier knows of the STOP and of the landline.
    await room.send('/family update We count')
    await room.card('Sent to 7 caregivers: 5 delivered')
    // What the school itself decides has no command yet.
    await school.read(async ({ client }) => {
      const consentOf = (phone: string) =>
        client.consent.findFirstOrThrow({ where: { phoneHash: testSealer().hash('phone', phone) } })
      const { caregiverId } = await consentOf(forbidden!)
      await client.care.updateMany({ where: { caregiverId }, data: { contactRule: 'no_contact' } })
      await client.consent.update({ where: { id: (await consentOf(wrong!)).id }, data: { state: 'frozen' } })
    })

    const preview = await room.preview('/family update We compare fractions')
    const words = wordsOf(preview)
    expect(words).toContain(`*Learning update for ${room.name}*: 3 caregivers will get it.`)
    expect(words).toContain('> Lincoln School, Ms. Vega, about Leonardo:\n> We compare fractions')
    expect(words).toContain('*Spanish* · 1 caregiver · 1 segment · as Rosa (Ana) reads it:')
    expect(words).toContain('> Lincoln School, Ms. Vega, sobre Ana:\n> We compare fractions')
    expect(words).toContain('2 caregivers get your words in English, or whatever you typed: Spanish 1, Vietnamese 1.')
    expect(words).toContain('Will not get it, said no: Nora (Eve).')
    expect(words).toContain('Will not get it, texted STOP: Otto (Max).')
    expect(words).toContain('1 will be called by a person: Lena (Ida).')
    expect(words).toContain('Will not get it, wrong number: Karl (Kai).')
    expect(words).toContain('Will not get it, no contact allowed: Vera')
    expect(words).not.toMatch(/\d{7}/)
    const received = () =>
      room.phones.map((phone) => school.bodiesTo(phone).filter((body) => body.includes('fractions')).length)
    await room.press(preview, 'broadcast_send')
    await room.card('Sent to 3 caregivers: 3 delivered')
    expect(received()).toEqual([1, 1, 1, 0, 0, 0, 0, 0])
  })

  it('says so when nobody is left, and offers no Send', async () => {
    const room = await openClassroom(school, [{ consent: 'no' }])
    const preview = await room.preview('/family update We compare fractions')
    expect(wordsOf(preview)).toContain('There is nobody to send this to.')
    expect(JSON.stringify(preview.blocks)).not.toContain('broadcast_send')
  })

  it('is seen by its author alone, and gone once it is discarded', async () => {
    const room = await openClassroom(school, [{}])
    const preview = await room.preview('/family update We compare fractions')
    expect(school.slack.ephemerals(room.channel, school.coordinator).map(wordsOf).join()).not.toContain('fractions')
    await room.press(preview, 'broadcast_cancel')
    expect(await room.told('Discarded')).toBe('Discarded. Nothing was sent.')
    expect(school.slack.messages(room.channel).map(wordsOf).join()).not.toContain('fractions')
  })
})
