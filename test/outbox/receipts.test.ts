import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import { dropQueuedTexts } from '../../src/outbox/drop-texts.ts'
import { openWelcomes } from '../../src/outbox/open-welcomes.ts'
import { readQueueFacts, tallyBroadcasts } from '../../src/outbox/outbox-reader.ts'
import { releaseWaited } from '../../src/outbox/text-store.ts'
import { findMarkedCards } from '../../src/people/card-mark-store.ts'
import { openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

let school: OutboxSchool

beforeEach(async () => {
  school = await openOutboxSchool()
})

afterEach(() => school.close())

describe('a receipt', () => {
  it('that comes before the POST’s own answer binds the message and is not undone by it', async () => {
    school.carrier.afterAccept = ({ sid }) => school.receive(school.carrier.report(sid, 'delivered'))
    const [id] = await school.enqueue({ to: await school.addFamily() })
    const outbox = await school.start()
    await school.reached(id!, 'delivered')
    await outbox.stop()
    expect(await school.textOf(id!)).toMatchObject({ state: 'delivered' })
    expect(await school.attemptsOf(id!)).toMatchObject([{ state: 'accepted', sid: school.carrier.accepted[0]!.sid }])
  })

  it('changes nothing the second time, nor after a later one, nor of an attempt we do not know', async () => {
    const [id] = await school.enqueue({ to: await school.addFamily() })
    await school.start()
    await school.reached(id!, 'accepted')
    const { sid } = school.carrier.accepted[0]!
    const failed = school.carrier.report(sid, 'undelivered', { code: '30003', verdict: 'this_text' })
    await school.receive(failed)
    await school.receive(failed)
    await school.receive(school.carrier.report(sid, 'sent'))
    await school.receive(school.carrier.report(sid, 'queued'))
    await school.receive({ attemptId: newId(), sid: 'SM9', status: 'sent', failure: null })
    expect(await school.textOf(id!)).toMatchObject({ state: 'undelivered', reason: '30003' })
    expect(school.logged.filter(({ event }) => event === 'receipt_of_nothing')).toHaveLength(1)
    expect(school.logged.filter(({ event }) => event === 'text_ended')).toHaveLength(1)
  })

  it('marks its broadcast, for the card to be renewed', async () => {
    const broadcastId = await school.addBroadcast()
    const [id] = await school.enqueue({ to: await school.addFamily(), broadcastId })
    await school.start()
    await school.reached(id!, 'accepted')
    await school.database.client.cardMark.deleteMany()
    await school.receive(school.carrier.report(school.carrier.accepted[0]!.sid, 'delivered'))
    expect(await findMarkedCards(school.database.client)).toEqual([broadcastId])
    expect(await tallyBroadcasts(school.database.client, [broadcastId])).toEqual([
      { broadcastId, state: 'delivered', reason: null, count: 1 },
    ])
  })

  it.skipIf(inject('serverUrl') === null)(
    'is recorded while another process makes the texts of its broadcast',
    async () => {
      const broadcastId = await school.addBroadcast()
      const [id] = await school.enqueue({ to: await school.addFamily(), broadcastId })
      await school.start()
      await school.reached(id!, 'accepted')
      await school.database.inTransaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM broadcasts WHERE id = ${broadcastId}::uuid FOR NO KEY UPDATE`
        await school.receive(school.carrier.report(school.carrier.accepted[0]!.sid, 'delivered'))
      })
      await school.reached(id!, 'delivered')
    },
  )

  it('of a message that settling gave to another attempt takes it back', async () => {
    school.carrier.faults = [{ kind: 'lost' }]
    school.carrier.listIsDown = true
    const [first, second] = await school.addFamilies(2)
    const [wrong] = await school.enqueue({ to: first! })
    await school.start()
    await school.reached(wrong!, 'unknown')
    const [attempt] = await school.attemptsOf(wrong!)
    await school.database.client.attempt.update({
      where: { id: attempt!.id },
      data: { state: 'accepted', sid: 'SM7', status: 'sent' },
    })
    const [right] = await school.enqueue({ to: second! })
    await school.reached(right!, 'accepted')
    const [own] = await school.attemptsOf(right!)
    await school.database.client.attempt.update({ where: { id: own!.id }, data: { sid: null } })
    await school.receive({ attemptId: own!.id, sid: 'SM7', status: 'delivered', failure: null })
    expect(await school.attemptsOf(right!)).toMatchObject([{ sid: 'SM7' }])
    expect(await school.attemptsOf(wrong!)).toMatchObject([{ state: 'unknown', sid: null }])
  })
})

describe('what the carrier refuses', () => {
  it('is final for a text, and remembered of a number that is of no use', async () => {
    school.carrier.faults = [{ kind: 'refuse', failure: { code: '21614', verdict: 'number' } }]
    const family = await school.addFamily()
    const [id] = await school.enqueue({ to: family })
    await school.start()
    await school.reached(id!, 'failed')
    expect(await school.textOf(id!)).toMatchObject({ reason: '21614' })
    const [next] = await school.enqueue({ to: family })
    await school.reached(next!, 'dropped')
    expect(await school.textOf(next!)).toMatchObject({ reason: 'number_unusable' })
  })

  it('because of a STOP stops the consent, with the carrier as its source', async () => {
    const [refused, told] = await school.addFamilies(2)
    school.carrier.faults = [{ kind: 'refuse', failure: { code: '21610', verdict: 'opted_out' } }]
    const [id] = await school.enqueue({ to: refused! })
    await school.start()
    await school.reached(id!, 'failed')
    const [late] = await school.enqueue({ to: told! })
    await school.reached(late!, 'accepted')
    await school.receive(
      school.carrier.report(school.carrier.accepted[0]!.sid, 'undelivered', { code: '21610', verdict: 'opted_out' }),
    )
    const changes = await school.database.client.consentChange.findMany({ where: { to: 'stopped' } })
    expect(changes.map(({ consentId, source, evidence }) => ({ consentId, source, evidence }))).toEqual(
      [refused!, told!].map(({ consentId }) => ({ consentId, source: 'carrier', evidence: '21610' })),
    )
  })

  it('because we are too fast is tried again', async () => {
    school.carrier.faults = [{ kind: 'rate_limit' }]
    const [id] = await school.enqueue({ to: await school.addFamily() })
    const outbox = await school.start()
    await school.until(() => school.carrier.posts.length === 1)
    await school.reached(id!, 'queued')
    expect((await school.textOf(id!)).dueAt > school.clock.now()).toBe(true)
    school.clock.moveTo(new Date(school.clock.now().getTime() + 60_000))
    outbox.wake()
    await school.reached(id!, 'accepted')
    expect(await school.attemptsOf(id!)).toMatchObject([{ state: 'refused', code: '20429' }, { state: 'accepted' }])
  })

  it('of the whole account stays queued, calls a person, and burns no other text', async () => {
    const families = await school.addFamilies(20)
    school.carrier.faults = families.map(() => ({ kind: 'refuse', failure: { code: '20003', verdict: 'account' } }))
    const troubles: string[] = []
    const ids = await school.enqueue(...families.map((to) => ({ to })))
    await school.start({ concurrency: 1, onAccountTrouble: (code) => void troubles.push(code) })
    await school.until(() => troubles.length > 0)
    for (const id of ids) await school.reached(id, 'queued')
    expect(troubles).toEqual(['20003'])
    expect(school.carrier.posts).toHaveLength(1)
    expect(await school.textOf(ids[0]!)).toMatchObject({ reason: '20003' })
    expect(school.logged.filter(({ level }) => level === 'error')).toMatchObject([{ event: 'carrier_account_refuses' }])
  })
})

describe('an update after a welcome', () => {
  it('is held until the welcome was sent', async () => {
    const family = await school.addFamily()
    const [welcome] = await school.enqueue({ to: family, kind: 'welcome', priority: 10 })
    expect(await openWelcomes(school.database.client, [family.consentId])).toEqual(
      new Map([[family.consentId, welcome]]),
    )
    const [update] = await school.enqueue({ to: family, afterTextId: welcome! })
    await school.start()
    await school.reached(welcome!, 'accepted')
    expect(await school.textOf(update!)).toMatchObject({ state: 'held' })
    await school.receive(school.carrier.report(school.carrier.accepted[0]!.sid, 'sent'))
    expect(await school.textOf(update!)).not.toMatchObject({ state: 'held' })
    await school.reached(update!, 'accepted')
    expect(await openWelcomes(school.database.client, [family.consentId])).toEqual(new Map())
  })

  it('goes two minutes after the welcome was accepted if no receipt comes, never before its own time', async () => {
    const [now, later] = await school.addFamilies(2)
    const [first, second] = await school.enqueue({ to: now!, kind: 'welcome' }, { to: later!, kind: 'welcome' })
    const [update, scheduled] = await school.enqueue(
      { to: now!, afterTextId: first! },
      { to: later!, afterTextId: second!, dueAt: new Date(school.clock.now().getTime() + 600_000) },
    )
    const outbox = await school.start()
    await school.reached(first!, 'accepted')
    await school.reached(second!, 'accepted')
    const early = new Date(school.clock.now().getTime() + 110_000)
    expect(await school.database.inTransaction((tx) => releaseWaited(tx, early))).toBe(0)
    expect(await school.textOf(update!)).toMatchObject({ state: 'held' })
    school.clock.moveTo(new Date(school.clock.now().getTime() + 121_000))
    outbox.wake()
    await school.reached(update!, 'accepted')
    await school.reached(scheduled!, 'queued')
  })

  it('is judged by itself when the welcome failed', async () => {
    school.carrier.faults = [{ kind: 'refuse', failure: { code: '21612', verdict: 'this_text' } }]
    const family = await school.addFamily()
    const [welcome] = await school.enqueue({ to: family, kind: 'welcome' })
    const [update] = await school.enqueue({ to: family, afterTextId: welcome! })
    await school.start()
    await school.reached(welcome!, 'failed')
    await school.reached(update!, 'accepted')
  })
})

describe('stopping', () => {
  const drop = (which: Parameters<typeof dropQueuedTexts>[1], reason: Parameters<typeof dropQueuedTexts>[2]) =>
    school.database.inTransaction((tx) => dropQueuedTexts(tx, which, reason, school.clock.now()))

  it('keeps back what a broadcast has in the queue, but not a welcome that another text waits for', async () => {
    const [first, second] = await school.addFamilies(2)
    const broadcastId = await school.addBroadcast()
    const [welcome, other] = await school.enqueue(
      { to: first!, kind: 'welcome', broadcastId },
      { to: second!, kind: 'welcome', broadcastId },
    )
    const [update] = await school.enqueue({ to: first!, afterTextId: welcome! })
    expect(await drop({ broadcastId }, 'stopped_by_staff')).toBe(1)
    await school.database.client.broadcast.update({ where: { id: broadcastId }, data: { state: 'stopped' } })
    await school.start()
    await school.reached(welcome!, 'accepted')
    expect(await school.textOf(other!)).toMatchObject({ state: 'dropped', reason: 'stopped_by_staff' })
    expect(await school.textOf(update!)).toMatchObject({ state: 'held' })
  })

  it('keeps back the welcome that was to go ahead of a stopped update, unless another update waits for it', async () => {
    const [first, second] = await school.addFamilies(2)
    const [broadcastId, otherId] = [await school.addBroadcast(), await school.addBroadcast()]
    const [idle, wanted] = await school.enqueue({ to: first!, kind: 'welcome' }, { to: second!, kind: 'welcome' })
    await school.enqueue(
      { to: first!, afterTextId: idle!, broadcastId },
      { to: second!, afterTextId: wanted!, broadcastId },
      { to: second!, afterTextId: wanted!, broadcastId: otherId },
    )
    expect(await drop({ broadcastId }, 'stopped_by_staff')).toBe(2)
    expect(await school.textOf(idle!)).toMatchObject({ state: 'dropped', reason: 'stopped_by_staff' })
    expect(await school.textOf(wanted!)).toMatchObject({ state: 'queued' })
  })

  it('holds for a text that comes back into the queue', async () => {
    const broadcastId = await school.addBroadcast()
    school.carrier.faults = [{ kind: 'lost' }]
    school.carrier.beforePost = async () => {
      await school.database.client.broadcast.update({ where: { id: broadcastId }, data: { state: 'stopped' } })
    }
    const [id] = await school.enqueue({ to: await school.addFamily(), broadcastId })
    await school.start()
    await school.reached(id!, 'dropped')
    expect(school.carrier.accepted).toEqual([])
  })

  it('keeps back what a family has in the queue, but the confirmation of its STOP', async () => {
    const family = await school.addFamily()
    const [id, confirmation] = await school.enqueue({ to: family }, { to: family, despiteStop: true })
    expect(await drop({ consentId: family.consentId }, 'said_stop')).toBe(1)
    expect(await school.textOf(id!)).toMatchObject({ state: 'dropped', reason: 'said_stop' })
    expect(await school.textOf(confirmation!)).toMatchObject({ state: 'queued' })
    expect(
      await readQueueFacts(school.database.client, { now: school.clock.now(), openSince: new Date(0) }),
    ).toMatchObject({
      due: 1,
      sending: 0,
      unknown: 0,
    })
  })
})
