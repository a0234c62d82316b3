import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerStranger } from '../../src/inbox/answer-stranger.ts'
import { handleInbound } from '../../src/inbox/handle-inbound.ts'
import type { ReceivedText } from '../../src/inbox/inbound-store.ts'
import type { Listener } from '../../src/inbox/listener.ts'
import { startInbox } from '../../src/inbox/start-inbox.ts'
import { createIntake } from '../../src/inbox/intake.ts'
import { type InboxSchool, newSid, openInboxSchool } from '../support/inbox-school.ts'
import { testPhone } from '../support/people.ts'

/** How many texts the flood has: 10,000 with INBOUND_FLOOD=10000. */
const floodSize = Number(process.env.INBOUND_FLOOD ?? 600)

function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = items.map((item) => ({ item, at: Math.random() }))
  return order.toSorted((a, b) => a.at - b.at).map(({ item }) => item)
}

describe('the inbox', () => {
  let school: InboxSchool
  beforeAll(async () => {
    school = await openInboxSchool()
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  const text = (from: string, body: string): ReceivedText => ({
    sid: newSid(),
    from,
    body,
    media: [],
    optOutType: null,
  })
  const rows = () => school.deps.database.client.inboundText.findMany({ orderBy: { sequence: 'asc' } })

  it(
    'stores each text once and handles it once, in the order it first came, however webhooks are delivered',
    { timeout: 600_000 },
    async () => {
      const numbers = Math.ceil(floodSize / 25)
      await school.deps.database.inTransaction(
        async (tx) => {
          for (let index = 0; index < numbers; index++) {
            const id = crypto.randomUUID()
            const phone = testPhone(index)
            const { sealer, clock } = school.deps
            await tx.caregiver.create({
              data: { id, nameSealed: sealer.seal('Ada'), language: 'en', languageSource: 'roster' },
            })
            await tx.consent.create({
              data: {
                id,
                caregiverId: id,
                phoneHash: sealer.hash('phone', phone),
                phoneSealed: sealer.seal(phone),
                state: 'enrolled',
                changedAt: clock.now(),
              },
            })
          }
        },
        { timeoutMs: 120_000 },
      )
      const texts = Array.from({ length: floodSize }, (_, index) => text(testPhone(index % numbers), `Text ${index}`))
      const webhooks = shuffled(texts.flatMap((one, index) => Array.from({ length: 1 + (index % 6) }, () => one)))
      const heard: string[] = []
      const conversation: Listener = async (_tx, { body }) => {
        heard.push(body)
        return 'conversation'
      }
      // Two processes, as far as rows can tell.
      const deps = { ...school.deps, database: { ...school.deps.database, kind: 'server' as const } }
      const loops = [1, 2].map(() => startInbox(deps, { questionKinds: {}, conversation, concurrency: 3 }))
      const intakes = [createIntake(school.deps), createIntake(school.deps)]
      await Promise.all(webhooks.map((one, index) => intakes[index % 2]!.store(one)))
      expect(await rows()).toHaveLength(floodSize)
      await school.handled(500_000)
      await Promise.all(loops.map((loop) => loop.stop()))

      expect(heard.toSorted()).toEqual(texts.map(({ body }) => body).toSorted())
      const { sealer } = school.deps
      const stored = await rows()
      expect(stored.every(({ handledAs }) => handledAs === 'conversation')).toBe(true)
      const position = new Map(heard.map((body, index) => [body, index]))
      const last = new Map<string, number>()
      const overtaken = stored.filter(({ phoneHash, bodySealed }) => {
        const at = position.get(sealer.open(bodySealed))!
        const before = last.get(phoneHash) ?? -1
        last.set(phoneHash, at)
        return at < before
      })
      expect(overtaken).toEqual([])
    },
  )

  it('keeps nothing readable of a text', async () => {
    await school.store({
      ...text(testPhone(1), 'Ana is ill'),
      media: [{ url: 'https://api.twilio.com/x', contentType: 'image/png' }],
    })
    expect(
      JSON.stringify(await rows(), (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toMatch(new RegExp(`Ana is|${testPhone(1).slice(1)}|api\\.twilio`))
  })

  it('rejects when nothing was stored, so that the webhook is not acked', async () => {
    const away = { ...school.deps.database, client: { $executeRaw: () => Promise.reject(new Error('away')) } as never }
    await expect(createIntake({ ...school.deps, database: away }).store(text(testPhone(1), 'Hi'))).rejects.toThrow(
      'away',
    )
    await expect(school.store({ ...text(testPhone(1), 'Hi'), sid: 'SM\u0000' })).rejects.toThrow('SID')
    expect(await rows()).toEqual([])
  })

  it('tries a text again whose listener failed, with nothing done twice, while other numbers go on', async () => {
    const rosa = await school.addFamily({ phone: testPhone(1) })
    await school.addFamily({ phone: testPhone(2), studentId: 'S2' })
    let failures = 2
    const conversation: Listener = async (tx, { from, body }) => {
      if (from?.caregiverId === rosa.caregiverId) {
        await tx.caregiver.update({ where: { id: rosa.caregiverId }, data: { languageSource: 'asked' } })
        if (failures-- > 0) throw new Error('no luck')
      }
      order.push(body)
      return 'conversation'
    }
    const order: string[] = []
    await school.store(text(testPhone(1), 'first'))
    await school.store(text(testPhone(1), 'second'))
    await school.store(text(testPhone(2), 'other'))
    const loop = startInbox(school.deps, { questionKinds: {}, conversation })
    await school.handled()
    await loop.stop()
    expect(order).toEqual(['other', 'first', 'second'])
    expect((await rows()).map(({ tries }) => tries)).toEqual([2, 0, 0])
  })

  it('gives a text that can never be handled to the coordinators, and goes on with the next', async () => {
    await school.addFamily({ phone: testPhone(1), caregiver: 'Rosa Diaz', firstName: 'Ana' })
    await school.store(text(testPhone(1), 'Is there school?'))
    const broken: Listener = async () => {
      throw new Error('always')
    }
    const [row] = await rows()
    for (let tries = 0; tries < 10; tries++) await handleInbound(school.deps, [broken], row!.id)
    expect(await handleInbound(school.deps, [broken], row!.id)).toBe(false)
    expect(await school.takenAs(testPhone(1))).toEqual(['failed'])
    expect(await school.notices()).toEqual([
      {
        kind: 'inbound_failed',
        model: {
          inboundId: row!.id,
          words: 'Is there school?',
          photos: 0,
          caregiver: { name: 'Rosa Diaz', children: ['Ana'] },
        },
      },
    ])
    expect(school.logged.filter(({ level }) => level === 'error')).toEqual([
      { level: 'error', event: 'inbound_given_up' },
    ])
  })

  it('handles a number’s texts one at a time, though no consent is there to lock', async () => {
    for (const body of ['one', 'two', 'three', 'four']) await school.store(text(testPhone(1), body))
    const stranger: Listener = (tx, inbound) => answerStranger(tx, school.deps, inbound)
    await Promise.all((await rows()).map(({ id }) => handleInbound(school.deps, [stranger], id)))
    expect(await school.textsTo(testPhone(1))).toHaveLength(1)
  })

  it('leaves a failed text alone for a while', async () => {
    await school.store(text(testPhone(1), 'Hi'))
    const [row] = await rows()
    await handleInbound(school.deps, [() => Promise.reject(new Error('no luck'))], row!.id)
    const again = await rows()
    expect(again[0]!.notBefore!.getTime()).toBeGreaterThan(Date.now())
    expect(again[0]!.handledAt).toBeNull()
  })
})
