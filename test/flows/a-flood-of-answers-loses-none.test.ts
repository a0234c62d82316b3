import { expect, it } from 'vitest'
import { takeInbound } from '../../src/conversations/take-inbound.ts'
import { whichClassKinds } from '../../src/conversations/which-class-kinds.ts'
import type { Database } from '../../src/database/database.ts'
import type { ReceivedText } from '../../src/inbox/inbound-store.ts'
import type { Listener } from '../../src/inbox/listener.ts'
import { startInbox } from '../../src/inbox/start-inbox.ts'
import { createIntake } from '../../src/inbox/intake.ts'
import { createMovableClock } from '../../src/lib/clock.ts'
import { groupBy } from '../../src/lib/group-by.ts'
import { newSid } from '../support/inbox-school.ts'
import { addFamilies, rosterDeps, schoolMonday, testPhone, testSealer, testZone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

/** How many texts the flood has: 10,000 with INBOUND_FLOOD=10000. */
const floodSize = Number(process.env.INBOUND_FLOOD ?? 120)
const families = Math.ceil(floodSize / 10)

/** Mulberry32: the same order in every run. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The database, which is away for as long as `isAway` says. */
function goingAway(database: Database, isAway: () => boolean): Database {
  const client = new Proxy(database.client, {
    get(target, property) {
      if (isAway() && String(property).startsWith('$')) return () => Promise.reject(new Error('the database is away'))
      return Reflect.get(target, property, target) as unknown
    },
  })
  const inTransaction: Database['inTransaction'] = (work, options) =>
    isAway() ? Promise.reject(new Error('the database is away')) : database.inTransaction(work, options)
  return { ...database, client, inTransaction }
}

it(
  'stores and shows each text once, in the order its phone sent them, though webhooks come shuffled, doubled and while the database is away',
  { timeout: 900_000 },
  async () => {
    const random = seededRandom(20_270_111)
    const opened = await openTestDatabase()
    let away = false
    const database = goingAway(opened, () => away)
    await addFamilies(
      opened,
      Array.from({ length: families }, (_, index) => ({ studentId: `S${index}`, phone: testPhone(index) })),
    )
    await opened.client.classroom.updateMany({ data: { channelId: 'C12', channelState: 'linked' } })
    const clock = createMovableClock()
    clock.moveTo(schoolMonday)
    const { log } = rosterDeps(opened)
    const window = { fromMinute: 480, untilMinute: 1200 }
    const school = {
      name: 'Lincoln School',
      phone: '(201) 555-0100',
      phoneNumber: null,
      timezone: testZone,
      country: 'US',
      window,
      coordinators: ['UCOORD1'],
    }
    const deps = { database, sealer: testSealer(), clock, school, log }
    const conversation: Listener = async (tx, { id, from, body, receivedAt }) => {
      await takeInbound(tx, deps, { id, caregiverId: from!.caregiverId, body, photos: 0, receivedAt })
      return 'conversation'
    }
    const intakes = [createIntake(deps), createIntake(deps)] as const
    const inbox = startInbox(deps, { questionKinds: whichClassKinds(deps), conversation, intake: intakes[0] })

    const texts = Array.from({ length: floodSize }, (_, index): ReceivedText => {
      return { sid: newSid(), from: testPhone(index % families), body: `Text ${index}.`, media: [], optOutType: null }
    })
    const webhooks = texts
      .flatMap((text) => Array.from({ length: 1 + Math.floor(random() * 6) }, () => text))
      .map((text) => ({ text, at: random() }))
      .toSorted((a, b) => a.at - b.at)
    const twilio = { refusals: 0 }
    // Twilio tells again what was not taken.
    async function deliver({ text }: { text: ReceivedText }, index: number): Promise<void> {
      for (;;) {
        try {
          return await intakes[index % 2]!.store(text)
        } catch {
          twilio.refusals += 1
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
    }
    const third = Math.ceil(webhooks.length / 3)
    await Promise.all(webhooks.slice(0, third).map(deliver))
    away = true
    const meanwhile = Promise.all(webhooks.slice(third).map(deliver))
    while (twilio.refusals < third) await new Promise((resolve) => setImmediate(resolve))
    away = false
    await meanwhile

    while ((await opened.client.inboundText.count({ where: { handledAt: null } })) > 0) {
      inbox.wake()
      // The embedded database answers a question without leaving its turn, and the inbox would get none.
      await new Promise((resolve) => setImmediate(resolve))
    }
    await inbox.stop()
    const stored = await opened.client.inboundText.findMany({ orderBy: { sequence: 'asc' } })
    expect(stored).toHaveLength(floodSize)
    const posts = await opened.client.post.findMany({
      where: { kind: 'conversation_text' },
      orderBy: { sequence: 'asc' },
    })
    expect(posts).toHaveLength(floodSize)
    const shown = posts.map(({ parentId, modelSealed }) => {
      const body = /Text \d+\./.exec(deps.sealer.open(modelSealed))?.[0]
      return { parentId, body }
    })
    const sent = stored.map(({ phoneHash, bodySealed }) => ({ phoneHash, body: deps.sealer.open(bodySealed) }))
    const threads = [...groupBy(shown, ({ parentId }) => parentId).values()].map((said) => said.map(({ body }) => body))
    const phones = [...groupBy(sent, ({ phoneHash }) => phoneHash).values()].map((said) => said.map(({ body }) => body))
    const byFirst = (a: (string | undefined)[], b: (string | undefined)[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
    expect(threads.toSorted(byFirst)).toEqual(phones.toSorted(byFirst))
    await opened.close()
  },
)
