import { vi } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import type { InboundText } from '../../src/inbox/inbound-text.ts'
import type { ReceivedText } from '../../src/inbox/inbound-store.ts'
import type { InboxDeps } from '../../src/inbox/inbox-deps.ts'
import type { InboxNotice } from '../../src/inbox/inbox-notices.ts'
import type { Listener } from '../../src/inbox/listener.ts'
import { type InboxOptions, startInbox } from '../../src/inbox/start-inbox.ts'
import { createIntake } from '../../src/inbox/intake.ts'
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts'
import { newId } from '../../src/lib/id.ts'
import type { Log } from '../../src/lib/log.ts'
import type { Loop } from '../../src/lib/loop.ts'
import type { Phone } from '../../src/lib/phone.ts'
import { enqueueTexts, type NewText } from '../../src/outbox/enqueue-texts.ts'
import { addFamilies, type Family, schoolMonday, testSealer, testZone } from './people.ts'
import { openTestDatabase } from './test-database.ts'

export const coordinators = ['UCOORD1', 'UCOORD2']

export interface KnownFamily {
  caregiverId: string
  consentId: string
  phone: Phone
}

/** What a caregiver's phone gets from us, as it waits in the outbox. */
export interface WaitingText {
  kind: string
  state: string
  reason: string | null
  body: string
  anyHour: boolean
  despiteStop: boolean
  priority: number
  language: string
}

/** A school whose phones write to it, with an inbox on a real database. */
export interface InboxSchool {
  deps: InboxDeps & { database: Database; clock: MovableClock }
  /** What reached the end of the listeners, in order. */
  talk: { phone: string; body: string }[]
  logged: { level: string; event: string }[]
  addFamily(family: Family & { phone: string }): Promise<KnownFamily>
  /** Stores texts in order, one after another, and returns once all of them are handled. */
  hear(from: string, ...bodies: (string | Partial<ReceivedText>)[]): Promise<void>
  store(text: ReceivedText): Promise<void>
  start(options?: Partial<InboxOptions>, deps?: Partial<InboxDeps>): Loop
  handled(timeoutMs?: number): Promise<void>
  /** What each of a number's texts was taken as, in order. */
  takenAs(phone: string): Promise<(string | null)[]>
  enqueue(to: KnownFamily, text: Partial<NewText>): Promise<string>
  /** What waits or waited for a number, oldest first. */
  textsTo(phone: string): Promise<WaitingText[]>
  stateOf(family: KnownFamily): Promise<string>
  /** What the first coordinator was told, in order, as it reads now. */
  notices(): Promise<InboxNotice[]>
  /** Empties the school: quicker than a new database for every test. */
  forget(): Promise<void>
  close(): Promise<void>
}

let sids = 0
export function newSid(): string {
  sids += 1
  return `SM${String(sids).padStart(32, '0')}`
}

export async function openInboxSchool(): Promise<InboxSchool> {
  const database = await openTestDatabase()
  const sealer = testSealer()
  const clock = createMovableClock()
  clock.moveTo(schoolMonday)
  const logged: InboxSchool['logged'] = []
  const line = (level: string) => (event: string) => void logged.push({ level, event })
  const log: Log = { error: line('error'), warn: line('warn'), info: line('info'), debug: line('debug') }
  const school = {
    name: 'Lincoln School',
    phone: '(201) 555-0100',
    phoneNumber: null,
    timezone: testZone,
    country: 'US',
    window: { fromMinute: 480, untilMinute: 1200 },
    coordinators,
  }
  const deps = { database, sealer, clock, school, log }
  const talk: InboxSchool['talk'] = []
  const loops: Loop[] = []
  const { store } = createIntake(deps)

  const conversation: Listener = async (_tx, { phone, body }: InboundText) => {
    talk.push({ phone, body })
    return 'conversation'
  }
  const client = database.client

  async function handled(timeout = 25_000): Promise<void> {
    await vi.waitFor(
      async () => {
        const open = await client.inboundText.count({ where: { handledAt: null } })
        if (open > 0) throw new Error(`${open} texts are not handled`)
      },
      { timeout, interval: 5 },
    )
  }

  return {
    deps,
    talk,
    logged,
    store,
    handled,
    async addFamily(family) {
      await addFamilies(database, [family])
      const consent = await client.consent.findFirstOrThrow({
        where: { phoneHash: sealer.hash('phone', family.phone), endedAt: null },
      })
      return { caregiverId: consent.caregiverId, consentId: consent.id, phone: family.phone as Phone }
    },
    async hear(from, ...bodies) {
      for (const body of bodies) {
        const text = typeof body === 'string' ? { body } : body
        await store({ sid: newSid(), from, body: '', media: [], optOutType: null, ...text })
      }
      await handled()
    },
    start(options = {}, changes = {}) {
      const loop = startInbox({ ...deps, ...changes }, { questionKinds: {}, conversation, ...options })
      loops.push(loop)
      return loop
    },
    async takenAs(phone) {
      const phoneHash = sealer.hash('phone', phone)
      const rows = await client.inboundText.findMany({ where: { phoneHash }, orderBy: { sequence: 'asc' } })
      return rows.map(({ handledAs }) => handledAs)
    },
    async enqueue(to, text) {
      const now = clock.now()
      const id = newId()
      const whole: NewText = {
        id,
        broadcastId: null,
        classroomId: null,
        caregiverId: to.caregiverId,
        consentId: to.consentId,
        kind: 'message',
        phone: to.phone,
        body: 'Lunch is at 11:30',
        language: 'en',
        languageSource: 'roster',
        segments: 1,
        priority: 20,
        anyHour: false,
        despiteStop: false,
        afterTextId: null,
        dueAt: now,
        turnAt: now,
        usefulUntil: new Date(now.getTime() + 86_400_000),
        ...text,
      }
      await database.inTransaction((tx) => enqueueTexts(tx, sealer, [whole], now))
      return id
    },
    async textsTo(phone) {
      const phoneHash = sealer.hash('phone', phone)
      const rows = await client.text.findMany({ where: { phoneHash }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
      return rows.map(({ kind, state, reason, bodySealed, anyHour, despiteStop, priority, language }) => {
        const body = sealer.open(bodySealed)
        return { kind, state, reason, body, anyHour, despiteStop, priority, language }
      })
    },
    async stateOf({ consentId }) {
      return (await client.consent.findUniqueOrThrow({ where: { id: consentId } })).state
    },
    async notices() {
      const posts = await client.post.findMany({
        where: { destination: coordinators[0]! },
        orderBy: { sequence: 'asc' },
      })
      return posts.map(
        ({ kind, modelSealed }) => ({ kind, model: JSON.parse(sealer.open(modelSealed)) as unknown }) as InboxNotice,
      )
    },
    async forget() {
      talk.length = 0
      logged.length = 0
      clock.moveTo(schoolMonday)
      await client.$executeRaw`TRUNCATE caregivers, students, classrooms, inbound_texts, broadcasts, posts RESTART IDENTITY CASCADE`
    },
    async close() {
      await Promise.all(loops.map((loop) => loop.stop()))
      await database.close()
    },
  }
}
