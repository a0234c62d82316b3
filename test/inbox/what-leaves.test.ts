import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { decideHold } from '../../src/inbox/decide-hold.ts'
import { type Outbox, startOutbox } from '../../src/outbox/start-outbox.ts'
import { createFakeCarrier } from '../support/fake-carrier.ts'
import { coordinators, type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'
const stranger = '+12015550199'
const night = new Date('2027-01-12T03:00:00Z')

describe('what leaves after a family has written', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  let outbox: Outbox
  const carrier = createFakeCarrier()
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
    const { deps } = school
    outbox = await startOutbox({ ...deps, carrier, smsPerSecond: 0, settleSeconds: 60, answerMs: 15_000 })
  })
  beforeEach(async () => {
    carrier.accepted.length = 0
    rosa = await school.addFamily({ phone })
  })
  afterEach(() => school.forget())
  afterAll(async () => {
    await outbox.stop()
    await school.close()
  })

  const left = () => carrier.accepted.map(({ to, body }) => [to, body])
  async function leave(count: number): Promise<void> {
    await vi.waitFor(() => expect(left()).toHaveLength(count), { timeout: 20_000, interval: 5 })
  }

  it('is a confirmation of their stop, at night too, and nothing else', async () => {
    school.deps.clock.moveTo(night)
    await school.enqueue(rosa, {})
    await school.hear(phone, 'Please stop texting me')
    await leave(1)
    expect(left()).toEqual([
      [phone, 'Lincoln School: We will not text you again. To get our texts again, reply START.'],
    ])
  })

  it('is one apology to a wrong number', async () => {
    await school.hear(phone, 'wrong number')
    await leave(1)
    await school.enqueue(rosa, {})
    await school.hear(phone, 'ok', 'who is this')
    await school.hear(stranger, 'Hello')
    await leave(2)
    expect(left()).toEqual([
      [phone, 'Lincoln School: Sorry, we had the wrong number. We will not text you again.'],
      [stranger, expect.stringContaining('Please call the school office: (201) 555-0100.') as string],
    ])
  })

  it('is no program text while staff have not decided about doubtful words, and all of it once they have', async () => {
    await school.hear(phone, 'no more please')
    await school.enqueue(rosa, { body: 'Lunch' })
    await school.enqueue(rosa, { kind: 'reply', priority: 0, body: 'I am sorry to hear that' })
    outbox.wake()
    await leave(1)
    expect(left()).toEqual([[phone, 'I am sorry to hear that']])
    const [told] = await school.notices()
    const { inboundId } = (told as { model: { inboundId: string } }).model
    await decideHold(school.deps, { inboundId, by: coordinators[0]!, choice: 'resume' })
    await leave(2)
    expect(left().at(-1)).toEqual([phone, 'Lunch'])
  })
})
