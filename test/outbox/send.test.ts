import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

let school: OutboxSchool

beforeEach(async () => {
  school = await openOutboxSchool()
})

afterEach(() => school.close())

describe('a text that is due', () => {
  it('leaves once, is accepted, and follows its receipts', async () => {
    const family = await school.addFamily()
    const [id] = await school.enqueue({ to: family, body: 'Lunch on Monday' })
    await school.start()
    await school.reached(id!, 'accepted')
    expect(school.carrier.accepted.map(({ to, body }) => ({ to, body }))).toEqual([{ to: family.phone, body: 'Lunch on Monday' }])
    const sid = school.carrier.accepted[0]!.sid
    await school.receive(school.carrier.report(sid, 'delivered'), school.carrier.report(sid, 'sent'))
    expect((await school.textOf(id!)).state).toBe('delivered')
    expect(await school.attemptsOf(id!)).toMatchObject([{ number: 1, state: 'accepted', sid }])
  })
})
