import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

let school: OutboxSchool

beforeEach(async () => {
  school = await openOutboxSchool()
})

afterEach(() => school.close())

describe('a text whose outcome nobody knows', () => {
  it('is bound to its message when the carrier has it, and not sent again', async () => {
    school.carrier.faults = [{ kind: 'accepted_but_timeout' }]
    const [id] = await school.enqueue({ to: await school.addFamily() })
    await school.start()
    await school.reached(id!, 'accepted')
    const { sid } = school.carrier.accepted[0]!
    expect(await school.attemptsOf(id!)).toMatchObject([{ state: 'accepted', sid }])
    expect(school.carrier.posts).toHaveLength(1)
  })

  it('is sent again as its next attempt when the carrier proves to have nothing', async () => {
    school.carrier.faults = [{ kind: 'lost' }]
    const [id] = await school.enqueue({ to: await school.addFamily() })
    await school.start()
    await school.reached(id!, 'accepted')
    expect(await school.attemptsOf(id!)).toMatchObject([{ state: 'absent' }, { number: 2, state: 'accepted' }])
    expect(school.carrier.accepted).toHaveLength(1)
  })

  it('is settled by its receipt, whatever the list says', async () => {
    school.carrier.faults = [{ kind: 'accepted_but_reset' }]
    school.carrier.listIsDown = true
    const [id] = await school.enqueue({ to: await school.addFamily() })
    await school.start()
    await school.reached(id!, 'unknown')
    await school.receive(school.carrier.report(school.carrier.accepted[0]!.sid, 'sent'))
    expect(await school.textOf(id!)).toMatchObject({ state: 'sent' })
    expect(school.carrier.posts).toHaveLength(1)
  })

  it('is shown to staff, and not sent again, where the carrier keeps no words', async () => {
    school.carrier.faults = [{ kind: 'accepted_but_500' }]
    school.carrier.bodiesAreKept = false
    const [id] = await school.enqueue({ to: await school.addFamily() })
    await school.start()
    await school.reached(id!, 'failed')
    expect(await school.textOf(id!)).toMatchObject({ reason: 'undecidable' })
    await school.receive(school.carrier.report(school.carrier.accepted[0]!.sid, 'delivered'))
    expect(await school.textOf(id!)).toMatchObject({ state: 'delivered', reason: null })
  })

  it('stays unknown while the list is down, and is given to staff once the text is of no use', async () => {
    school.carrier.faults = [{ kind: 'lost' }]
    school.carrier.listIsDown = true
    const family = await school.addFamily()
    const usefulUntil = new Date(school.clock.now().getTime() + 3_600_000)
    const [id] = await school.enqueue({ to: family, usefulUntil })
    await school.start()
    await school.reached(id!, 'unknown')
    await school.until(() => school.logged.some(({ event }) => event === 'carrier_list_unavailable'))
    expect(await school.textOf(id!)).toMatchObject({ state: 'unknown' })
    school.clock.moveTo(usefulUntil)
    await school.database.client.attempt.updateMany({ data: { lookAt: new Date(0) } })
    await school.reached(id!, 'failed')
    expect(await school.textOf(id!)).toMatchObject({ reason: 'undecidable' })
  })

  it('keeps an equal text to the same number back until it is settled', async () => {
    school.carrier.faults = [{ kind: 'accepted_but_timeout' }]
    school.carrier.listIsDown = true
    const family = await school.addFamily()
    const [first, second, other] = await school.enqueue(
      { to: family, body: 'The same' },
      { to: family, body: 'The same' },
      { to: family, body: 'Another' },
    )
    await school.start()
    await school.reached(first!, 'unknown')
    await school.reached(other!, 'accepted')
    expect(await school.textOf(second!)).toMatchObject({ state: 'queued' })
    school.carrier.listIsDown = false
    await school.database.client.attempt.updateMany({ where: { state: 'unknown' }, data: { lookAt: new Date(0) } })
    await school.reached(first!, 'accepted')
    await school.reached(second!, 'accepted')
    const sids = [...(await school.attemptsOf(first!)), ...(await school.attemptsOf(second!))].map(({ sid }) => sid)
    expect(sids).toEqual(school.carrier.accepted.filter(({ body }) => body === 'The same').map(({ sid }) => sid))
  })

  it('comes back from an attempt that its process left behind', async () => {
    const [left, sent] = await school.addFamilies(2)
    const [leftId, sentId] = await school.enqueue({ to: left! }, { to: sent! })
    await school.leaveBehind(leftId!)
    await school.leaveBehind(sentId!, { accepted: true })
    await school.start()
    await school.reached(sentId!, 'accepted')
    await school.reached(leftId!, 'accepted')
    expect(await school.attemptsOf(leftId!)).toMatchObject([{ state: 'absent' }, { state: 'accepted' }])
    expect(await school.attemptsOf(sentId!)).toMatchObject([{ state: 'accepted' }])
    expect(school.carrier.accepted).toHaveLength(2)
  })

  it('is settled though another one cannot be', async () => {
    school.carrier.faults = [{ kind: 'accepted_but_timeout' }, { kind: 'accepted_but_timeout' }]
    const [broken, whole] = await school.addFamilies(2)
    const [brokenId, wholeId] = await school.enqueue({ to: broken! }, { to: whole! })
    const outbox = await school.start()
    await school.reached(brokenId!, 'unknown')
    await school.reached(wholeId!, 'unknown')
    await outbox.stop()
    const { client } = school.database
    await client.text.update({ where: { id: brokenId! }, data: { phoneSealed: 'altered' } })
    await client.attempt.updateMany({ where: { state: 'unknown' }, data: { lookAt: new Date(0) } })
    await school.start()
    await school.reached(wholeId!, 'accepted')
    await school.until(() => school.logged.some(({ event }) => event === 'attempt_not_settled'))
    expect(await school.textOf(brokenId!)).toMatchObject({ state: 'unknown' })
  })

  it('is rescued by a receipt that comes after its absence was proven, before it leaves again', async () => {
    school.carrier.faults = [{ kind: 'accepted_but_timeout' }]
    const [id] = await school.enqueue({ to: await school.addFamily() })
    const outbox = await school.start()
    await school.reached(id!, 'unknown')
    await outbox.stop()
    const { sid } = school.carrier.accepted[0]!
    const [attempt] = await school.attemptsOf(id!)
    await school.database.client.attempt.update({ where: { id: attempt!.id }, data: { state: 'absent', sid: null } })
    await school.database.client.text.update({ where: { id: id! }, data: { state: 'queued' } })
    await school.receive(school.carrier.report(sid, 'sent'))
    expect(await school.textOf(id!)).toMatchObject({ state: 'sent' })
    expect(school.logged.filter(({ event }) => event === 'text_sent_twice')).toEqual([])
  })
})
