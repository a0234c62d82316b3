import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createBroadcast } from '../../src/broadcasts/broadcast-store.ts'
import { planCheckIn } from '../../src/broadcasts/plan-check-in.ts'
import { type InboxSchool, openInboxSchool } from '../support/inbox-school.ts'

let school: InboxSchool
beforeAll(async () => {
  school = await openInboxSchool()
})
afterEach(() => school.forget())
afterAll(() => school.close())

describe('a check-in', () => {
  it('is planned once for a broadcast, on a day with school', async () => {
    const { database, sealer, clock } = school.deps
    const now = clock.now()
    const plan = (askAt: string) =>
      database.inTransaction(async (tx) => {
        const [earlier] = await tx.broadcast.findMany()
        const broadcastId =
          earlier?.id ??
          (
            await createBroadcast(tx, sealer, {
              draftId: null,
              classroomId: null,
              author: 'UVEGA',
              approvedBy: null,
              audience: { all: true },
              content: { kind: 'message', text: 'Count the stairs' },
              sendAt: now,
              caregiversExpected: 1,
              now,
            })
          ).id
        return planCheckIn(tx, school.deps, { broadcastId, askAt: new Date(askAt), strategyId: 'stairs' })
      })
    const monday = new Date('2027-01-18T19:00:00-05:00')
    expect(await plan('2027-01-16T19:00:00-05:00')).toEqual(monday)
    await plan('2027-01-20T19:00:00-05:00')
    expect(await database.client.checkIn.findMany()).toMatchObject([
      { strategyId: 'stairs', level: 'usual', state: 'planned', askAt: monday, reportAt: null },
    ])
  })
})
