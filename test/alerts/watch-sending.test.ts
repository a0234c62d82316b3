import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AlertModel } from '../../src/alerts/alert.ts'
import { judgeLate } from '../../src/alerts/judge-late.ts'
import { type WatchDeps, watchSending } from '../../src/alerts/watch-sending.ts'
import { createSealer } from '../../src/lib/seal.ts'
import { alertRenderers } from '../../src/slack/render/alert-posts.ts'
import { type Family, openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

const minute = 60_000
const coordinators = ['U0A', 'U0B']
const sealer = createSealer(Buffer.alloc(32, 7))

let school: OutboxSchool
let family: Family
let deps: WatchDeps
beforeEach(async () => {
  school = await openOutboxSchool()
  family = await school.addFamily()
  const about = { ...school.deps.school, name: 'Lincoln', phone: '1', phoneNumber: null, country: 'US', coordinators }
  deps = { ...school.deps, school: about, segmentBudget: null }
})
afterEach(() => school.close())

const pass = (minutes: number) => school.clock.moveTo(new Date(school.clock.now().getTime() + minutes * minute))

/** What each coordinator has been told, oldest first. */
async function told(to = coordinators[0]!): Promise<string[]> {
  const posts = await school.database.client.post.findMany({ where: { destination: to }, orderBy: { sequence: 'asc' } })
  return posts.map((post) => alertRenderers.alert(JSON.parse(sealer.open(post.modelSealed)) as AlertModel).text)
}

describe('the coordinators', () => {
  it('are told once that texts are late, by however many processes, and once that it is over', async () => {
    const [id] = await school.enqueue({ to: family })
    pass(14)
    await watchSending(deps)
    expect(await told()).toEqual([])
    pass(2)
    await Promise.all([watchSending(deps), watchSending(deps)])
    pass(5)
    await watchSending(deps)
    expect(await told()).toEqual([expect.stringMatching(/^1 text is late: it could have left 16 minutes ago/)])
    expect(await told(coordinators[1])).toHaveLength(1)
    await school.database.client.text.update({ where: { id: id! }, data: { state: 'accepted' } })
    await Promise.all([watchSending(deps), watchSending(deps)])
    await watchSending(deps)
    expect(await told()).toEqual([expect.anything(), 'Texts leave in time again.'])
    await school.enqueue({ to: family })
    pass(16)
    await watchSending(deps)
    expect(await told()).toHaveLength(3)
  })

  it('are not told of texts that the night keeps in, but of those the morning does', async () => {
    school.clock.moveTo(new Date('2026-12-03T00:59:00Z'))
    await school.enqueue({ to: family })
    pass(120)
    await watchSending(deps)
    school.clock.moveTo(new Date('2026-12-03T13:14:00Z'))
    await watchSending(deps)
    expect(await told()).toEqual([])
    pass(2)
    await watchSending(deps)
    expect(await told()).toHaveLength(1)
  })

  it('are not told of texts that wait for their own decision', async () => {
    await school.enqueue({ to: family })
    await school.database.client.consent.update({ where: { id: family.consentId }, data: { heldAt: new Date() } })
    pass(60)
    await watchSending(deps)
    expect(await told()).toEqual([])
  })

  it('are told once when the month’s segments pass the budget, and when a new month begins', async () => {
    deps = { ...deps, segmentBudget: 4 }
    const ids = await school.enqueue({ to: family, segments: 2 }, { to: family, segments: 2 }, { to: family })
    await school.leaveBehind(ids[0]!)
    await school.database.client.attempt.updateMany({ data: { segments: 4 } })
    await watchSending(deps)
    expect(await told()).toEqual([])
    await school.leaveBehind(ids[1]!)
    await watchSending(deps)
    await watchSending(deps)
    expect(await told()).toEqual(['5 segments have been sent this month; the budget is 4. Sending goes on.'])
    await watchSending({ ...deps, machineNow: () => new Date(Date.now() + 32 * 24 * 60 * minute) })
    expect(await told()).toEqual([expect.anything(), 'This month’s segments are within the budget again.'])
  })
})

describe('whether texts are late', () => {
  const now = new Date('2026-12-02T17:00:00Z')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * minute)

  it.each([
    [true, null, 'over'],
    [true, 4, 'over'],
    [true, 6, 'as_it_is'],
    [true, 15, 'as_it_is'],
    [true, 16, 'on'],
    [false, null, 'as_it_is'],
    [false, 16, 'on'],
  ] as const)('with the window open: %s and the oldest waiting %s minutes, it is %s', (open, waited, verdict) => {
    expect(judgeLate(now, open, waited === null ? null : ago(waited))).toBe(verdict)
  })
})
