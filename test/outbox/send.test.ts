import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'

let school: OutboxSchool

beforeEach(async () => {
  school = await openOutboxSchool()
})

afterEach(() => school.close())

/** A promise to hold a POST with. */
function gate(): { opened: Promise<void>; open(): void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('a text that is due', () => {
  it('leaves once, is accepted, and follows its receipts', async () => {
    const family = await school.addFamily()
    const [id] = await school.enqueue({ to: family, body: 'Lunch on Monday' })
    await school.start()
    await school.reached(id!, 'accepted')
    expect(school.carrier.accepted).toMatchObject([{ to: family.phone, body: 'Lunch on Monday' }])
    const { sid, validForSeconds } = school.carrier.accepted[0]!
    // The window is open for eight hours more, less the moments that have passed.
    expect(validForSeconds).toBeGreaterThan(28_000)
    expect(validForSeconds).toBeLessThanOrEqual(28_800)
    await school.receive(school.carrier.report(sid, 'delivered'), school.carrier.report(sid, 'sent'))
    expect(await school.textOf(id!)).toMatchObject({ state: 'delivered', reason: null })
    expect(await school.attemptsOf(id!)).toMatchObject([{ number: 1, state: 'accepted', sid }])
  })

  it('leaves once from two outboxes that both want it', async () => {
    const families = await school.addFamilies(200)
    const ids = await school.enqueue(...families.map((to) => ({ to })))
    await Promise.all([school.start(), school.startElsewhere()])
    for (const id of ids) await school.reached(id, 'accepted')
    expect(school.carrier.posts).toHaveLength(200)
    expect(new Set(school.carrier.posts.map(({ to }) => to)).size).toBe(200)
  })

  it('is one for a number and broadcast, and one welcome for a consent', async () => {
    const family = await school.addFamily()
    const broadcastId = await school.addBroadcast()
    expect(await school.enqueue({ to: family, broadcastId }, { to: family, broadcastId })).toHaveLength(1)
    expect(await school.enqueue({ to: family, broadcastId })).toEqual([])
    expect(await school.enqueue({ to: family, kind: 'welcome' })).toHaveLength(1)
    expect(await school.enqueue({ to: family, kind: 'welcome' })).toEqual([])
  })

  it('does not leave after a STOP', async () => {
    const family = await school.addFamily()
    const [id, confirmation] = await school.enqueue(
      { to: family },
      { to: family, kind: 'confirmation', despiteStop: true, anyHour: true },
    )
    await school.say(family, 'stopped')
    await school.start()
    await school.reached(id!, 'dropped')
    await school.reached(confirmation!, 'accepted')
    expect(await school.textOf(id!)).toMatchObject({ reason: 'said_stop' })
    expect(school.carrier.posts).toHaveLength(1)
  })

  it('does not leave after a STOP that came between its claim and its POST', async () => {
    let time = 0
    const held = gate()
    const [first, second] = await school.addFamilies(2)
    school.carrier.beforePost = (sms) => (sms.to === first!.phone ? held.opened : undefined)
    const [firstId, secondId] = await school.enqueue({ to: first! }, { to: second! })
    await school.start({ concurrency: 1, factsMaxAgeMs: 450, monotonic: () => time })
    await school.reached(secondId!, 'sending')
    await school.say(second!, 'stopped')
    // So long after the claim that the facts must be read again.
    time += 500
    held.open()
    await school.reached(firstId!, 'accepted')
    await school.reached(secondId!, 'dropped')
    expect(school.carrier.posts.map(({ to }) => to)).toEqual([first!.phone])
    expect(await school.attemptsOf(secondId!)).toMatchObject([{ state: 'abandoned' }])
  })

  it('does not leave on a lease that is over, but from its next claim', async () => {
    let time = 0
    const held = gate()
    const [first, second] = await school.addFamilies(2)
    school.carrier.beforePost = (sms) => (sms.to === first!.phone ? held.opened : undefined)
    const [firstId, secondId] = await school.enqueue({ to: first! }, { to: second! })
    await school.start({ concurrency: 1, monotonic: () => time })
    await school.reached(secondId!, 'sending')
    // As if the process had been stopped for a while: by now another one may have given up on it.
    time += 60_000
    held.open()
    for (const id of [firstId!, secondId!]) {
      await school.reached(id, 'accepted')
      expect(await school.attemptsOf(id)).toMatchObject([{ state: 'abandoned' }, { number: 2, state: 'accepted' }])
    }
    expect(school.carrier.posts).toHaveLength(2)
  })

  it('does not leave on a look that is a second old, however long its connection took', async () => {
    let time = 0
    const held = gate()
    let connecting = false
    school.carrier.beforePost = () => {
      connecting = true
      return held.opened
    }
    const [id] = await school.enqueue({ to: await school.addFamily() })
    await school.start({ factsMaxAgeMs: 450, monotonic: () => time })
    await school.until(() => connecting)
    time += 1000
    held.open()
    await school.reached(id!, 'accepted')
    expect(await school.attemptsOf(id!)).toMatchObject([{ state: 'abandoned' }, { state: 'accepted' }])
    expect(school.carrier.posts).toHaveLength(1)
    // A machine too slow to begin anything must be seen by whoever reads the log.
    expect(school.logged.map(({ event }) => event)).toContain('text_not_begun')
  })

  it('waits for the window, and leaves when it opens', async () => {
    const family = await school.addFamily()
    school.clock.moveTo(new Date('2026-12-03T01:30:00Z'))
    const [id, answer] = await school.enqueue({ to: family }, { to: family, kind: 'reply', anyHour: true })
    const outbox = await school.start()
    await school.reached(answer!, 'accepted')
    expect(await school.textOf(id!)).toMatchObject({ state: 'queued' })
    school.clock.moveTo(new Date('2026-12-03T13:00:00Z'))
    outbox.wake()
    await school.reached(id!, 'accepted')
  })

  it('does not leave when the window closed between its claim and its POST', async () => {
    const held = gate()
    const [first, second] = await school.addFamilies(2)
    school.carrier.beforePost = (sms) => (sms.to === first!.phone ? held.opened : undefined)
    const [, secondId] = await school.enqueue({ to: first! }, { to: second! })
    await school.start({ concurrency: 1 })
    await school.reached(secondId!, 'sending')
    school.clock.moveTo(new Date('2026-12-03T01:00:00Z'))
    held.open()
    await school.reached(secondId!, 'queued')
    expect(school.carrier.posts).toEqual([])
  })

  it('fails instead of leaving too late, held or queued, also while the window is closed', async () => {
    const [first, second] = await school.addFamilies(2)
    const usefulUntil = new Date(school.clock.now().getTime() + 1000)
    const [welcome] = await school.enqueue({
      to: first!,
      kind: 'welcome',
      dueAt: new Date(usefulUntil.getTime() + 9e7),
    })
    const [held, queued] = await school.enqueue(
      { to: first!, afterTextId: welcome!, usefulUntil },
      { to: second!, usefulUntil },
    )
    school.clock.moveTo(new Date('2026-12-03T02:00:00Z'))
    await school.start()
    await school.reached(held!, 'failed')
    await school.reached(queued!, 'failed')
    expect(await school.textOf(held!)).toMatchObject({ reason: 'too_late' })
    expect(school.carrier.posts).toEqual([])
  })

  it('never leaves about children whom the school forbids to speak of with this caregiver', async () => {
    const families = await school.addFamilies(3)
    const [room, other] = [await school.addClassroom(), await school.addClassroom()]
    await school.addChild(families[0]!, { classroomId: room, contactRule: 'no_contact' })
    await school.addChild(families[0]!, { classroomId: other, contactRule: 'open' })
    await school.addChild(families[1]!, { classroomId: room, contactRule: 'not_named_together' })
    await school.addChild(families[2]!, { classroomId: room, contactRule: 'no_contact' })
    const ids = await school.enqueue(
      { to: families[0]!, classroomId: room },
      { to: families[0]!, classroomId: other },
      { to: families[1]!, classroomId: room },
      { to: families[2]! },
    )
    await school.start()
    for (const [index, state] of ['dropped', 'accepted', 'accepted', 'dropped'].entries()) {
      await school.reached(ids[index]!, state)
    }
  })

  it('leaves in its turn: answers first, then by turn', async () => {
    // More than one claim takes: the answer's turn is after all of them.
    const families = await school.addFamilies(7)
    const order = [5, 3, 1, 2, 4, 6]
    const at = (ms: number): Date => new Date(school.clock.now().getTime() + ms)
    const ids = await school.enqueue(
      { to: families[0]!, turnAt: at(9), priority: 0 },
      ...order.map((family, turn) => ({ to: families[family]!, turnAt: at(turn) })),
    )
    await school.start({ concurrency: 1 })
    for (const id of ids) await school.reached(id, 'accepted')
    expect(school.carrier.posts.map(({ to }) => to)).toEqual([0, ...order].map((index) => families[index]!.phone))
  })
})

describe('an outbox that stops', () => {
  it('stores what is under way and gives back what has not begun', async () => {
    const held = gate()
    const [first, second] = await school.addFamilies(2)
    school.carrier.afterAccept = () => held.opened
    const [firstId, secondId] = await school.enqueue({ to: first! }, { to: second! })
    const outbox = await school.start({ concurrency: 1 })
    await school.reached(secondId!, 'sending')
    await school.until(() => school.carrier.accepted.length === 1)
    const stopped = outbox.stop()
    await school.reached(secondId!, 'queued')
    held.open()
    await stopped
    expect(await school.textOf(firstId!)).toMatchObject({ state: 'accepted' })
    expect(school.carrier.posts).toHaveLength(1)
  })

  it('is not stopped by a database that is away for a while: what the carrier said is kept', async () => {
    const family = await school.addFamily()
    let away = 3
    const database = {
      ...school.database,
      inTransaction: ((work, options) => {
        if (school.carrier.accepted.length > 0 && away-- > 0) return Promise.reject(new Error('the database is away'))
        return school.database.inTransaction(work, options)
      }) satisfies typeof school.database.inTransaction,
      ping: () => (away > 0 ? Promise.reject(new Error('the database is away')) : Promise.resolve()),
    }
    const [id] = await school.enqueue({ to: family })
    await school.start({ database })
    await school.reached(id!, 'accepted')
    expect(school.carrier.posts).toHaveLength(1)
    // Not by settling: nothing was ever forgotten.
    expect(school.logged.filter(({ event }) => event === 'attempts_left_behind')).toEqual([])
  })
})
