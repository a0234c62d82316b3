import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts'
import type { Database } from '../../src/database/database.ts'
import { openServerDatabase } from '../../src/database/server-database.ts'
import { newId } from '../../src/lib/id.ts'
import type { Log } from '../../src/lib/log.ts'
import type { Phone } from '../../src/lib/phone.ts'
import { createSealer } from '../../src/lib/seal.ts'
import { changeConsent } from '../../src/people/consent-store.ts'
import type { ConsentState } from '../../src/people/consent.ts'
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
  addFamilies(count: number): Promise<Family[]>
  /** Changes a family's consent as its STOP would. */
  say(family: Family, to: ConsentState): Promise<void>
  /** A broadcast that is sending. */
  addBroadcast(): Promise<string>
  /** Queues texts and wakes the outboxes; their ids. */
  enqueue(...texts: (Partial<NewText> & { to: Family })[]): Promise<string[]>
  start(changes?: Partial<OutboxDeps>): Promise<Outbox>
  /** An outbox in another process, as far as a database on a server can tell. */
  startElsewhere(): Promise<Outbox>
  addClassroom(): Promise<string>
  addChild(family: Family, child: { classroomId: string; contactRule: string }): Promise<void>
  /** An attempt of a process that died in its POST. */
  leaveBehind(textId: string, what?: { accepted: boolean }): Promise<void>
  receive(...receipts: Receipt[]): Promise<void>
  textOf(id: string): Promise<{ state: string; reason: string | null; dueAt: Date }>
  attemptsOf(
    textId: string,
  ): Promise<{ id: string; number: number; state: string; sid: string | null; code: string | null }[]>
  until(isSo: () => boolean): Promise<void>
  /** Resolves once the text is in this state: outboxes announce what they store. */
  reached(id: string, state: string): Promise<void>
  close(): Promise<void>
}

const noon = new Date('2026-12-02T17:00:00Z')

/** A school in New York at noon, with an outbox over a fake carrier. */
export async function openOutboxSchool(): Promise<OutboxSchool> {
  const database = await openTestDatabase()
  const { url } = database
  const sealer = createSealer(Buffer.alloc(32, 7))
  const clock = createMovableClock()
  clock.moveTo(noon)
  const carrier = createFakeCarrier()
  const logged: LogLine[] = []
  const line =
    (level: string) =>
    (event: string, facts: Record<string, unknown> = {}) =>
      void logged.push({ level, event, facts })
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
    // A busy machine is no reason to look again; what is about that sets its own.
    factsMaxAgeMs: 20_000,
  }

  async function textOf(id: string) {
    return database.client.text.findUniqueOrThrow({ where: { id }, select: { state: true, reason: true, dueAt: true } })
  }

  async function addFamilies(count: number): Promise<Family[]> {
    const added = Array.from({ length: count }, (): Family => {
      families += 1
      return { caregiverId: newId(), consentId: newId(), phone: `+1201${String(2_000_000 + families)}` as Phone }
    })
    await database.client.caregiver.createMany({
      data: added.map(({ caregiverId }) => ({
        id: caregiverId,
        nameSealed: sealer.seal('Ada'),
        language: 'en',
        languageSource: 'roster',
      })),
    })
    await database.client.consent.createMany({
      data: added.map(({ consentId, caregiverId, phone }) => ({
        id: consentId,
        caregiverId,
        phoneHash: sealer.hash('phone', phone),
        phoneSealed: sealer.seal(phone),
        state: 'enrolled',
        changedAt: clock.now(),
      })),
    })
    return added
  }

  async function start(changes: Partial<OutboxDeps> = {}): Promise<Outbox> {
    const outbox = await startOutbox({ ...deps, ...changes })
    outboxes.push(outbox)
    return outbox
  }

  async function until(isSo: () => boolean | Promise<boolean>, what = () => 'it never came to be'): Promise<void> {
    const deadline = performance.now() + 20_000
    while (!(await isSo())) {
      if (performance.now() > deadline) throw new Error(what())
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
  }

  return {
    database,
    clock,
    carrier,
    logged,
    deps,
    addFamilies,
    addFamily: async () => (await addFamilies(1))[0]!,
    async say(family, to) {
      await database.inTransaction((tx) =>
        changeConsent(tx, { consentId: family.consentId, to, source: 'text', evidence: null, at: clock.now() }),
      )
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
    start,
    async startElsewhere() {
      if (url === null) return start()
      const other = await openServerDatabase(url)
      const outbox = await startOutbox({ ...deps, database: other })
      outboxes.push({
        wake: outbox.wake,
        async stop() {
          await outbox.stop()
          await other.close()
        },
      })
      return outbox
    },
    async addClassroom() {
      const id = newId()
      await database.client.classroom.create({ data: { id, name: id, nameKey: id } })
      return id
    },
    async addChild(family, { classroomId, contactRule }) {
      const studentId = newId()
      const since = new Date('2026-09-01')
      await database.client.student.create({
        data: {
          id: studentId,
          rosterIdHash: studentId,
          rosterIdSealed: sealer.seal(studentId),
          firstNameSealed: sealer.seal('Ana'),
          lastNameSealed: sealer.seal('Lopez'),
          grade: '3',
          enrollments: { create: { id: newId(), classroomId, since } },
          care: {
            create: { id: newId(), caregiverId: family.caregiverId, relationship: 'mother', contactRule, since },
          },
        },
      })
    },
    async leaveBehind(textId, { accepted } = { accepted: false }) {
      const text = await database.client.text.update({ where: { id: textId }, data: { state: 'sending' } })
      const attemptId = newId()
      const before = new Date(Date.now() - 30_000)
      await database.client.attempt.create({
        data: {
          id: attemptId,
          textId,
          number: 1,
          phoneHash: text.phoneHash,
          bodyHash: text.bodyHash,
          segments: 1,
          state: 'sending',
          claimedBy: newId(),
          leaseUntil: before,
          intendedAt: before,
        },
      })
      if (!accepted) return
      await carrier.send({
        attemptId,
        to: sealer.open(text.phoneSealed) as Phone,
        body: sealer.open(text.bodySealed),
        validForSeconds: 60,
        mayBegin: () => true,
      })
    },
    receive: (...receipts) => recordReceipts(deps, receipts),
    textOf,
    attemptsOf: (textId) =>
      database.client.attempt.findMany({
        where: { textId },
        orderBy: { number: 'asc' },
        select: { id: true, number: true, state: true, sid: true, code: true },
      }),
    until,
    async reached(id, state) {
      let last = ''
      await until(
        async () => {
          last = (await textOf(id)).state
          return last === state
        },
        () => `the text is ${last}, not ${state}`,
      )
    },
    async close() {
      await Promise.all(outboxes.map((outbox) => outbox.stop()))
      await database.close()
    },
  }
}
