import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { monday, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint({ deliver: 'manual' })
})

const after = (seconds: number) => new Date(monday.getTime() + seconds * 1000)
const textsTo = (phone: string, count: number) =>
  school.eventually(() => school.twilio.sentTo(phone).length === count && school.twilio.sentTo(phone))

describe('a caregiver’s first text', () => {
  it('is a welcome of one segment that does not name the child, and the update follows once it is sent', async () => {
    const room = await openClassroom(school, [{ firstName: 'Ximena', language: 'es' }])
    const phone = room.phones[0]!
    const preview = await room.preview('/family update We compare fractions')
    expect(wordsOf(preview)).toContain('1 caregiver has had no text from us yet and gets a welcome first.')
    await room.press(preview, 'broadcast_send')
    const [welcome] = await textsTo(phone, 1)
    expect(welcome).toMatchObject({
      segments: 1,
      body: expect.stringMatching(/Lincoln School: Ms. Vega .*STOP/) as string,
    })
    expect(welcome!.body).not.toContain('Ximena')
    await school.twilio.deliver(welcome!.sid!, 'queued')
    await room.card('1 waiting')
    expect(school.twilio.sentTo(phone)).toHaveLength(1)
    await school.twilio.deliver(welcome!.sid!, 'sent')
    const [, update] = await textsTo(phone, 2)
    expect(update!.body).toContain('We compare fractions')

    await school.twilio.deliver(update!.sid!, 'delivered')
    await room.send('/family message Lunch is at noon')
    const [, , message] = await textsTo(phone, 3)
    expect(message!.body).toContain('Lunch is at noon')
  })

  it('holds the update up for two minutes at most', async () => {
    await school.moveClock(monday)
    const room = await openClassroom(school, [{}])
    const phone = room.phones[0]!
    await room.send('/family update We compare fractions')
    await textsTo(phone, 1)
    await room.card('1 waiting')
    await school.moveClock(after(115))
    await room.type('/family help')
    expect(school.twilio.sentTo(phone)).toHaveLength(1)
    await school.moveClock(after(180))
    const [, update] = await textsTo(phone, 2)
    expect(update!.body).toContain('We compare fractions')
  })

  it('comes again on a new number, and the old one is silent at once', async () => {
    const room = await openClassroom(school, [{ caregiverId: 'C-1', caregiver: 'Rosa' }])
    const [old, fresh] = [room.phones[0]!, school.newPhone()]
    await room.send('/family update We compare fractions')
    const [welcome] = await textsTo(old, 1)
    const changed = { classroom: room.name, studentId: `${room.name}-0`, caregiverId: 'C-1', caregiver: 'Rosa' }
    await school.importFamilies([{ ...changed, phone: fresh }])
    await school.twilio.deliver(welcome!.sid!, 'sent')
    await room.card('The number is no longer this caregiver')
    await room.send('/family update We read maps')
    const [again] = await textsTo(fresh, 1)
    expect(again!.body).toBe(welcome!.body)
    await school.twilio.deliver(again!.sid!, 'sent')
    await textsTo(fresh, 2)
    expect(school.twilio.sentTo(old)).toHaveLength(1)
  })
})

describe('/family welcome', () => {
  it('is for coordinators alone', async () => {
    const room = await openClassroom(school, [{}])
    await room.type('/family welcome')
    expect(await room.told('Only')).toBe('Only coordinators can do that.')
  })

  it('welcomes ahead whoever has had no text, whose first update is then no second welcome', async () => {
    const known = await openClassroom(school, [{}])
    await known.send('/family update We compare fractions')
    const [welcome] = await textsTo(known.phones[0]!, 1)
    await school.twilio.deliver(welcome!.sid!, 'sent')
    const room = await openClassroom(school, [{}, { language: 'es' }])
    const preview = await room.preview('/family welcome', school.coordinator)
    expect(wordsOf(preview)).toMatch(/\*Welcome for the whole school\*: \d caregivers will get their first text\./)
    await room.press(preview, 'broadcast_send', school.coordinator)
    for (const phone of room.phones) {
      const [first] = await textsTo(phone, 1)
      expect(first!.body).toContain('STOP')
      await school.twilio.deliver(first!.sid!, 'delivered')
    }
    await school.eventually(() =>
      school.slack.dms(school.coordinator).some((card) => wordsOf(card).includes('*Welcome texts*')),
    )
    expect(school.twilio.sentTo(known.phones[0])).toHaveLength(2)

    await room.send('/family update We read maps')
    const [, update] = await textsTo(room.phones[1]!, 2)
    expect(update!.body).toContain('We read maps')
  })
})
