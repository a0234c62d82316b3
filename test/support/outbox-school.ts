import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import type { Log } from '../../src/lib/log.ts'
import type { Phone } from '../../src/lib/phone.ts'
import { createSealer } from '../../src/lib/seal.ts'
import { enqueueTexts, type NewText } from '../../src/outbox/enqueue-texts.ts'
import { type Outbox, type OutboxDeps, startOutbox } from '../../src/outbox/start-outbox.ts'
import { recordReceipts } from '../../src/outbox/record-receipts.ts'
import type { Receipt } from '../../src/outbox/sms-carrier.ts'
import { createFakeCarrier, type FakeCarrier } from './fake-carrier.ts'
import { openTestDatabase } from './test-database.ts'

export interface Family {
  caregiverId: string
  consentId: string
  phone: Phone
}

export interface LogLine {
  level: string
  event: string
  facts: Record<string, unknown>
}

export interface OutboxSchool {
  database: Database
  clock: MovableClock
  carrier: FakeCarrier
  logged: LogLine[]
  deps: OutboxDeps
  addFamily(): Promise<Family>
  /** A broadcast that is sending. */
  addBroadcast(): Promise<string>
  /** Queues texts and wakes the outboxes; their ids. */
  enqueue(...texts: (Partial<NewText> & { to: Family })[]): Promise<string[]>
  start(changes?: Partial<OutboxDeps>): Promise<Outbox>
  receive(...receipts: Receipt[]): Promise<void>
  textOf(id: string): Promise<{ state: string; reason: string | null; dueAt: Date }>
  attemptsOf(textId: string): Promise<{ id: string; number: number; state: string; sid: string | null; code: string | null }[]>
  /** Resolves once the text is in this state: outboxes announce what they store. */
  reached(id: string, state: string): Promise<void>
  close(): Promise<void>
}

const noon = new Date('2026-12-02T17:00:00Z')

/** A school in New York at noon, with an outbox over a fake carrier. */
export async function openOutboxSchool(): Promise<OutboxSchool> {
  const database = await openTestDatabase()
  const sealer = createSealer(Buffer.alloc(32, 7))
  const clock = createMovableClock()
  clock.moveTo(noon)
  const carrier = createFakeCarrier()
  const logged: LogLine[] = []
  const line = (level: string) => (event: string, facts: Record<string, unknown> = {}) => void logged.push({ level, event, facts })
  const log: Log = { error: line('error'), warn: line('warn'), info: line('info'), debug: line('debug') }
  const outboxes: Outbox[] = []
  let families = 0
  let turns = 0
  const deps: OutboxDeps = {
    database,
    sealer,
    clock,
    carrier,
    log,
    school: { timezone: 'America/New_York', window: { fromMinute: 480, untilMinute: 1200 } },
    smsPerSecond: 0,
    settleSeconds: 0.05,
    answerMs: 0,
  }

  async function textOf(id: string) {
    return database.client.text.findUniqueOrThrow({ where: { id }, select: { state: true, reason: true, dueAt: true } })
  }

  return {
    database,
    clock,
    carrier,
    logged,
    deps,
    async addFamily() {
      families += 1
      const phone = `+1201555${String(families).padStart(4, '0')}` as Phone
      const family = { caregiverId: newId(), consentId: newId(), phone }
      await database.client.caregiver.create({
        data: { id: family.caregiverId, nameSealed: sealer.seal('Ada'), language: 'en', languageSource: 'roster' },
      })
      await database.client.consent.create({
        data: {
          id: family.consentId,
          caregiverId: family.caregiverId,
          phoneHash: sealer.hash('phone', phone),
          phoneSealed: sealer.seal(phone),
          state: 'enrolled',
          changedAt: clock.now(),
        },
      })
      return family
    },
    async addBroadcast() {
      const id = newId()
      const now = clock.now()
      await database.client.broadcast.create({
        data: {
          id,
          kind: 'message',
          purpose: 'logistics',
          author: 'U1',
          audience: {},
          contentSealed: sealer.seal('{}'),
          createdAt: now,
          sendAt: now,
          usefulUntil: now,
          state: 'sending',
          caregiversExpected: 1,
        },
      })
      return id
    },
    async enqueue(...texts) {
      const now = clock.now()
      const rows = texts.map(({ to, ...text }): NewText => {
        turns += 1
        return {
          broadcastId: null,
          classroomId: null,
          caregiverId: to.caregiverId,
          consentId: to.consentId,
          kind: 'message',
          phone: to.phone,
          body: `Hello ${turns}`,
          language: 'en',
          languageSource: 'roster',
          segments: 1,
          priority: 20,
          anyHour: false,
          despiteStop: false,
          afterTextId: null,
          dueAt: now,
          turnAt: new Date(now.getTime() + turns),
          usefulUntil: new Date(now.getTime() + 3 * 86_400_000),
          ...text,
        }
      })
      const ids = await database.inTransaction((tx) => enqueueTexts(tx, sealer, rows, now))
      database.announce('outbox')
      return ids
    },
    async start(changes = {}) {
      const outbox = await startOutbox({ ...deps, ...changes })
      outboxes.push(outbox)
      return outbox
    },
    receive: (...receipts) => recordReceipts(deps, receipts),
    textOf,
    attemptsOf: (textId) =>
      database.client.attempt.findMany({
        where: { textId },
        orderBy: { number: 'asc' },
        select: { id: true, number: true, state: true, sid: true, code: true },
      }),
    async reached(id, state) {
      const deadline = performance.now() + 15_000
      let last = ''
      while (performance.now() < deadline) {
        last = (await textOf(id)).state
        if (last === state) return
        await new Promise((resolve) => setImmediate(resolve))
      }
      throw new Error(`the text is ${last}, not ${state}`)
    },
    async close() {
      await Promise.all(outboxes.map((outbox) => outbox.stop()))
      await database.close()
    },
  }
}
